/// What `coach export` says of a session.
struct SavedSession {
  private let document: ShellJSON

  init(_ program: Program, _ id: String) throws {
    document = try ShellJSON(try program.run(["export", id, "--format", "json"]).out)
  }

  /// Every answer, in the order of the stages.
  var answers: [String] {
    (document.fields["stages"]?.elements ?? [])
      .flatMap { $0.fields["said"]?.elements ?? [] }
      .filter { $0.fields["kind"] == .string("answer") }
      .compactMap { $0.fields["text"]?.string }
  }
}
