import Scoring
import Whiteboard

/// A session as an outline in Markdown, which `coach score` reads again.
public struct MarkdownOutline: Sendable {
  private let report: SessionReport

  /// An outline of a session.
  public init(_ report: SessionReport) { self.report = report }

  /// The document.
  public var text: String {
    let outline = OutlineMaker(report: report).outline
    let parts = ["# \(MarkdownEscape.inner(outline.title))"] + outline.blocks.map(block)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: Outline.Block) -> String {
    switch block {
    case .heading(let depth, let text):
      String(repeating: "#", count: depth) + " " + MarkdownEscape.inner(text)
    case .paragraph(let runs): runs.enumerated().map { run($1, isStart: $0 == 0) }.joined()
    case .quote(let text):
      MarkdownEscape.lines(text).map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    case .own(let stage, let text):
      ([ExportedAnswer.opening(stage)] + MarkdownEscape.lines(text) + [ExportedAnswer.closing])
        .joined(separator: "\n")
    case .list(let items): items.map { "- " + $0.map { run($0) }.joined() }.joined(separator: "\n")
    case .table(let head, let rows): table(head, rows)
    case .diagram(let diagram): "```mermaid\n\(MermaidWriter().write(diagram))```"
    }
  }

  private func run(_ run: Outline.Run, isStart: Bool = false) -> String {
    switch run {
    case .plain(let text): inline(text, isStart: isStart)
    case .strong(let text): strong(text)
    case .name(let text): "`\(text.filter { $0 != "`" && !$0.isNewline })`"
    }
  }

  /// Emphasis may not begin or end with a space.
  private func strong(_ text: String) -> String {
    let isSpaced = text.last == " "
    let words = isSpaced ? String(text.dropLast()) : text
    return "**\(inline(words))**" + (isSpaced ? " " : "")
  }

  /// Text within a paragraph; its line ends stay visible, its edge spaces are the paragraph's.
  private func inline(_ text: String, isStart: Bool = false) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    return lines.map { line in
      let head = line.first == " " ? " " : ""
      let tail = line.count > 1 && line.last == " " ? " " : ""
      let middle = line.dropFirst(head.count).dropLast(tail.count)
      let words = String(middle)
      return head + (isStart ? MarkdownEscape.line(words) : MarkdownEscape.inner(words)) + tail
    }.joined(separator: "<br>")
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let rule = head.map { _ in "---" }
    return ([head.map { inline($0) }, rule] + rows.map { $0.map { inline($0) } })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
