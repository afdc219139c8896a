/// A label whose widths are measured once, to be wrapped at many widths.
struct LabelWrapping {
  private struct Word {
    let range: Range<Int>
    let cells: Int
  }

  /// A part of the label that stands on one line.
  private struct Line {
    var range: Range<Int>
    var cells: Int
  }

  /// A Latin word up to this width is never broken.
  private static let unbreakable = 24

  private let characters: [Character]
  private let widths: [Int]
  private let words: [Word]

  init(_ label: String) {
    let characters = Array(label)
    let widths = characters.map(\.cells)
    self.characters = characters
    self.widths = widths
    words = characters.split(separator: " ").map { word in
      Word(range: word.indices, cells: widths[word.indices].reduce(0, +))
    }
  }

  /// The least width at which no ordinary word is broken.
  var naturalWidth: Int {
    words.map { word in
      min(word.cells, widths[word.range].contains(2) ? 8 : Self.unbreakable)
    }.max() ?? 1
  }

  /// How many lines a width of at least 2 columns gives, and the columns of the widest.
  func size(width: Int) -> (lines: Int, widest: Int) {
    let lines = wrapped(width)
    return (lines.count, lines.map(\.cells).max() ?? 1)
  }

  /// The lines of the label at a width of at least 2 columns.
  func lines(width: Int) -> [String] {
    wrapped(width).map { String(characters[$0.range]) }
  }

  private func wrapped(_ width: Int) -> [Line] {
    var lines: [Line] = []
    for word in words {
      let last = lines.count - 1
      if last >= 0, lines[last].cells + 1 + word.cells <= width {
        lines[last].range = lines[last].range.lowerBound..<word.range.upperBound
        lines[last].cells += 1 + word.cells
      } else if word.cells <= width {
        lines.append(Line(range: word.range, cells: word.cells))
      } else {
        broken(word, width, into: &lines)
      }
    }
    return lines
  }

  private func broken(_ word: Word, _ width: Int, into lines: inout [Line]) {
    var start = word.range.lowerBound
    var cells = 0
    for index in word.range {
      if cells + widths[index] > width {
        lines.append(Line(range: start..<index, cells: cells))
        (start, cells) = (index, 0)
      }
      cells += widths[index]
    }
    lines.append(Line(range: start..<word.range.upperBound, cells: cells))
  }
}
