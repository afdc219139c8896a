/// How many terminal cells text takes, by our own table, since no two terminals agree.
///
/// Where a terminal disagrees, the error stays inside its row: every row is placed by an absolute
/// column.
public enum CellWidth {
  /// No Character is given more cells, however many letters it joins.
  private static let widest = 4

  /// The cells one Character takes: 0 for a lone combining mark or control, 2 for wide ones and
  /// emoji.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x7F, scalars.count == 1 { return first.value < 0x20 ? 0 : 1 }
    if let sequence = emojiSequence(first, scalars) { return sequence }
    return min(scalars.reduce(0) { $0 + of($1) }, widest)
  }

  /// The cells of a text on one row.
  public static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// Whether terminals are known to disagree about a Character, so that the column is worth setting
  /// after it.
  static func isUncertain(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, first.value >= 0x300 || scalars.count > 1 else { return false }
    return scalars.count > 1 || first.properties.isEmoji || first.value >= 0x10000
      || isAmbiguous(first)
  }

  private static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2BFF).contains(scalar.value) || (0xE000...0xF8FF).contains(scalar.value)
  }

  private static func emojiSequence(
    _ first: Unicode.Scalar, _ scalars: Character.UnicodeScalarView
  ) -> Int? {
    guard scalars.count > 1, first.value >= 0x23 else { return nil }
    if isRegionalIndicator(first) { return 2 }
    guard first.properties.isEmoji else { return nil }
    if scalars.contains(where: { $0.value == 0xFE0F || $0.value == 0x200D }) { return 2 }
    if scalars.contains(where: { $0.properties.isEmojiModifier }) { return 2 }
    return scalars.contains { $0.value == 0xFE0E } ? 1 : nil
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x1160 && scalar.value <= 0x11FF { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return 0 }
    let isWide = scalar.properties.isEmojiPresentation || WideRanges.contains(scalar.value)
    return isWide && !isRegionalIndicator(scalar) ? 2 : 1
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
