import Testing

@testable import coach

/// Every way to use a command line wrongly, and what is said of it.
struct UsageErrorTests {
  private static let parser = ArgumentParser(
    commands: Command.all.map(\.spec), shared: Command.shared)

  @Test(arguments: [
    ("scor x y", "there is no command 'scor'; did you mean 'score'?"),
    ("guard-terminl x", "there is no command 'guard-terminl'"),
    ("score --jsno", "there is no option '--jsno' here; did you mean '--json'?"),
    ("--plian", "there is no option '--plian' here; did you mean '--plain'?"),
    ("score a b --level", "'--level' needs a value after it"),
    ("score a b --json=yes", "'--json' takes no value"),
    (
      "schema scorcard",
      "'scorcard' will not do for <document>: expected scorecard, session, case;"
        + " did you mean 'scorecard'?"
    ),
    (
      "case fraud --minutes 4",
      "'4' will not do for --minutes: expected a whole number from 5 to 600"
    ),
    ("completions", "<shell> is missing"),
    ("man page", "'page' is one argument too many"),
  ])
  func isSaid(_ line: String, _ message: String) {
    let words = line.split(separator: " ").map(String.init)
    let error = #expect(throws: UsageError.self) { try Self.parser.parse(words) }
    #expect(error?.message == message)
  }

  @Test(arguments: [
    ("score a -- --json", ["a", "--json"]), ("score - b", ["-", "b"]), ("score a -", ["a", "-"]),
  ])
  func dashesCanBeValues(_ line: String, _ values: [String]) throws {
    let typed = try Self.parser.parse(line.split(separator: " ").map(String.init))
    #expect(typed.values == values && typed.switches.isEmpty)
  }

  @Test func aValueMayBeAttached() throws {
    let apart = try Self.parser.parse(["score", "a", "b", "--level", "staff"])
    #expect(try Self.parser.parse(["score", "a", "b", "--level=staff"]) == apart)
    let output = try Self.parser.parse(["export", "-o", "a=b"])
    #expect(output.options == ["output": "a=b"])
  }
}
