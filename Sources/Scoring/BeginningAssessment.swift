import Framework

extension Scorer {
  /// What the beginning of an interview earns: as `assess`, but a short text is judged like a long
  /// one, since more is to come.
  public func assessBeginning(_ answer: Answer) -> Assessment {
    let whole = assess(answer)
    guard whole.cannotJudge == .tooShort else { return whole }
    let reading = Reading(
      document: Document(answer, lexicon: rulebook.lexicon), rulebook: rulebook)
    return Assessment(
      items: rulebook.items.map(reading.result),
      redFlags: rulebook.flags.compactMap(reading.raised),
      quantities: rulebook.quantities.map(reading.result))
  }
}
