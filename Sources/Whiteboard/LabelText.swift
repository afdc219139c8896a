extension StringProtocol {
  /// The text as a label: on one line, white space folded, control and direction marks taken out.
  var asLabel: String {
    var kept = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in unicodeScalars where !scalar.isHiddenFormat {
      if scalar.isBlank {
        pendingSpace = !kept.isEmpty
      } else if !(scalar.isMark && (kept.isEmpty || pendingSpace)) {
        if pendingSpace { kept.append(" ") }
        pendingSpace = false
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    properties.isWhitespace || properties.generalCategory == .control
  }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: self == "\u{200C}" || self == "\u{200D}"
    }
  }

  /// Format characters that could turn or hide text, and code points that are no characters; the two
  /// joiners stay, scripts need them.
  fileprivate var isHiddenFormat: Bool {
    if properties.isNoncharacterCodePoint { return true }
    return properties.generalCategory == .format && self != "\u{200C}" && self != "\u{200D}"
  }
}
