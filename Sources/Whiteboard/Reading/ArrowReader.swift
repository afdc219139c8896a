/// Reads the arrow language line by line.
struct ArrowReader {
  private var builder = DiagramBuilder()
  /// The track of the last line that named nothing but a track.
  private var section: String?

  mutating func read(_ lines: [SourceLine]) -> DiagramBuilder {
    for line in lines where !line.isBlank && !line.starts(with: "#") && !line.starts(with: "//") {
      read(line)
    }
    builder.inferTracks()
    return builder
  }

  private mutating func read(_ line: SourceLine) {
    var cut = ArrowLine(line)
    var pieces = cut.cutPieces()
    for problem in cut.problems { builder.report(problem.expected, at: problem.place) }
    let track = takeTrack(from: &pieces)
    if pieces.count == 1, pieces[0].isBlank { return }
    var previous: [Int] = []
    for (index, piece) in pieces.enumerated() {
      let nodes = names(in: piece, track: track, first: index == 0, last: index == pieces.count - 1)
      if let arrow = piece.arrow { connect(previous, nodes, arrow: arrow, piece) }
      previous = nodes
    }
  }

  /// Takes `track:` off the front of a line; alone it opens a section.
  private mutating func takeTrack(from pieces: inout [ArrowPiece]) -> String? {
    guard let colon = pieces[0].colon else { return section }
    let place = pieces[0].place
    let name = builder.limited(pieces[0].text(before: colon), at: place)
    pieces[0] = pieces[0].after(colon)
    if name.isEmpty {
      builder.report(.trackBeforeColon, at: place)
      return section
    }
    if pieces.count == 1, pieces[0].isBlank { section = name }
    return name
  }

  private mutating func names(
    in piece: ArrowPiece, track: String?, first: Bool, last: Bool
  ) -> [Int] {
    let names = piece.names()
    if names.count == 1, names[0].text.isEmpty {
      let wanted: ParseProblem.Expectation = first && !last ? .nameBeforeArrow : .nameAfterArrow
      builder.report(wanted, at: names[0].place)
      return []
    }
    return names.compactMap { name in
      if name.text.isEmpty {
        builder.report(.nameAfterComma, at: name.place)
        return nil
      }
      let key = name.text.lowercased()
      return builder.node(key: key, id: nil, label: name.text, track: track, at: name.place)
    }
  }

  private mutating func connect(
    _ before: [Int], _ after: [Int], arrow: ArrowSign, _ piece: ArrowPiece
  ) {
    let label = piece.label
    if let label, label.text.isEmpty { builder.report(.labelAfterColon, at: label.place) }
    let words = label?.text ?? arrow.label
    for one in before {
      for other in after {
        if arrow.pointsRight { builder.connect(one, other, label: words, at: piece.place) }
        if arrow.pointsLeft { builder.connect(other, one, label: words, at: piece.place) }
      }
    }
  }
}
