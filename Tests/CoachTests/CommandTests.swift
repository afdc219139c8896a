import Testing

@testable import coach

/// What the declarations of the commands promise.
struct CommandTests {
  private static let specs = Command.all.map(\.spec)
  private static let parser = ArgumentParser(commands: specs, shared: Command.shared)
  private static let examples = specs.flatMap(\.examples).map(\.line)

  @Test func everyCommandHasExamplesInItsHelp() {
    for spec in Self.specs where !spec.isHidden {
      let help = HelpText.command(spec, shared: Command.shared)
      #expect(!spec.examples.isEmpty, "\(spec.name)")
      #expect(help.contains("Examples:\n  \(spec.examples.first?.line ?? "?")\n"), "\(spec.name)")
    }
    #expect(HelpText.program(Self.specs, shared: Command.shared).contains("Examples:\n  coach "))
  }

  @Test(arguments: examples)
  func anExampleIsUnderstood(_ line: String) throws {
    let words = Self.words(of: line)
    #expect(!words.isEmpty, "\(line)")
    _ = try Self.parser.parse(words)
  }

  @Test func noNameIsTakenTwice() {
    #expect(Set(Self.specs.map(\.name)).count == Self.specs.count)
    for spec in Self.specs {
      let spellings = (spec.options + Command.shared).flatMap(\.spellings)
      #expect(Set(spellings).count == spellings.count, "\(spec.name)")
    }
  }

  @Test func onlyTheLastArgumentsMayBeLeftOut() {
    for spec in Self.specs {
      let optional = spec.arguments.map(\.isOptional)
      #expect(optional == optional.filter { !$0 } + optional.filter { $0 }, "\(spec.name)")
    }
  }

  /// The words after `coach`, up to a redirection, a pipe or a bracket of the shell.
  private static func words(of line: String) -> [String] {
    let words = line.split { " ()".contains($0) }.map(String.init)
    guard let start = words.firstIndex(of: "coach") else { return [] }
    return Array(words[(start + 1)...].prefix { !["<", ">", "|"].contains($0) })
  }
}
