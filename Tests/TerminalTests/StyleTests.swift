import Testing

@testable import Terminal

@Suite struct ColourChoiceTests {
  /// Flag, NO_COLOR, CLICOLOR_FORCE, CLICOLOR=0 and terminal, each there or not: the first that
  /// speaks decides.
  @Test(arguments: 0..<32)
  func firstThatSpeaksDecides(bits: Int) {
    let has = { (bit: Int) in bits & (1 << bit) != 0 }
    var environment = ["TERM": "xterm"]
    if has(1) { environment["NO_COLOR"] = "1" }
    if has(2) { environment["CLICOLOR_FORCE"] = "1" }
    if has(3) { environment["CLICOLOR"] = "0" }
    let decide = { (choice: ColourChoice) in
      choice.coloured(environment: environment, isTerminal: has(4))
    }
    if has(0) {
      #expect(decide(.always))
      #expect(!decide(.never))
    } else {
      let expected = has(1) ? false : has(2) ? true : has(3) ? false : has(4)
      #expect(decide(.auto) == expected)
    }
  }

  @Test func emptyAndZeroValuesAreAsTheirStandardsSay() {
    let decide = { ColourChoice.auto.coloured(environment: $0, isTerminal: $1) }
    #expect(decide(["TERM": "xterm", "NO_COLOR": ""], true))
    #expect(!decide(["TERM": "xterm", "CLICOLOR_FORCE": "0"], false))
    #expect(decide(["TERM": "xterm", "CLICOLOR": "1"], true))
    #expect(!decide(["TERM": "xterm", "CLICOLOR": "1"], false))
    #expect(!decide(["TERM": "dumb"], true))
  }
}

@Suite struct OutputModeTests {
  @Test(arguments: [
    (true, true, "xterm", false, OutputMode.terminal),
    (true, true, "xterm", true, .plain),
    (true, true, "dumb", false, .plain),
    (true, true, "", false, .plain),
    (false, true, "xterm", false, .pipe),
    (true, false, "xterm", true, .pipe),
  ])
  func isDecidedByStreamsAndTerm(
    input: Bool, output: Bool, term: String, plain: Bool, mode: OutputMode
  ) {
    let decided = OutputMode(
      inputIsTerminal: input, outputIsTerminal: output, term: term, plain: plain)
    #expect(decided == mode)
  }
}

@Suite struct PaletteTests {
  @Test func fixedTonesReadOnBlackAndOnWhite() throws {
    for style in Style.allCases {
      let numbers = Palette.indexed.codes(for: style).split(separator: ";").compactMap { Int($0) }
      guard numbers.contains(38), let index = numbers.last else { continue }
      let light = luminance(index)
      #expect((light + 0.05) / 0.05 >= 3.8, "\(style) on black")
      #expect(1.05 / (light + 0.05) >= 3.8, "\(style) on white")
    }
  }

  @Test func withoutColourNothingIsAdded() {
    for style in Style.allCases {
      #expect(StyledText("word", style).bytes(palette: .none) == Array("word".utf8))
    }
  }

  @Test func theTerminalsNameDecidesHowManyColours() {
    #expect(Palette(colour: true, environment: ["TERM": "xterm-256color"]) == .indexed)
    #expect(Palette(colour: true, environment: ["TERM": "linux"]) == .sixteen)
    #expect(Palette(colour: false, environment: ["TERM": "xterm-256color"]) == .none)
  }

  private func luminance(_ index: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let rgb =
      index >= 232
      ? Array(repeating: 8 + 10 * (index - 232), count: 3)
      : [levels[(index - 16) / 36], levels[(index - 16) / 6 % 6], levels[(index - 16) % 6]]
    let linear = rgb.map { value -> Double in
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x to the power of 2.4, as x² times the fifth root of x².
  private func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root)
    }
    return x * x * root
  }
}
