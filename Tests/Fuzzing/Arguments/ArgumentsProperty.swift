import Property

@testable import coach

/// A command line is understood and means the same written out again, or it is refused with the
/// word that is wrong.
enum ArgumentsProperty {
  private static let commands = Command.all.map(\.spec)
  private static let parser = ArgumentParser(commands: commands, shared: Command.shared)

  /// The input is words, a line each.
  static func check(_ bytes: [UInt8]) {
    let words = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    do {
      checkMeaning(of: try parser.parse(words), words)
    } catch {
      checkRefusal(error, words)
    }
    for word in words { checkShellWord(word) }
  }

  private static func checkMeaning(of typed: TypedArguments, _ words: [String]) {
    let spec = require(
      present: commands.first { $0.name == typed.command }
        ?? (typed.command.isEmpty
          ? CommandSpec(
            name: "", summary: "") : nil),
      "a command that does not exist")
    let options = spec.options + Command.shared
    for (name, value) in typed.options {
      require(options.contains { $0.name == name && $0.value != nil }, "no option '\(name)'")
      require(words.contains { $0.hasSuffix(value) }, "a value that was not typed: \(value)")
    }
    for name in typed.switches {
      require(options.contains { $0.name == name && $0.value == nil }, "no switch '\(name)'")
    }
    require(typed.values.allSatisfy(words.contains), "an argument that was not typed")
    let again = try? parser.parse(written(typed))
    require(again == typed, "written out it means something else: \(typed)")
    _ = Settings(environment: ["COACH_EDITOR": words[0]]).minutes(typed)
  }

  /// The arguments in the longest form.
  private static func written(_ typed: TypedArguments) -> [String] {
    let options = typed.options.map { "--\($0)=\($1)" }.sorted()
    return (typed.command.isEmpty ? [] : [typed.command])
      + typed.switches.sorted().map { "--\($0)" }
      + options + ["--"] + typed.values
  }

  private static func checkRefusal(_ error: UsageError, _ words: [String]) {
    require(!error.message.isEmpty, "nothing is said")
    if let command = error.command {
      require(commands.contains { $0.name == command }, "help of no command: \(command)")
    }
    switch error {
    case .unknownCommand(let name, let nearest):
      require(words.first == name, "'\(name)' was not typed")
      require(nearest.map { near in commands.contains { $0.name == near } } ?? true, "offered")
    case .unknownOption(let name, _, _), .missingValue(let name, _), .unexpectedValue(let name, _):
      require(words.contains { $0 == name || $0.hasPrefix(name + "=") }, "'\(name)' was not typed")
    case .badValue(let value, let name, let expected, _, _):
      require(words.contains { $0.hasSuffix(value) }, "'\(value)' was not typed")
      require(!name.isEmpty && !expected.isEmpty, "nothing is expected")
    case .extraArgument(let value, _): require(words.contains(value), "'\(value)' was not typed")
    case .missingArgument(let name, let command):
      let spec = commands.first { $0.name == command }
      require(spec?.arguments.contains { $0.name == name } ?? false, "no argument '\(name)'")
    case .conflict: fatalError("the parser knows no conflicts")
    }
  }

  /// Completions and the manual hold any text as one word and as no macro.
  private static func checkShellWord(_ word: String) {
    let read = ShellWord.read(CompletionSource.quoted(word)) ?? ""
    require(Array(read.utf8) == Array(word.utf8), "quoted, it is another word")
    let page = ManualPage([CommandSpec(name: "x", summary: word)], shared: []).text
    let plain = ManualPage([CommandSpec(name: "x", summary: "")], shared: []).text
    guard !word.contains(where: \.isNewline) else { return }
    let macros = page.split(separator: "\n").count { $0.hasPrefix(".") }
    require(macros == plain.split(separator: "\n").count { $0.hasPrefix(".") }, "a macro more")
  }
}

/// Reads one quoted word as a shell does.
private enum ShellWord {
  /// The word; nil where the text is none, or more than one.
  static func read(_ text: String) -> String? {
    var word = String.UnicodeScalarView()
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped || (isQuoted && scalar != "'") {
        word.append(scalar)
        isEscaped = false
      } else if scalar == "'" {
        isQuoted.toggle()
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        return nil
      }
    }
    return isQuoted || isEscaped ? nil : String(word)
  }
}
