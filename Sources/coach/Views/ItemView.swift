import Framework
import Scoring
import Terminal

/// How a credit is shown: a mark and a word, so that colour never carries the meaning alone.
enum CreditView {
  static func mark(_ credit: Credit) -> StyledText {
    switch credit {
    case .met: StyledText("[x] met     ", .good)
    case .partial: StyledText("[~] partly  ", .partly)
    case .missed: StyledText("[ ] missed  ", .bad)
    }
  }
}

/// One item of a scorecard: its credit, what it asks for, and the words that earned it.
struct ItemView {
  var item: ChecklistItem
  var result: ItemResult
  var guide: ItemGuide?

  /// A line for the item and one for each quote; a missed one is followed by what it teaches.
  var text: StyledText {
    var text = CreditView.mark(result.credit) + StyledText("\(item.id)", .emphasis)
    text = text + StyledText("  \(points)\n", .dim)
    for evidence in result.evidence {
      text = text + StyledText("      \"\(Self.shortened(evidence.quote))\"", .body)
      text = text + StyledText(" (line \(evidence.line))\n", .dim)
    }
    switch result.credit {
    case .met: break
    case .partial: text = text + StyledText("      For the rest: \(item.criterion)\n")
    case .missed:
      text = text + StyledText("      \(guide?.teach ?? item.criterion)\n") + reading
    }
    return text
  }

  /// The components to read about, as the commands that show them.
  private var reading: StyledText {
    guard let components = guide?.components, !components.isEmpty else { return "" }
    let commands = components.prefix(3).map { "coach explain \($0)" }.joined(separator: ", ")
    return StyledText("      Read: \(commands)\n", .dim)
  }

  private var points: PrintableText {
    let earned =
      result.earned == result.earned.rounded() ? "\(Int(result.earned))" : "\(result.earned)"
    return "\(earned)/\(item.points)"
  }

  /// A quote on one line, cut at a word where it is long.
  static func shortened(_ quote: String) -> PrintableText {
    // A quote without control characters, as most are, is one line already.
    let isOneLine = quote.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    let line =
      isOneLine
      ? quote : quote.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    guard line.utf8.count > 160, line.count > 160 else { return PrintableText(line) }
    let cut = line.prefix(160)
    return PrintableText((cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + " …")
  }
}
