/// How deep lists and objects of JSON may lie in each other, told before anything decodes them.
public enum JSONNesting {
  /// The deepest nesting that is accepted.
  public static let limit = 64

  /// Whether a text nests deeper than the limit; whether it is JSON at all is for others to say.
  public static func isTooDeep(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var isString = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if isString {
        isEscaped = byte == UInt8(ascii: "\\")
        isString = byte != UInt8(ascii: "\"")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
        if depth > limit { return true }
      }
    }
    return false
  }
}
