import Framework
import Journal
import Practice
import Scoring
import Terminal

extension Command {
  /// `coach case`: an interview about one case.
  static let interview = Command(
    spec: CommandSpec(
      name: "case", summary: "Hold an interview about a case.",
      arguments: [caseArgument],
      options: [
        levelOption, modeOptions[0], modeOptions[1], minutesOption,
        OptionSpec(
          name: "seed", value: .number(0...Int.max), placeholder: "N",
          help: "Decides what changes in a mock interview"),
        OptionSpec(name: "script", help: "Take the user's part line by line from standard input"),
        contentOption,
      ],
      examples: [
        ExampleSpec(line: "coach case video-rec", effect: "Learn the seven stages on a case."),
        ExampleSpec(line: "coach case fraud --mock --level staff", effect: "As in the real thing."),
        ExampleSpec(
          line: "coach case video-rec < answer.md",
          effect: "From a pipe: ask nothing, print the scorecard, keep nothing."),
      ],
      notes: [
        "In a script an answer ends with a line that is only a full stop, slash commands work, and"
          + " the clock moves by '/wait MINUTES' alone.",
        "Your own defaults of level, mode and minutes: see coach config --help.",
        "An answer may have up to \(Answer.byteLimit) bytes.",
        caseLimits,
      ]), run: Interviewing.begin)

  /// `coach resume`: goes on with a session.
  static let resume = Command(
    spec: CommandSpec(
      name: "resume", summary: "Go on with an interview.",
      arguments: [
        ArgumentSpec(
          name: "session", kind: .session, isOptional: true,
          help: "A session of 'coach sessions'; the last unfinished one if left out")
      ],
      options: [
        OptionSpec(name: "script", help: "Take the user's part line by line from standard input"),
        contentOption,
      ],
      examples: [
        ExampleSpec(line: "coach resume", effect: "Go on where you left, every answer kept.")
      ]), run: Interviewing.resume)
}

/// Begins interviews and goes on with them.
enum Interviewing {
  @Sendable static func begin(_ typed: TypedArguments, _ context: Context) throws(Failure) {
    try checkMode(typed)
    let script = typed.has("script")
    if context.console.mode == .pipe, !script { return try score(typed, context) }
    let factory = try InterviewFactory(typed.values[0], context)
    let setup = try setup(typed, factory, context)
    try begin(factory, setup, context, script: script)
  }

  /// An interview is held in one mode.
  static func checkMode(_ typed: TypedArguments) throws(Failure) {
    guard typed.has("learn"), typed.has("mock") else { return }
    throw .usage(.conflict("--learn", "--mock", command: typed.command))
  }

  @Sendable static func resume(_ typed: TypedArguments, _ context: Context) throws(Failure) {
    let script = typed.has("script")
    if context.console.mode == .pipe, !script { throw .refused(needsTerminal("resume")) }
    try resume(typed.values.first, context, script: script)
  }

  /// Goes on with a session; without an id with the last unfinished one.
  static func resume(_ id: String?, _ context: Context, script: Bool = false) throws(Failure) {
    let (writer, stored) = try SessionShelf(context.folders).open(id)
    let factory = try InterviewFactory(stored.session.setup.caseID, context)
    try hold(factory, stored.session, writer, context, script: script, damage: stored.damage)
  }

  /// Holds a new interview.
  static func begin(
    _ factory: InterviewFactory, _ setup: SessionSetup, _ context: Context, script: Bool = false
  ) throws(Failure) {
    let session = factory.interview.session(setup, at: context.now())
    try hold(factory, session, nil, context, script: script)
  }

  static func setup(
    _ typed: TypedArguments, _ factory: InterviewFactory, _ context: Context
  ) throws(Failure) -> SessionSetup {
    let study = factory.prepared.study
    let name = typed.values[0]
    let seed = typed.options["seed"].flatMap(UInt64.init)
    return SessionSetup(
      id: try SessionShelf(context.folders).freeID(named: idName(study.id)),
      caseID: PreparedCase.isPath(name) ? FileReading.absolute(name) : name,
      level: context.settings.level(typed),
      mode: context.settings.mode(typed),
      rubricVersion: factory.interview.rubricVersion,
      seed: seed ?? (typed.has("script") ? 0 : UInt64(max(0, context.now()))),
      minutes: context.settings.minutes(typed) ?? study.minutes)
  }

  /// A case's id as the beginning of a session's, which holds only `a-z`, `0-9` and `-`.
  private static func idName(_ id: String) -> String {
    let letters = id.lowercased().unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let name = String(letters.drop { $0 == "-" }.prefix(50))
    return name.isEmpty ? "session" : name
  }

  private static func hold(
    _ factory: InterviewFactory, _ session: Session, _ writer: SessionWriter?,
    _ context: Context, script: Bool, damage: StoredSession.Damage? = nil
  ) throws(Failure) {
    let dialogue = try Dialogue(context.console, script: script)
    let run = InterviewRun(factory, session, writer: writer, dialogue, context)
    if script {
      // A script's clock stands still, so that the same script gives the same words.
      let start = context.now()
      run.clock = { start }
    }
    try dialogue.start()
    defer {
      run.close()
      dialogue.stop()
    }
    if let damage, !damage.isNone { try dialogue.say(DamageView.text(damage)) }
    let ending = try run.hold()
    if ending == .interrupted { throw .interrupted }
    if ending == .finished, !script { try AfterInterview(run, dialogue, context).offer() }
  }

  /// A whole answer from a pipe: headings assign the text to stages; nothing is asked or kept.
  private static func score(_ typed: TypedArguments, _ context: Context) throws(Failure) {
    if context.console.inputIsTerminal { throw .refused(needsTerminal("case")) }
    var typed = typed
    typed.values.append("-")
    try ScoreOne.run(typed, context)
  }

  private static func needsTerminal(_ command: String) -> String {
    "an interview needs a terminal to talk on"
      + "\nFrom a pipe: coach case video-rec < answer.md, or --script; see coach \(command) --help"
  }
}
