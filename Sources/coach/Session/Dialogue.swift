import Terminal

/// Where an interview is held: on a screen with an editor, or line by line.
///
/// The three planned modes meet here; nothing above this knows which one it is.
final class Dialogue {
  private enum Surface {
    case screen(Screen)
    case lines(PlainConversation)
  }

  private let surface: Surface
  /// Longer rows are hard to read.
  private static let widestText = 100
  private let width: Int
  /// Columns of text: those of the screen but one, and no more than are easy to read.
  var textWidth: Int {
    if case .screen(let screen) = surface {
      min(screen.size.width - 1, Self.widestText)
    } else {
      width
    }
  }
  /// Whether lines come from a script, so that nobody reads along.
  let isScript: Bool
  /// Whether an answer ends with a line of its own, since there is no key that sends.
  var endsWithLine: Bool { if case .lines = surface { true } else { false } }

  /// Prepares the dialogue of a console's mode.
  /// - Parameter script: lines come from standard input, whatever it is.
  init(_ console: Console, script: Bool = false) throws(Failure) {
    isScript = script
    do {
      if console.mode == .terminal && !script {
        let reflow = Reflow(environment: console.environment)
        let options = Screen.Options(palette: console.palette, reflow: reflow)
        surface = .screen(try Screen(input: 0, output: 1, options: options))
        width = 0
      } else {
        let isTyped = console.mode != .pipe && !script
        surface = .lines(try PlainConversation(input: 0, output: 1, isTerminal: isTyped))
        width = min(console.width, Self.widestText)
      }
    } catch {
      throw .output(error)
    }
  }

  /// Takes the terminal over, with a guard that brings it back should this process be killed.
  func start() throws(Failure) {
    do {
      if let rawMode { rawMode.terminalGuard = GuardProcess.start(rawMode) }
      switch surface {
      case .screen(let screen): try screen.start()
      case .lines(let lines): try lines.start()
      }
    } catch {
      throw .output(error)
    }
  }

  /// Brings the terminal back and lets the guard go.
  func stop() {
    switch surface {
    case .screen(let screen): screen.stop()
    case .lines(let lines): lines.stop()
    }
    rawMode?.terminalGuard?.dismiss()
    rawMode?.terminalGuard = nil
  }

  func say(_ text: StyledText) throws(Failure) {
    do {
      switch surface {
      case .screen(let screen):
        try screen.print(text.hanging(width: textWidth))
      case .lines(let lines): try lines.print(text.hanging(width: width).withoutStyles)
      }
    } catch {
      throw .output(error)
    }
  }

  func compose(
    _ composition: Composition, _ hooks: ComposeHooks
  ) throws(Failure) -> ComposeOutcome {
    do {
      switch surface {
      case .screen(let screen): return try screen.compose(composition, hooks)
      case .lines(let lines): return try lines.compose(composition, hooks)
      }
    } catch {
      throw .output(error)
    }
  }

  func choose(_ menu: Menu) throws(Failure) -> MenuOutcome {
    do {
      switch surface {
      case .screen(let screen): return try screen.choose(menu)
      case .lines(let lines): return try lines.choose(menu)
      }
    } catch {
      throw .output(error)
    }
  }

  /// Gives the terminal to somebody else while the body runs.
  func lend<Result>(_ body: () -> Result) throws(Failure) -> Result {
    do {
      switch surface {
      case .screen(let screen): return try screen.lend(body)
      case .lines(let lines): return try lines.lend(body)
      }
    } catch {
      throw .output(error as? DeviceError ?? .closed)
    }
  }

  private var rawMode: RawMode? {
    switch surface {
    case .screen(let screen): screen.rawMode
    case .lines(let lines): lines.rawMode
    }
  }
}
