/// How styles look on one stream: not at all, with the 16 colours of the theme, or with fixed
/// mid-tones.
///
/// The fixed tones keep a contrast of at least 3.8 to 1 on both black and white (WCAG 2.2, relative
/// luminance).
public enum Palette: Hashable, Sendable {
  /// No escape sequence at all.
  case none
  /// Bold and the colours of the terminal's theme.
  case sixteen
  /// Colours of the 256-colour cube.
  case indexed

  /// Chooses the palette of a stream.
  /// - Parameters:
  ///   - colour: whether the stream gets colour, see `ColourChoice`.
  ///   - environment: `TERM` and `COLORTERM` tell how many colours there are.
  public init(colour: Bool, environment: [String: String]) {
    let term = environment["TERM"] ?? ""
    let rich = ["256", "kitty", "alacritty", "ghostty", "foot", "direct"]
    if !colour {
      self = .none
    } else if environment["COLORTERM"]?.isEmpty == false || rich.contains(where: term.contains) {
      self = .indexed
    } else {
      self = .sixteen
    }
  }

  /// The numbers of the SGR sequence that turns a style on, empty for none.
  func codes(for style: Style) -> String {
    switch self {
    case .none: ""
    case .sixteen: Palette.theme(style)
    case .indexed: Palette.cube(style)
    }
  }

  /// Text with the sequences that turn a style on and off again.
  func wrap(_ text: String, in style: Style) -> String {
    let codes = codes(for: style)
    return codes.isEmpty || text.isEmpty ? text : "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }

  private static func theme(_ style: Style) -> String {
    switch style {
    case .body, .dim: ""
    case .heading, .emphasis: "1"
    case .good: "32"
    case .partly: "35"
    case .bad: "31"
    }
  }

  private static func cube(_ style: Style) -> String {
    switch style {
    case .body: ""
    case .heading: "1;38;5;31"
    case .good: "38;5;28"
    case .partly: "38;5;130"
    case .bad: "38;5;160"
    case .dim: "38;5;243"
    case .emphasis: "1"
    }
  }
}
