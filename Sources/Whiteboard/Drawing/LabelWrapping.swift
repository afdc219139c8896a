/// A label cut into words with their widths measured once, to be wrapped at many widths.
struct LabelWrapping {
  private struct Word {
    let characters: [Character]
    let widths: [Int]
    let cells: Int
  }

  /// A Latin word up to this width is never broken.
  private static let unbreakable = 24

  private let words: [Word]

  init(_ label: String) {
    words = label.split(separator: " ").map { word in
      let widths = word.map(\.cells)
      return Word(characters: Array(word), widths: widths, cells: widths.reduce(0, +))
    }
  }

  /// The least width at which no ordinary word is broken.
  var naturalWidth: Int {
    words.map { word in
      word.widths.contains(2) ? min(word.cells, 8) : min(word.cells, Self.unbreakable)
    }.max() ?? 1
  }

  /// The lines of the label at a width of at least 2 columns.
  func lines(width: Int) -> [String] {
    var lines: [String] = []
    var room = 0
    for word in words {
      if !lines.isEmpty, word.cells + 1 <= room {
        lines[lines.count - 1] += " " + String(word.characters)
        room -= word.cells + 1
      } else {
        for piece in pieces(of: word, width: width) {
          lines.append(String(piece.characters))
          room = width - piece.cells
        }
      }
    }
    return lines
  }

  private func pieces(of word: Word, width: Int) -> [(characters: ArraySlice<Character>, cells: Int)]
  {
    if word.cells <= width { return [(word.characters[...], word.cells)] }
    var pieces: [(characters: ArraySlice<Character>, cells: Int)] = []
    var start = 0
    var cells = 0
    for (index, wide) in word.widths.enumerated() {
      if cells + wide > width, index > start {
        pieces.append((word.characters[start..<index], cells))
        (start, cells) = (index, 0)
      }
      cells += wide
    }
    return pieces + [(word.characters[start...], cells)]
  }
}
