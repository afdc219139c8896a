import Scoring
import Testing

@testable import Reports

struct MarkdownEscapeTests {
  @Test func hostileTextComesBackByteForByte() {
    var texts = HostileText(seed: 1)
    for _ in 0..<5_000 {
      let text = texts.next()
      let lines = MarkdownEscape.lines(text)
      let back = lines.map(ExportedAnswer.unescaped).joined(separator: "\n")
      #expect(Array(back.utf8) == Array(text.utf8), "\(text.debugDescription)")
    }
  }

  @Test func nothingOfTheUsersOpensAnElementLinkOrBlock() {
    var texts = HostileText(seed: 2)
    for _ in 0..<2_000 {
      for line in MarkdownEscape.lines(texts.next()) {
        let rest = line.replacing(ExportedAnswer.seam).replacing("<!-- empty -->")
        #expect(!Self.hasBare("<`*_[]|~$#", in: rest), "\(line.debugDescription)")
        #expect(!line.contains("@u") && !line.contains("://") && !line.contains("www."))
        let start = rest.first
        #expect(start != "-" && start != "+" && start != "=" && start != " " && start != "\t")
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
      }
    }
  }

  @Test func plainProseStaysReadable() {
    let text = "At peak 3.5 times 42,000 a second (p99 150 ms, e.g. v2.1), so 15:36 is busy."
    #expect(MarkdownEscape.line(text) == text)
  }

  @Test func linesKeepTheirNumbers() {
    #expect(
      MarkdownEscape.lines("a\nb\n\nc\n\n\nd") == [
        "a\\", "b", "", "c\\", "&nbsp;<!-- empty -->\\", "&nbsp;<!-- empty -->\\", "d",
      ])
  }

  @Test func whatSitesLinkIsBrokenInTwo() {
    #expect(MarkdownEscape.line("@user") == "@<!-- -->user")
    #expect(MarkdownEscape.line("a@b.c") == "a@<!-- -->b.c")
    #expect(MarkdownEscape.line("see #12") == "see \\#<!-- -->12")
    #expect(MarkdownEscape.line("www.a.b") == "www<!-- -->.a.b")
    #expect(MarkdownEscape.line("http://a.b") == "http:/<!-- -->/a.b")
    #expect(MarkdownEscape.line("see example.com") == "see example.<!-- -->com")
    #expect(MarkdownEscape.line(":smile:") == ":<!-- -->smile:")
  }

  /// Whether one of these marks stands without a backslash; entities hold a `#` of our own.
  private static func hasBare(_ marks: String, in line: String) -> Bool {
    var isEscaped = false
    var before: Character = " "
    for character in line {
      defer { before = character }
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if marks.contains(character), !(character == "#" && before == "&") {
        return true
      }
    }
    return false
  }
}

extension String {
  /// The text without every occurrence of a mark.
  fileprivate func replacing(_ mark: String) -> String {
    split(separator: mark, omittingEmptySubsequences: false).joined()
  }
}
