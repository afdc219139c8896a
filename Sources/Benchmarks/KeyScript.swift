/// What is typed while the editor is watched: words, corrections and moves.
enum KeyScript {
  /// The bytes of each key, 480 of them.
  static let strokes: [[UInt8]] = Array(repeating: round, count: 20).flatMap(\.self)

  private static let round: [[UInt8]] =
    "recall é\r".map { Array(String($0).utf8) }
    + [backspace, left, left, right, up, down, wordLeft, undo, lineEnd]
    + "a 日 b".map { Array(String($0).utf8) } + [newLine]

  private static let backspace: [UInt8] = [0x7F]
  private static let undo: [UInt8] = [0x1F]
  private static let newLine: [UInt8] = [0x0A]
  private static let left = Array("\u{1B}[D".utf8)
  private static let right = Array("\u{1B}[C".utf8)
  private static let up = Array("\u{1B}[A".utf8)
  private static let down = Array("\u{1B}[B".utf8)
  private static let wordLeft = Array("\u{1B}b".utf8)
  private static let lineEnd = Array("\u{1B}[F".utf8)
}
