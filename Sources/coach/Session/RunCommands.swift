import Framework
import Practice
import Scoring
import Terminal

/// What the slash commands do.
extension InterviewRun {
  func run(_ call: SlashCommand.Call) throws(Failure) {
    switch call.name {
    case "hint": try act(.hint(item: call.argument.isEmpty ? nil : call.argument))
    case "skip": try act(.skip)
    case "back": try goBack(call.argument)
    case "edit": try openEditor()
    case "draw": try draw(call.argument)
    case "dispute": try dispute(call.argument)
    case "wait": wait(call.argument)
    case "finish": try act(.finish)
    case "quit": try leave(.left)
    default: try tell(call.name)
    }
  }

  /// Commands that only show something.
  private func tell(_ name: String) throws(Failure) {
    switch name {
    case "facts": try dialogue.say(TranscriptView.questions(session))
    case "show": try dialogue.say(TranscriptView.stage(session))
    case "time": try dialogue.say(TimeView(session.timeReport(at: clock())).text)
    default:
      let commands = SessionCommands.all(isScript: dialogue.isScript)
      try dialogue.say(HelpView.text(commands, endsWithLine: dialogue.endsWithLine))
    }
  }

  private func goBack(_ argument: String) throws(Failure) {
    if argument.isEmpty {
      try act(.back(to: nil))
    } else if let stage = Self.stage(argument) {
      try act(.back(to: stage))
    } else {
      let names = Stage.allCases.map { "\($0.number) \($0.rawValue)" }.joined(separator: ", ")
      try dialogue.say(StyledText("There is no stage '\(argument)': \(names).", .bad))
    }
  }

  private static func stage(_ name: String) -> Stage? {
    if let number = Int(name) { return Stage(number: number) }
    let name = name.lowercased()
    return Stage.allCases.first { $0.rawValue.hasPrefix(name) }
  }

  /// Opens the user's own editor on what is written so far.
  func openEditor() throws(Failure) {
    let edited = try editedText(unsent?.text ?? "", asking: speech.question(session))
    guard let edited else { return }
    unsent = Terminal.Draft(edited)
    _ = keepDraft(Terminal.Draft(edited))
  }

  /// A text after the user's own editor; nil, with the reason said, where it stays as it was.
  func editedText(_ text: String, asking question: String) throws(Failure) -> String? {
    guard !dialogue.isScript else {
      try dialogue.say("An editor needs a terminal.")
      return nil
    }
    let editor = EditorProcess(
      command: context.settings.editor, folder: context.folders.data + "/sessions")
    switch try dialogue.lend({ editor.edit(text, asking: question) }) {
    case .edited(let text): return text
    case .kept(let why):
      try dialogue.say(StyledText("\(why). Your text is as before.", .bad))
      return nil
    }
  }

  /// `/dispute ITEM words`; asks for what is missing.
  func dispute(_ argument: String) throws(Failure) {
    let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2 { return try dispute(words[0], words[1]) }
    var item = words.first
    if item == nil { item = try chosenItem() }
    guard let item else { return }
    let answer = unsent
    let prompt: PrintableText = "\nWhich words of yours say it? Copy them, or the part that counts."
    let outcome = try dialogue.compose(
      Composition(prompt: StyledText(prompt), mode: .line), plainHooks())
    if case .send(let quote) = outcome { try dispute(item, quote) }
    unsent = answer
  }

  private func dispute(_ item: String, _ quote: String) throws(Failure) {
    let known = interview.items.map(\.id)
    let near = known.contains(item) ? item : known.first { $0.hasSuffix("." + item) }
    try act(.dispute(item: near ?? item, quote: quote))
  }

  /// Lets the user choose among the items that are not met.
  private func chosenItem() throws(Failure) -> String? {
    let outcome = session.outcome ?? interview.outcome(of: session)
    let stage = session.phase.stage
    let open = outcome.items.filter { item in
      let isHere = stage == nil ? session[item.stage].isAnswered : item.stage == stage
      return item.prompted < .met && isHere && item.level <= session.setup.level
    }
    guard !open.isEmpty, !dialogue.isScript else {
      try dialogue.say(open.isEmpty ? "Nothing is missed here." : "Name the item: /dispute ITEM")
      return nil
    }
    let menu = Menu(
      title: "Which item did you name?", items: open.map { MenuItem(PrintableText($0.id)) })
    guard case .chosen(let index) = try dialogue.choose(menu) else { return nil }
    return open[index].id
  }

  /// Lets minutes pass in a script, whose clock stands otherwise.
  private func wait(_ argument: String) {
    guard let minutes = Double(argument), minutes > 0, minutes < 10_000 else { return }
    let now = clock() + minutes * 60
    clock = { now }
  }
}
