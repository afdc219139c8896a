/// The three planned ways of talking to the user.
public enum OutputMode: Hashable, Sendable {
  /// The full editor with a status line.
  case terminal
  /// Lines in, lines out, on a terminal: no escape sequence, no redraw, no box characters.
  case plain
  /// No terminal: lines in, lines out, nothing waits.
  case pipe

  /// Decides the mode.
  /// - Parameters:
  ///   - inputIsTerminal: whether standard input is a terminal.
  ///   - outputIsTerminal: whether standard output is a terminal.
  ///   - term: the variable `TERM`; `dumb`, empty or absent asks for plain lines.
  ///   - plain: whether `--plain` was given.
  public init(inputIsTerminal: Bool, outputIsTerminal: Bool, term: String?, plain: Bool) {
    if !inputIsTerminal || !outputIsTerminal {
      self = .pipe
    } else {
      self = plain || OutputMode.isDumb(term) ? .plain : .terminal
    }
  }

  static func isDumb(_ term: String?) -> Bool {
    term == nil || term == "" || term == "dumb"
  }
}
