import Testing

/// `coach draw`: typed arrows in, a drawing out.
struct DrawTests {
  static let design = """
    request -> candidate generation -> ranking -> re-ranking -> feed
    offline: event log -> feature pipeline -> feature store -> training -> model registry
    feature store -> ranking : online features
    model registry -> ranking
    feed -> event log

    """

  @Test(arguments: [40, 80, 120])
  func boxesFitTheWidth(width: Int) throws {
    let result = try Program().run(["draw", "--width", "\(width)"], input: Self.design)
    #expect(result.code == 0 && result.err.isEmpty)
    let lines = result.out.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width } && lines.contains { $0.contains("ranking") })
    #expect(!result.out.contains("\u{1B}"))
  }

  @Test func theTwoTracksFitTheScreenOfEveryTerminal() throws {
    let result = try Program().run(["draw"], input: Self.design)
    #expect(result.out.split(separator: "\n").count <= 22)
  }

  @Test func everyFormatShowsTheSameDrawing() throws {
    let program = try Program()
    func drawn(_ format: String, _ input: String = Self.design) throws -> String {
      try program.run(["draw", "-", "--format", format], input: input).out
    }
    let mermaid = try drawn("mermaid")
    #expect(mermaid.hasPrefix("flowchart LR\n"))
    #expect(try drawn("mermaid", mermaid) == mermaid)
    #expect(try drawn("boxes", mermaid) == drawn("boxes"))
    #expect(try drawn("ascii").unicodeScalars.allSatisfy(\.isASCII))
    #expect(try drawn("svg").hasPrefix("<svg "))
    let json = try drawn("json")
    #expect(json.contains("\"title\" : \"model registry\"") && json.contains("online features"))
    let list = try program.run(["draw", "--plain"], input: Self.design).out
    #expect(list.contains("- feature store: to training; to ranking (online features)"))
  }

  @Test func problemsNameTheirPlaceAndTheRestIsDrawn() throws {
    let program = try Program()
    let result = try program.run(["draw"], input: "a -> b\nb -> \n")
    #expect(result.code == 0 && result.out.contains("│ a    ├"))
    #expect(result.err == "standard input: line 2, column 6: expected a name after the arrow\n")
    let file = "\(program.home)/design.txt"
    try program.write(Array("-> \n".utf8), to: file)
    let nothing = try program.run(["draw", file])
    #expect(nothing.code == 1 && nothing.out.isEmpty)
    #expect(nothing.err.hasPrefix("\(file): line 1, column 1: expected a name before the arrow\n"))
    #expect(nothing.err.contains("\(file): nothing to draw"))
  }

  @Test func aCaseSaysWhatIsThereAndWhatIsNot() throws {
    let arrows = Self.design + "vector index -> candidate generation\n"
    let result = try Program().run(["draw", "--case", "video-rec"], input: arrows)
    let words = Self.words(result.out)
    #expect(words.contains("Nearest-neighbour video index ('vector index')"))
    #expect(words.contains("Re-ranker ('re-ranking')") && words.contains("Ranker ('ranking')"))
    #expect(words.contains("missing: Feed service;"))
    #expect(words.contains("[x] What was served comes back to training: feed -> event log"))
    let piped = try Program().run(
      ["draw", "--case", "video-rec", "--format", "svg"], input: arrows)
    #expect(piped.out.hasSuffix("</svg>\n") && piped.err.contains("missing: Feed service;"))
  }

  @Test func theReferenceStandsBelowOrBeside() throws {
    let arguments = ["draw", "--case", "fraud", "--reference", "--width"]
    let below = try Program().run(arguments + ["80"], input: Self.design).out
    #expect(below.contains("Yours\n\n") && below.contains("\nReference\n\n"))
    let beside = try Program().run(arguments + ["140"], input: Self.design).out
    let head = beside.prefix { $0 != "\n" }
    #expect(head.hasPrefix("Yours ") && head.hasSuffix("Reference"))
    let nothing = try Program().run(arguments + ["80"], input: "")
    #expect(nothing.code == 1 && nothing.out.isEmpty)
  }

  @Test(arguments: ["video-rec", "content-safety", "fraud"])
  func aReferenceLacksNothingOfItself(id: String) throws {
    let program = try Program()
    _ = try program.run(["case", id, "--script"], input: "/finish\n")
    let outline = try program.run(["export"]).out
    let start = try #require(outline.range(of: "```mermaid\n"))
    let mermaid = outline[start.upperBound...].split(separator: "```")[0]
    let arguments = ["draw", "--case", id, "--format", "json"]
    let result = try program.run(arguments, input: String(mermaid))
    #expect(result.code == 0 && result.err.contains("Against the reference"))
    #expect(!result.err.contains("missing:"), "\(result.err)")
    #expect(!result.err.contains("has no arrow") && !result.err.contains("No box trains"))
  }

  @Test func aWrongFormOfABoxIsFoundByTheCheck() throws {
    let program = try Program()
    let node = #"{"id": "a", "title": "A", "track": "online", "forms": ["<ann-indx>"]}"#
    let own = #"""
      {"id": "own", "title": "Own", "prompt": "P", "items": [],
       "diagram": {"nodes": [\#(node)], "edges": []}}
      """#
    try program.write(Array(own.utf8), to: "\(program.home)/own.json")
    let result = try program.run(["check", "\(program.home)/own.json"])
    #expect(result.code == 1 && result.err.contains("there is no concept 'ann-indx'"))
    #expect(result.err.contains("did you mean 'ann-index'?"))
  }

  /// The words of a text, whatever its lines.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  fileprivate func range(of mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { return start..<index(start, offsetBy: mark.count) }
      start = index(after: start)
    }
    return nil
  }
}
