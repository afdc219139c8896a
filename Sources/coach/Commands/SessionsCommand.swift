import Framework
import Journal
import Practice
import Reports
import Terminal

extension Command {
  /// `coach sessions`: what was practised.
  static let sessions = Command(
    spec: CommandSpec(
      name: "sessions", summary: "List your interviews, the newest first.",
      options: [
        OptionSpec(
          name: "rescore", help: "Score finished ones again by today's rules, and show both")
      ],
      examples: [
        ExampleSpec(line: "coach sessions", effect: "Name, day, level, how it stands or ended."),
        ExampleSpec(line: "coach sessions --rescore", effect: "First result and today's."),
      ],
      notes: [
        "The result of a finished interview is the one it got under the rubric of its day; it is"
          + " never replaced."
      ])
  ) { typed, context throws(Failure) in
    let shelf = SessionShelf(context.folders)
    let list = try shelf.list()
    if list.sessions.isEmpty && list.unreadable.isEmpty {
      context.console.complain("No interviews yet. Start one with: coach case video-rec")
    }
    var text: StyledText = ""
    for summary in list.sessions {
      text = text + SessionLine.text(summary)
      if typed.has("rescore") { text = text + SessionLine.today(summary, shelf, context) }
      text = text + "\n"
    }
    // A line a session wherever something else reads along.
    if context.console.mode == .pipe {
      try context.write(text.plain)
    } else if !text.spans.isEmpty {
      try context.write(text.trimmed)
    }
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

  /// What a finished session earns by today's rules; why not, where its case cannot be read.
  static func today(
    _ summary: SessionSummary, _ shelf: SessionShelf, _ context: Context
  ) -> StyledText {
    guard summary.finished != nil else { return "" }
    do throws(Failure) {
      let factory = try InterviewFactory(summary.setup.caseID, context)
      let session = try shelf.load(summary.id, command: "sessions").session
      let today = factory.interview.outcome(of: session)
      return StyledText("; today \(result(today, summary.setup.level))")
    } catch {
      let line = error.message?.split(separator: "\n").first.map(String.init)
      let why = line.map { $0.hasPrefix("coach: ") ? String($0.dropFirst(7)) : $0 }
      return StyledText("; not scored again: \(why ?? "the case cannot be read")", .dim)
    }
  }

  /// Verdict and points at a level.
  private static func result(_ outcome: SessionOutcome, _ level: Level) -> String {
    let card = outcome.scorecard(at: level)
    guard let verdict = card.verdict else { return "cannot be judged" }
    return "\(verdict.rawValue) \(Percent.text(card.score))"
  }

  /// `finished` with the first result, or where it stands.
  static func state(_ summary: SessionSummary) -> String {
    if summary.finished != nil {
      let first = summary.outcome.map { ", \(result($0, summary.setup.level))" }
      return "finished" + (first ?? "")
    }
    guard let stage = summary.phase.stage else { return "all stages left, not finished" }
    return "at stage \(stage.number) of 7"
  }
}
