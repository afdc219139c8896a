/// How single code points are shown, seen as parts of a Character.
enum PrintableScalar {
  private static let replacement = "\u{FFFD}"

  static func form(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: return "    "
    case 0x00...0x1F: return picture(0x2400 + scalar.value)
    case 0x7F: return picture(0x2421)
    case 0x80...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB: return replacement
    default: return isBidirectionalControl(scalar) ? replacement : String(Character(scalar))
    }
  }

  /// Whether a code point is known to show itself, whatever stands beside it: ASCII, Latin letters,
  /// and the dashes, quotes, arrows and signs of ordinary text.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0xA1...0xAC, 0xAE...0x02FF, 0x2010...0x2027, 0x2030...0x205E,
      0x2190...0x22FF, 0x2500...0x257F:
      true
    default: false
    }
  }

  /// Whether a Character that begins with this code point shows itself without help.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0xA0 || !(isMark(scalar) || isInvisible(scalar))
  }

  /// A Character that begins with a mark gets something to stand on; an invisible one is made
  /// visible.
  static func lonely(_ scalar: Unicode.Scalar, _ shown: String) -> String {
    isInvisible(scalar) ? replacement : "\u{25CC}" + shown
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
      || properties.generalCategory == .format
  }

  private static func isBidirectionalControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
    default: false
    }
  }

  private static func picture(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? replacement
  }
}
