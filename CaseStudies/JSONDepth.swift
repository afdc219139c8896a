/// How deep lists and objects may stand within each other in JSON that a user hands in.
public enum JSONDepth {
  /// The most lists and objects around a value.
  public static let limit = 64

  /// Where JSON goes deeper than the limit, as an offset in bytes; nil where it does not.
  ///
  /// `[[1]]` is two deep. Brackets in strings do not count; what is no JSON is the reader's to say.
  public static func excess(in bytes: [UInt8]) -> Int? {
    var depth = 0
    var isString = false
    var isEscaped = false
    for (offset, byte) in bytes.enumerated() {
      if isString {
        if !isEscaped, byte == UInt8(ascii: "\"") { isString = false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: continue
      }
      if depth > limit { return offset }
    }
    return nil
  }
}
