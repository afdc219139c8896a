import Journal
import Practice
import Reports
import Terminal

extension Command {
  /// `coach sessions`: what was practised.
  static let sessions = Command(
    spec: CommandSpec(
      name: "sessions", summary: "List your interviews, the newest first.",
      examples: [ExampleSpec(line: "coach sessions", effect: "Name, day, level, how it stands.")])
  ) { _, context throws(Failure) in
    let list = try SessionShelf(context.folders).list()
    if list.sessions.isEmpty && list.unreadable.isEmpty {
      context.console.complain("No interviews yet. Start one with: coach case video-rec")
    }
    var text: StyledText = ""
    for summary in list.sessions { text = text + SessionLine.text(summary) + "\n" }
    if !text.spans.isEmpty { try context.write(text.trimmed) }
    for unreadable in list.unreadable {
      context.console.complain("coach: \(JournalWording.message(unreadable.error))")
    }
  }

  /// `coach paths`: where everything lies.
  static let paths = Command(
    spec: CommandSpec(
      name: "paths", summary: "Show where your data and settings lie.",
      examples: [ExampleSpec(line: "coach paths", effect: "One 'name: path' a line.")])
  ) { _, context throws(Failure) in
    let folders = context.folders
    try context.write(
      """
      sessions: \(folders.data)/sessions
      phrases: \(folders.data)/phrases.json
      settings: \(folders.settingsFile)

      """)
  }
}

/// One session of a list.
enum SessionLine {
  static func text(_ summary: SessionSummary) -> StyledText {
    let setup = summary.setup
    return StyledText(PrintableText(summary.id.padded(to: 20)), .emphasis)
      + StyledText("  \(DayText.utc(summary.started))  ", .dim)
      + StyledText("\(setup.level.rawValue) \(setup.mode.rawValue), \(state(summary))")
  }

  /// `finished`, or where it stands.
  static func state(_ summary: SessionSummary) -> String {
    if summary.finished != nil { return "finished" }
    guard let stage = summary.phase.stage else { return "all stages left, not finished" }
    return "at stage \(stage.number) of 7"
  }
}
