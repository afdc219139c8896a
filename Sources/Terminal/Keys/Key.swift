/// What the user did at the keyboard, once the bytes are understood.
public enum Key: Hashable, Sendable {
  /// One key, with what was held down.
  case stroke(KeyCode, KeyModifiers)
  /// A bracketed paste; carriage returns have become line feeds.
  case paste(String)
  /// A paste over the limit, refused whole; the payload is its size in bytes.
  case oversizedPaste(Int)

  /// A key with nothing held down.
  public static func plain(_ code: KeyCode) -> Key { .stroke(code, []) }

  /// A letter with Ctrl.
  public static func control(_ scalar: Unicode.Scalar) -> Key { .stroke(.scalar(scalar), .control) }

  /// A letter with Alt.
  public static func alt(_ scalar: Unicode.Scalar) -> Key { .stroke(.scalar(scalar), .alt) }
}

/// Which key was pressed.
public enum KeyCode: Hashable, Sendable {
  /// A key that types one code point.
  case scalar(Unicode.Scalar)
  /// A key with a name of its own.
  case enter, tab, backspace, delete, insert, escape
  /// A key that moves.
  case up, down, left, right, home, end, pageUp, pageDown
  /// A function key, F1 being 1.
  case function(Int)
}

/// What was held down with a key.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
  /// The bits as the terminals number them.
  public let rawValue: UInt8

  /// Makes a set from the bits of a sequence's modifier parameter less one.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shift.
  public static let shift = KeyModifiers(rawValue: 1)
  /// Alt, or Option, or a leading ESC.
  public static let alt = KeyModifiers(rawValue: 2)
  /// Ctrl.
  public static let control = KeyModifiers(rawValue: 4)
}
