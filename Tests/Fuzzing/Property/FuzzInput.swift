/// An input as the fuzzer hands it over, read from its beginning.
public struct FuzzInput {
  /// What was not yet read.
  public private(set) var rest: ArraySlice<UInt8>

  /// The bytes of an input.
  public init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Gives an input to the property of a target; what a fuzzer's entry point has to do.
  public static func give(
    _ start: UnsafePointer<UInt8>?, _ count: Int, to property: ([UInt8]) -> Void
  ) -> Int32 {
    property(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }

  /// The next byte; zero at the end.
  public mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// The next bytes, fewer at the end.
  public mutating func bytes(_ count: Int) -> [UInt8] {
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  /// All the rest as text; what is no UTF-8 becomes U+FFFD.
  public mutating func text() -> String {
    defer { rest = [] }
    return String(decoding: rest, as: UTF8.self)
  }
}
