/// A hash of several files or words: tells apart what differs by chance, not by malice.
///
/// FNV-1a over eight bytes at a time, the high half folded back so that every bit of a word counts.
package struct ContentHash {
  private static let prime: UInt64 = 0x100_0000_01B3

  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// Adds a file or a word: its bytes, then how many there are.
  package mutating func add(_ file: UnsafeRawBufferPointer) {
    let whole = file.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      let word = file.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      value = (value ^ UInt64(littleEndian: word)) &* Self.prime
      value ^= value >> 29
    }
    for offset in whole..<file.count { value = (value ^ UInt64(file[offset])) &* Self.prime }
    value = (value ^ UInt64(file.count)) &* Self.prime
  }
}
