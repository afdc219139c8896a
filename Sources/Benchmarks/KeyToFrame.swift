import Terminal

/// How long it takes from a key's bytes to the bytes that show it, with an answer open.
enum KeyToFrame {
  @Sendable static func figures() throws -> [Figure] {
    let sizes = [(1_000, "1 kB"), (10_000, "10 kB"), (100_000, "100 kB")]
    return sizes.map { size, name in
      figure("an answer of \(name)", SampleAnswers.text(bytes: size))
    } + [figure("one line of 100 kB", oneLine(SampleAnswers.text(bytes: 100_000)))]
  }

  private static func figure(_ what: String, _ text: String) -> Figure {
    let times = [0.0, 0.5, 1.0].flatMap { share -> [Double] in
      var desk = EditingDesk(text, cursorAt: share)
      return KeyScript.strokes.map { stroke in Stopwatch.seconds { desk.press(stroke) } }
    }
    return Figure(
      what: "key to frame, 99th percentile, \(what)",
      value: Rounds.percentile(99, times) * 1_000, promise: .atMost(16), unit: "ms")
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
