extension Character {
  /// Columns the character takes on a terminal: 0, 1 or 2.
  var cells: Int {
    let scalars = unicodeScalars
    let first = scalars[scalars.startIndex]
    if scalars.index(after: scalars.startIndex) == scalars.endIndex {
      if first.value < 0x300 { return 1 }
      if first.isWide { return 2 }
    }
    if scalars.contains(where: { $0 == "\u{FE0F}" || $0.isPictogram }) { return 2 }
    return min(2, scalars.reduce(0) { $0 + $1.cells })
  }
}

extension StringProtocol {
  /// Columns the text takes on a terminal.
  var cells: Int { reduce(0) { $0 + $1.cells } }

  /// The beginning of the text that fits `limit` columns, with `mark` where something was cut off.
  func clipped(to limit: Int, mark: String) -> String {
    var used = 0
    var cut = startIndex
    for index in indices {
      if used <= limit - mark.cells { cut = index }
      used += self[index].cells
      if used > limit { return String(self[..<cut]) + mark }
    }
    return String(self)
  }
}

extension Unicode.Scalar {
  fileprivate var isPictogram: Bool { value > 0x231A && properties.isEmojiPresentation }

  fileprivate var cells: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWide ? 2 : isJoinedJamo ? 0 : 1
    }
  }

  private var isJoinedJamo: Bool { (0x1160...0x11FF).contains(value) }

  /// The blocks of Unicode's East Asian Width classes W and F that occur in labels.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
    case 0x1B000...0x1B2FF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
