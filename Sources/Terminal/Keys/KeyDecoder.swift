/// Bytes to keys, a step at a time: a sequence may be split anywhere between two feeds.
///
/// Understands UTF-8, CSI and SS3 sequences, Alt as a leading ESC, CSI u, modifyOtherKeys and
/// bracketed paste. It never asks the terminal anything; replies to questions of others are
/// dropped.
public struct KeyDecoder: Sendable {
  private enum State {
    case ground
    case escape
    case sequence([UInt8])
    case application
    case linuxFunction
    case reply(afterEscape: Bool, count: Int)
    case paste(PasteCollector)
  }

  /// What the caller must wait for before it calls `timeout()`.
  public enum Pending: Hashable, Sendable {
    /// Nothing is half read, or a code point whose next byte resolves it however late it comes.
    case nothing
    /// A sequence or a lone ESC: a twentieth to half of a second.
    case sequence
    /// A paste without its end: some seconds.
    case paste
  }

  private static let longestSequence = 64
  private static let longestReply = 4096
  private var state = State.ground
  private var utf8 = UTF8Steps()

  /// Makes a decoder that has seen nothing.
  public init() {}

  /// What is half read.
  public var pending: Pending {
    switch state {
    case .ground: .nothing
    case .paste: .paste
    default: .sequence
    }
  }

  /// Takes bytes, gives the keys that are complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { step(byte, &keys) }
    return keys
  }

  /// Resolves what is half read when nothing followed: a lone ESC is the Escape key.
  public mutating func timeout() -> [Key] {
    defer { state = .ground }
    switch state {
    case .ground: return []
    case .escape: return [.plain(.escape)]
    case .sequence(let parameters) where parameters.isEmpty: return [.alt("[")]
    case .application: return [.alt("O")]
    case .reply(_, count: 0): return [.alt("]")]
    case .paste(var collector): return [collector.cut()]
    case .sequence, .linuxFunction, .reply: return []
    }
  }

  private mutating func step(_ byte: UInt8, _ keys: inout [Key]) {
    switch state {
    case .ground: ground(byte, [], &keys)
    case .escape: escape(byte, &keys)
    case .sequence(let parameters): sequence(byte, parameters, &keys)
    case .application: application(byte, &keys)
    case .linuxFunction: linuxFunction(byte, &keys)
    case .reply(let afterEscape, let count): reply(byte, afterEscape, count, &keys)
    case .paste(var collector):
      state = .ground  // so that the collector's bytes are not copied
      let key = collector.feed(byte)
      if let key { keys.append(key) } else { state = .paste(collector) }
    }
  }

  private mutating func ground(_ byte: UInt8, _ modifiers: KeyModifiers, _ keys: inout [Key]) {
    if byte == 0x1B {
      keys += utf8.cut().map { .plain(.scalar($0)) }
      state = .escape
      return
    }
    for scalar in utf8.feed(byte) { keys.append(Self.key(scalar, modifiers)) }
  }

  private mutating func escape(_ byte: UInt8, _ keys: inout [Key]) {
    state = .ground
    switch byte {
    case 0x1B:
      keys.append(.plain(.escape))
      state = .escape
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .application
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .reply(afterEscape: false, count: 0)
    case 0x80...0xFF: ground(byte, [], &keys)
    default: ground(byte, .alt, &keys)
    }
  }

  private mutating func sequence(_ byte: UInt8, _ parameters: [UInt8], _ keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty: state = .linuxFunction
    case 0x20...0x3F where parameters.count < Self.longestSequence:
      state = .sequence(parameters + [byte])
    case 0x40...0x7E:
      state = .ground
      if byte == UInt8(ascii: "~"), parameters == Array("200".utf8) {
        state = .paste(PasteCollector())
      } else if let key = KeySequences.key(parameters: parameters, final: byte) {
        keys.append(key)
      }
    default:
      state = .ground
      ground(byte, [], &keys)
    }
  }

  private mutating func application(_ byte: UInt8, _ keys: inout [Key]) {
    state = .ground
    if let key = KeySequences.applicationKey(final: byte) {
      keys.append(key)
    } else {
      keys.append(.alt("O"))
      ground(byte, [], &keys)
    }
  }

  private mutating func linuxFunction(_ byte: UInt8, _ keys: inout [Key]) {
    state = .ground
    if (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) {
      keys.append(.plain(.function(Int(byte) - 0x40)))
    }
  }

  private mutating func reply(
    _ byte: UInt8, _ afterEscape: Bool, _ count: Int, _ keys: inout [Key]
  ) {
    if byte == 0x07 || (afterEscape && byte == UInt8(ascii: "\\")) || count > Self.longestReply {
      state = .ground
    } else if afterEscape {
      state = .escape
      step(byte, &keys)
    } else {
      state = .reply(afterEscape: byte == 0x1B, count: count + 1)
    }
  }

  private static func key(_ scalar: Unicode.Scalar, _ modifiers: KeyModifiers) -> Key {
    switch scalar.value {
    case 0x08, 0x7F: .stroke(.backspace, modifiers)
    case 0x09: .stroke(.tab, modifiers)
    case 0x0D: .stroke(.enter, modifiers)
    case 0x00: .stroke(.scalar(" "), modifiers.union(.control))
    case 0x01...0x1A: control(scalar.value + 0x60, modifiers)
    case 0x1C...0x1F: control(scalar.value + 0x40, modifiers)
    default: .stroke(.scalar(scalar), modifiers)
    }
  }

  private static func control(_ value: UInt32, _ modifiers: KeyModifiers) -> Key {
    .stroke(.scalar(Unicode.Scalar(value) ?? " "), modifiers.union(.control))
  }
}
