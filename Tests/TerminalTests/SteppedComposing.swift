import ScreenModel

@testable import Terminal

/// An answer composed on a real pseudo-terminal, a step of the test's at each moment at which the
/// screen has drawn all it knows and waits.
final class SteppedComposing {
  let terminal: PseudoTerminal
  /// What the user sees.
  var grid: GridModel
  private var time = 0.0

  init(width: Int = 80, breaksRows: Bool = false) throws {
    terminal = try PseudoTerminal(width: UInt16(width))
    grid = GridModel(width: width, height: 24, breaksRows: breaksRows)
  }

  /// Composes until the keys that the steps type end it.
  /// - Parameters:
  ///   - talk: What is said before.
  ///   - announce: What is to be said now.
  ///   - step: Called again and again; types keys, resizes the window, looks at the grid.
  func compose(
    after talk: StyledText = "", reflow: Reflow = .cutsRows,
    announce: @escaping (ComposeMoment) -> StyledText? = { _ in nil },
    _ step: @escaping () -> Void
  ) throws -> ComposeOutcome {
    let options = Screen.Options(palette: .none, reflow: reflow)
    let screen = try Screen(input: terminal.program, output: terminal.program, options: options)
    try screen.start()
    defer {
      screen.stop()
      look()
    }
    if !talk.plain.isEmpty { try screen.print(talk) }
    // The screen asks for the status while it draws, and for the time once it has drawn.
    var isDrawing = false
    let hooks = ComposeHooks(
      clock: { [unowned self] in
        time += 1
        guard isDrawing else { return time }
        isDrawing = false
        look()
        step()
        return time
      },
      status: { _ in
        isDrawing = true
        return [StatusSegment("Stage 1 of 7", priority: 1)]
      }, announce: announce)
    return try screen.compose(Composition(), hooks)
  }

  func type(_ bytes: [UInt8]) { try? ByteWriter(descriptor: terminal.user).write(bytes) }

  func resize(to width: Int) {
    grid.resize(to: width)
    terminal.resize(to: width)
  }

  private func look() {
    if let bytes = try? terminal.seen() { grid.replay(bytes) }
  }
}
