/// What a terminal was sent as words: without escape sequences and carriage returns, however the
/// bytes were cut into portions.
struct SeenWords {
  private enum State {
    case text, escape, sequence
  }

  private var state = State.text
  private var bytes: [UInt8] = []
  private var searched = 0
  private var last: UInt8 = 0

  /// Whether there ever was an escape sequence.
  private(set) var hadEscape = false
  /// Whether a row was ever gone back on, to write it again.
  private(set) var hadRedraw = false

  /// All words so far.
  var all: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ more: [UInt8]) {
    for byte in more { add(byte) }
  }

  /// Looks for words after those found before.
  mutating func find(_ words: String) -> Bool {
    let wanted = Array(words.utf8)
    var start = searched
    while start + wanted.count <= bytes.count {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        searched = start + wanted.count
        return true
      }
      start += 1
    }
    return false
  }

  /// The words after those found or taken before.
  mutating func take() -> String {
    defer { searched = bytes.count }
    return String(decoding: bytes[searched...], as: UTF8.self)
  }

  private mutating func add(_ byte: UInt8) {
    if last == 0x0D, byte != 0x0A, byte != 0x0D { hadRedraw = true }
    last = byte
    switch state {
    case .text where byte == 0x1B:
      hadEscape = true
      state = .escape
    case .text: if byte != 0x0D { bytes.append(byte) }
    case .escape: state = byte == UInt8(ascii: "[") ? .sequence : .text
    case .sequence: if byte >= 0x40 { state = .text }
    }
  }
}
