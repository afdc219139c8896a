/// Random text of all that Markdown, HTML, terminals and sites give a meaning to; the same for a
/// seed.
struct HostileText {
  private static let pieces = [
    "\n", "\n\n", "\n\n\n", " ", "  ", "    ", "\t", "\\", "\\n", "\r", "\r\n", "a", "Zeile", "7",
    "1. ", "1) ", "- ", "+ ", "* ", "# ", "## 4. Model", "> ", "---", "===", "***", "```", "~~~",
    "`x`", "**b**", "_i_", "~~s~~", "[a](http://b.c)", "![a](b)", "[^1]:", "[x]: y", "<b>",
    "</div>",
    "<script>", "<!--", "-->", "<!-- -->", "<!-- coach:answer clarify -->", "<!-- coach:end -->",
    "&nbsp;<!-- empty -->", "&nbsp;", "&amp;", "&#27;", "&#x1b;", "@user", "a@b.c", "#12", "GH-12",
    "user/repo#1", "http://a.b", "https://c.d/e?f=g", "www.a.b", "mailto:a@b", ":smile:", ":100:",
    "15:36", "$x^2$", "$$", "| a | b |", "|---|", "deadbeef1", "0123456789abcdef0", "\u{1B}[2J",
    "\u{1B}]0;t\u{7}", "\u{9B}31m", "\u{0}", "\u{7F}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{202E}",
    "\u{2066}", "\u{200B}", "\u{200D}", "\u{FEFF}", "é", "e\u{301}", "日本", "👩‍👩‍👧", "🇩🇪", "{{x}}",
    "<br>", "&", "<", ">", "\"", "'", "\\<", "\\\\", "\\\n",
  ]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next text of up to 30 pieces.
  mutating func next() -> String {
    (0..<below(30)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
  }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
