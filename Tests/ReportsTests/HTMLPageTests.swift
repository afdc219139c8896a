import Testing

@testable import Reports

struct HTMLEscapeTests {
  @Test func hostileTextOpensNoElement() {
    var texts = HostileText(seed: 3)
    for _ in 0..<2_000 {
      let shown = HTMLEscape.text(texts.next())
      #expect(!shown.contains { "<>\"'".contains($0) })
      #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
  }

  @Test func marksAreShown() {
    #expect(HTMLEscape.text("<b> & \"c\"") == "&lt;b&gt; &amp; &quot;c&quot;")
  }
}
