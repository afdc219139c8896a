import Scoring

/// A command line as typed: the command, its values and switches, checked against its declaration.
struct TypedArguments: Equatable {
  var command: String
  var values: [String] = []
  var options: [String: String] = [:]
  var switches: Set<String> = []

  /// Whether a switch was given.
  func has(_ name: String) -> Bool { switches.contains(name) }
}

/// Reads command lines: `coach score video-rec answer.md --level=senior`.
struct ArgumentParser {
  let commands: [CommandSpec]
  /// Options that every command understands.
  let shared: [OptionSpec]

  /// The arguments, without the program's name.
  /// - Returns: With an empty command when none was named.
  func parse(_ words: [String]) throws(UsageError) -> TypedArguments {
    var words = words[...]
    guard let first = words.first else { return TypedArguments(command: "") }
    guard !first.hasPrefix("-") || first == "-" else {
      return try parse(words, spec: CommandSpec(name: "", summary: ""))
    }
    words = words.dropFirst()
    guard let spec = commands.first(where: { $0.name == first }) else {
      let names = commands.filter { !$0.isHidden }.map(\.name)
      throw .unknownCommand(first, nearest: NearestName.to(first, in: names))
    }
    return try parse(words, spec: spec)
  }

  private func parse(
    _ words: ArraySlice<String>, spec: CommandSpec
  ) throws(UsageError) -> TypedArguments {
    var typed = TypedArguments(command: spec.name)
    var words = words
    var onlyValues = false
    while let word = words.popFirst() {
      if onlyValues || !word.hasPrefix("-") || word == "-" {
        typed.values.append(word)
      } else if word == "--" {
        onlyValues = true
      } else {
        try readOption(word, &words, &typed, spec)
      }
    }
    if !typed.has("help"), !typed.has("version") { try check(typed, spec) }
    return typed
  }

  private func readOption(
    _ word: String, _ words: inout ArraySlice<String>, _ typed: inout TypedArguments,
    _ spec: CommandSpec
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let attached = parts.count > 1 ? String(parts[1]) : nil
    let option = try find(name, spec)
    guard let kind = option.value else {
      guard attached == nil else { throw .unexpectedValue(option: name, command: spec.name) }
      typed.switches.insert(option.name)
      return
    }
    guard let value = attached ?? words.popFirst() else {
      throw .missingValue(option: name, command: spec.name)
    }
    try check(value, kind, name: name, spec)
    typed.options[option.name] = value
  }

  private func find(_ typed: String, _ spec: CommandSpec) throws(UsageError) -> OptionSpec {
    let known = spec.options + shared
    let found = known.first {
      typed == "--\($0.name)" || ($0.short.map { typed == "-\($0)" } ?? false)
    }
    if let found { return found }
    let nearest = NearestName.to(typed, in: known.map { "--\($0.name)" })
    throw .unknownOption(typed, command: spec.name, nearest: nearest)
  }

  private func check(_ typed: TypedArguments, _ spec: CommandSpec) throws(UsageError) {
    if typed.values.count > spec.arguments.count {
      throw .extraArgument(typed.values[spec.arguments.count], command: spec.name)
    }
    for (value, argument) in zip(typed.values, spec.arguments) {
      try check(value, argument.kind, name: "<\(argument.name)>", spec)
    }
    let missing = spec.arguments.dropFirst(typed.values.count).first { !$0.isOptional }
    if let missing { throw .missingArgument(missing.name, command: spec.name) }
  }

  private func check(
    _ value: String, _ kind: ValueKind, name: String, _ spec: CommandSpec
  ) throws(UsageError) {
    guard let refusal = kind.refusal(of: value) else { return }
    throw .badValue(
      value, for: name, expected: refusal.expected, nearest: refusal.nearest, command: spec.name)
  }
}
