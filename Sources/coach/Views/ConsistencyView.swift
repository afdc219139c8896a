import CaseStudies
import Reports
import Scoring
import Terminal

/// Statements and numbers that do not fit together: what, in which words, and why.
struct ConsistencyView {
  var notes: [ConsistencyNote]
  /// Whether the lines of the quotes mean something to the reader, as in a file.
  var showsLines = false

  var text: StyledText {
    guard !notes.isEmpty else { return "" }
    return notes.reduce(StyledText("\nWhat does not fit together\n", .heading)) {
      $0 + text(of: $1)
    }
  }

  private func text(of note: ConsistencyNote) -> StyledText {
    var text = StyledText("[!] \(note.title)\n", .bad)
    for quote in note.quotes {
      text = text + StyledText("      \"\(ItemView.shortened(quote.quote))\"")
      text = text + (showsLines ? StyledText(" (line \(quote.line))\n", .dim) : "\n")
    }
    return text + StyledText("      \(note.why)\n")
  }
}

extension Context {
  /// The check that holds the statements of an answer against each other.
  func consistencyCheck() throws(Failure) -> ConsistencyCheck {
    do {
      return ConsistencyCheck(try ConsistencyRulebook(catalogue))
    } catch {
      throw Failure(loading: error)
    }
  }
}
