/// What the user said about colour on the command line.
public enum ColourChoice: String, CaseIterable, Hashable, Sendable {
  /// Colour, whatever the stream is.
  case always
  /// No colour.
  case never
  /// As the environment and the stream say.
  case auto

  /// Whether a stream gets colour: flag, then `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR`, then the
  /// stream itself.
  ///
  /// Sources: no-color.org (set and not empty), bixense.com/clicolors (0 and not 0).
  /// - Parameters:
  ///   - environment: the variables of the process.
  ///   - isTerminal: whether this stream is a terminal.
  public func coloured(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let no = environment["NO_COLOR"], !no.isEmpty { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    if environment["CLICOLOR"] == "0" { return false }
    return isTerminal && !OutputMode.isDumb(environment["TERM"])
  }
}
