import Terminal

/// How long it takes until a long paste is in the text and on the screen.
enum PasteToFrame {
  @Sendable static func figures() throws -> [Figure] {
    let text = lines(3_000, of: 200_000)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    let times = (0..<11).map { _ in
      var desk = EditingDesk("before", cursorAt: 1)
      return Stopwatch.seconds { desk.press(bytes) }
    }
    return [
      Figure(
        what: "a paste of \(text.utf8.count) bytes in 3,000 lines to frame",
        value: Rounds.median(times) * 1_000, promise: .atMost(1_000), unit: "ms")
    ]
  }

  /// Lines as terminals paste them, ended by carriage returns; every seventh letter is not ASCII.
  private static func lines(_ count: Int, of size: Int) -> String {
    let line = String(repeating: "recall é", count: 7) + "日本"
    return (0..<count).map { "\($0) \(line)".prefix(size / count) }.joined(separator: "\r")
  }
}
