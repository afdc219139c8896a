/// What escape sequences mean, once they are complete.
///
/// Sources: ECMA-48, xterm's ctlseqs (modifyOtherKeys), the CSI u form of libtickit and kitty.
enum KeySequences {
  /// The key of `CSI parameters final`, or nil for one that is no key of ours.
  static func key(parameters: [UInt8], final: UInt8) -> Key? {
    let fields = numbers(parameters)
    let modifiers = modifiers(fields.count > 1 ? fields[1] : 1)
    switch final {
    case UInt8(ascii: "~"): return tilde(fields, modifiers)
    case UInt8(ascii: "u"): return coded(fields.first ?? 0, modifiers)
    case UInt8(ascii: "Z"): return .stroke(.tab, .shift)
    default: return letter(final).map { .stroke($0, modifiers) }
    }
  }

  /// The key of `SS3 final`, as sent in application mode.
  static func applicationKey(final: UInt8) -> Key? {
    final == UInt8(ascii: "M") ? .plain(.enter) : letter(final).map { .plain($0) }
  }

  private static func tilde(_ fields: [Int], _ modifiers: KeyModifiers) -> Key? {
    guard let first = fields.first else { return nil }
    if first == 27, fields.count > 2 { return coded(fields[2], modifiers) }
    return numbered(first).map { .stroke($0, modifiers) }
  }

  private static func numbered(_ number: Int) -> KeyCode? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  private static func letter(_ final: UInt8) -> KeyCode? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  /// A key named by its code point, as CSI u and modifyOtherKeys send it.
  private static func coded(_ code: Int, _ modifiers: KeyModifiers) -> Key? {
    switch code {
    case 8, 127: return .stroke(.backspace, modifiers)
    case 9: return .stroke(.tab, modifiers)
    case 13, 57414: return .stroke(.enter, modifiers)
    case 27: return .stroke(.escape, modifiers)
    case 32...0x10FFFF: break
    default: return nil
    }
    guard !(57344...63743).contains(code), let scalar = Unicode.Scalar(UInt32(code)) else {
      return nil
    }
    return typed(scalar, modifiers)
  }

  private static func typed(_ scalar: Unicode.Scalar, _ modifiers: KeyModifiers) -> Key {
    if modifiers.contains(.control) {
      let lower = String(Character(scalar)).lowercased().unicodeScalars
      return .stroke(.scalar(lower.first ?? scalar), modifiers.subtracting(.shift))
    }
    guard modifiers.contains(.shift) else { return .stroke(.scalar(scalar), modifiers) }
    let upper = String(Character(scalar)).uppercased().unicodeScalars
    let code = upper.count == 1 ? upper.first ?? scalar : scalar
    return .stroke(.scalar(code), modifiers.subtracting(.shift))
  }

  private static func modifiers(_ parameter: Int) -> KeyModifiers {
    let bits = UInt8(truncatingIfNeeded: max(parameter, 1) - 1)
    return KeyModifiers(rawValue: bits & 0x07)
  }

  /// The numbers between semicolons; what follows a colon is a refinement nobody here needs.
  private static func numbers(_ parameters: [UInt8]) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      field.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { value, byte in
        (0x30...0x39).contains(byte) ? min(value * 10 + Int(byte - 0x30), 0xFF_FFFF) : value
      }
    }
  }
}
