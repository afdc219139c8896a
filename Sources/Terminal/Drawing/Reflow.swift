/// Whether a terminal breaks long rows anew when it becomes narrower; it decides how far up a frame
/// reaches then.
public enum Reflow: Hashable, Sendable {
  /// Rows are broken anew, as in tmux, VTE, kitty, iTerm2, Windows Terminal.
  case breaksRows
  /// Rows are cut off, as in xterm and the Linux console; also the careful guess for unknown
  /// terminals.
  case cutsRows

  /// Guesses from the variables that terminals set; they are never asked.
  public init(environment: [String: String]) {
    let signs = [
      "TMUX", "VTE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION",
      "ALACRITTY_WINDOW_ID", "GHOSTTY_RESOURCES_DIR", "TERM_PROGRAM",
    ]
    let known = signs.contains { environment[$0]?.isEmpty == false }
    self = known && environment["STY"] == nil ? .breaksRows : .cutsRows
  }

  /// How many screen rows a row of cells takes at a width.
  func screenRows(cells: Int, width: Int) -> Int {
    self == .breaksRows ? max(1, (cells + width - 1) / width) : 1
  }
}
