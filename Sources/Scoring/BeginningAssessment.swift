import Framework

extension Scorer {
  /// What the beginning of an interview earns: as `assess`, but a short text is judged like a long
  /// one, since more is to come.
  public func assessBeginning(_ answer: Answer) -> Assessment {
    let whole = assess(answer)
    guard whole.cannotJudge == .tooShort else { return whole }
    return assessment(
      of: Reading(document: Document(answer, lexicon: rulebook.lexicon), rulebook: rulebook))
  }
}
