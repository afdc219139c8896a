import Scoring
import Whiteboard

/// A session as one HTML file: no script, nothing fetched, readable on light and dark.
public struct HTMLPage: Sendable {
  private let report: SessionReport

  /// A page about a session.
  public init(_ report: SessionReport) { self.report = report }

  /// The document.
  public var text: String {
    let outline = OutlineMaker(report: report).outline
    let title = HTMLEscape.text(outline.title)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      \(outline.blocks.map(block).joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
    h1, h2, h3 { line-height: 1.2; }
    .own { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid #38a; padding-left: 1rem; }
    blockquote { white-space: pre-wrap; margin: 0 0 1rem; color: GrayText; }
    table { border-collapse: collapse; margin: 1rem 0; }
    th, td { text-align: left; padding: .2rem 1rem .2rem 0; border-bottom: 1px solid #8884; }
    figure { margin: 1rem 0; overflow-x: auto; }
    li { margin: .3rem 0; overflow-wrap: anywhere; }
    """

  /// Columns of a diagram, of which about 80 fill the page.
  private static let columns = 80

  private func block(_ block: Outline.Block) -> String {
    switch block {
    case .heading(let depth, let text): "<h\(depth)>\(HTMLEscape.text(text))</h\(depth)>"
    case .paragraph(let runs): "<p>\(runs.map(run).joined())</p>"
    case .quote(let text): "<blockquote>\(HTMLEscape.text(text))</blockquote>"
    case .own(_, let text): "<div class=\"own\">\(HTMLEscape.text(text))</div>"
    case .list(let items):
      "<ul>\n" + items.map { "<li>\($0.map(run).joined())</li>" }.joined(separator: "\n")
        + "\n</ul>"
    case .table(let head, let rows): table(head, rows)
    case .diagram(let diagram):
      "<figure>\n\(SVGWriter(columns: Self.columns).write(diagram))</figure>"
    }
  }

  private func run(_ run: Outline.Run) -> String {
    switch run {
    case .plain(let text): HTMLEscape.text(text)
    case .strong(let text): "<strong>\(HTMLEscape.text(text))</strong>"
    case .name(let text): "<code>\(HTMLEscape.text(text))</code>"
    }
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let top = head.map { "<th>\(HTMLEscape.text($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>\(row.map { "<td>\(HTMLEscape.text($0))</td>" }.joined())</tr>"
    }
    return "<table>\n<tr>\(top)</tr>\n\(body.joined(separator: "\n"))\n</table>"
  }
}

/// Text as HTML that shows exactly this text.
public enum HTMLEscape {
  /// The text with its marks as entities, controls as U+FFFD.
  public static func text(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += form(of: $1) }
  }

  private static func form(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\n", "\t": String(scalar)
    case _ where isUnseen(scalar): "\u{FFFD}"
    default: String(scalar)
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
    default: false
    }
  }
}
