import Foundation
import Testing

/// What the README shows is done, in a folder that holds the files it speaks of.
@Suite struct ReadmeRunTests {
  /// Lines that run the program, alone or under something that pipes lines through it.
  private static let lines =
    ((try? ReadmeCommands.fencedLines(Checkout.text("README.md"))) ?? []).map(String.init)
    .filter { line in
      ["coach", "split", "find"].contains { line == $0 || line.hasPrefix($0 + " ") }
    }

  @Test(arguments: lines) func everyLineDoesItsWork(_ line: String) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try run(Self.withoutTerminal(line), in: folder)
    // An audit that finds something has done its work.
    let codes: Set<Int32> = line.hasPrefix("coach check ") ? [0, 1] : [0]
    #expect(codes.contains(result.code), "\(result.output)")
    guard line.contains("--jsonl") else { return }
    let scores = try run("cat scores.jsonl answers/*.scores 2> scores.missing", in: folder).output
    #expect(scores.split(separator: "\n").count { $0.contains(#""verdict":"#) } == 2, "\(scores)")
  }

  @Test func thereAreLines() { #expect(Self.lines.count > 20) }

  /// An interview of the README takes its part from a file instead of from a user.
  private static func withoutTerminal(_ line: String) -> String {
    if line.contains("<") { return line }
    if line.hasPrefix("coach case ") { return line + " < answer.md" }
    return line == "coach resume" ? "coach resume --script < script" : line
  }

  /// A folder with an answer, a drawing, a case of one's own, graded answers and a session.
  private func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("readme-\(UUID().uuidString)").path
    let content = CoachProgram.quoted("\(Checkout.root)/CaseStudies")
    let line = """
      mkdir -p '\(path)/answers' '\(path)/.local/share/bash-completion/completions' \\
        '\(path)/.local/share/man/man1' '\(path)/.zfunc' '\(path)/.config/fish/completions'
      cd '\(path)'
      cp \(content)/content-safety/model-answer.md answer.md
      cp \(content)/fraud/case.json my-case.json
      cp -r \(content)/fraud/samples graded
      echo 'request -> ranking -> feed' > board.txt
      for n in 1 2; do
        echo '{"case": "fraud", "answer": "Latency 100 ms since the shop waits."}' >> answers.jsonl
      done
      cp answers.jsonl answers/some.jsonl
      echo /quit > script
      """
    let made = try CoachProgram.shell(line)
    #expect(made.code == 0, "\(made.output)")
    _ = try run("coach case fraud --script < script", in: path)
    return path
  }

  private func run(_ line: String, in folder: String) throws -> (code: Int32, output: String) {
    let program = CoachProgram.path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    return try CoachProgram.shell(
      """
      cd '\(folder)'
      export HOME='\(folder)' PATH=\(CoachProgram.quoted(program)):"$PATH" NO_COLOR=1
      unset XDG_DATA_HOME XDG_CONFIG_HOME
      \(line)
      """)
  }
}
