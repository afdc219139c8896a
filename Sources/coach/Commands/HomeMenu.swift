import CaseStudies
import Framework
import Journal
import Practice
import Terminal

/// What `coach` alone offers on a terminal: the things one may want next, in the order of use.
struct HomeMenu {
  private enum Choice {
    case resume(SessionSummary)
    case start
    case scorecard(SessionSummary)
    case practise
    case help
  }

  private let context: Context
  private let shelf: SessionShelf

  init(_ context: Context) {
    self.context = context
    shelf = SessionShelf(context.folders)
  }

  func offer() throws(Failure) {
    let sessions = try shelf.list().sessions
    let choices = choices(sessions)
    let menu = Menu(
      title: "coach: machine-learning system design interviews", items: choices.map(item))
    guard let index = try choose(menu) else { return }
    switch choices[index] {
    case .resume(let summary): try Interviewing.resume(summary.id, context)
    case .start: try start(sessions)
    case .scorecard(let summary): try scorecard(summary)
    case .practise: try practise(sessions)
    case .help:
      try context.write(
        HelpText.program(Command.all.map(\.spec), shared: Command.shared))
    }
  }

  private func choices(_ sessions: [SessionSummary]) -> [Choice] {
    var choices: [Choice] = []
    let open = sessions.filter { $0.finished == nil }.max { $0.last < $1.last }
    if let open { choices.append(.resume(open)) }
    choices.append(.start)
    let done = sessions.filter { $0.finished != nil }.max { $0.last < $1.last }
    if let done { choices += [.scorecard(done), .practise] }
    return choices + [.help]
  }

  private func item(_ choice: Choice) -> MenuItem {
    switch choice {
    case .resume(let summary):
      MenuItem(
        "Go on with \(summary.id)", key: "r", detail: PrintableText(SessionLine.state(summary)))
    case .start: MenuItem("Start a case", key: "n")
    case .scorecard(let summary):
      MenuItem("Last scorecard", key: "s", detail: PrintableText(summary.id))
    case .practise: MenuItem("What to practise next", key: "p")
    case .help: MenuItem("Commands", key: "h")
    }
  }

  /// Asks for a case, then for a level.
  private func start(_ sessions: [SessionSummary]) throws(Failure) {
    let ids = Catalogue.shippedCases
    let taken = sessions.map { (caseID: $0.setup.caseID, at: $0.started) }
    let next = NextPractice.nextCase(of: ids, taken: taken).flatMap(ids.firstIndex(of:)) ?? 0
    var items: [MenuItem] = []
    for id in ids {
      let study = try PreparedCase.study(id, context.catalogue)
      items.append(MenuItem(PrintableText(id), detail: PrintableText(study.title)))
    }
    let none = TypedArguments(command: "")
    let usualLevel = Level.allCases.firstIndex(of: context.settings.level(none)) ?? 1
    let usualMode = Mode.allCases.firstIndex(of: context.settings.mode(none)) ?? 0
    guard let index = try choose(Menu(title: "\nWhich case?", items: items, selected: next)),
      let level = try choose(Menu(title: "\nAt which level?", items: levels, selected: usualLevel)),
      let mode = try choose(Menu(title: "\nHow?", items: modes, selected: usualMode))
    else { return }
    let typed = TypedArguments(
      command: "case", values: [ids[index]],
      options: ["level": Level.allCases[level].rawValue], switches: [Mode.allCases[mode].rawValue])
    try Interviewing.begin(typed, context)
  }

  private var levels: [MenuItem] {
    Level.allCases.map { MenuItem(PrintableText($0.rawValue)) }
  }

  private var modes: [MenuItem] {
    [
      MenuItem("Learn", detail: "feedback after each stage, hints allowed"),
      MenuItem("Mock", detail: "as in the real thing: a strict clock, feedback at the end"),
    ]
  }

  private func scorecard(_ summary: SessionSummary) throws(Failure) {
    let session = try shelf.load(summary.id, command: "export").session
    let factory = try InterviewFactory(session.setup.caseID, context)
    let outcome = session.outcome ?? factory.interview.outcome(of: session)
    try show(FinalScorecard(factory, session, context).text(outcome))
  }

  /// The items at risk, from the reviews that past interviews made.
  private func practise(_ sessions: [SessionSummary]) throws(Failure) {
    var reviews: [Review] = []
    for summary in sessions where summary.finished != nil {
      reviews += Review.reviews(of: try shelf.load(summary.id, command: "export").session)
    }
    let framework = try context.content { catalogue throws(ContentError) in
      try catalogue.framework()
    }
    var items = framework.items
    for id in Catalogue.shippedCases {
      items += try PreparedCase.study(id, context.catalogue).items
    }
    let level = sessions.first?.setup.level ?? .senior
    let plan = NextPractice(items: items, level: level, reviews: reviews, now: context.now())
    try show(PracticeView.text(plan, level: level))
  }

  private func show(_ text: StyledText) throws(Failure) {
    try context.write(text.hanging(width: min(context.console.width, 100)))
  }

  /// Lets the user choose; nil where they leave.
  private func choose(_ menu: Menu) throws(Failure) -> Int? {
    let dialogue = try Dialogue(context.console)
    try dialogue.start()
    defer { dialogue.stop() }
    switch try dialogue.choose(menu) {
    case .chosen(let index): return index
    case .interrupt: throw .interrupted
    case .cancelled, .end: return nil
    }
  }
}
