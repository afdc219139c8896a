/// Turns rows and channels into places on the grid.
struct SketchLayout {
  private let rows: RowLayout
  private let portMarks: [[String]]
  private var sketch = Sketch()
  /// Per row the box each position became.
  private var boxes: [[Sketch.Box]] = []

  /// - Parameter width: columns, 24 or more.
  init(_ diagram: Diagram, width: Int) {
    rows = RowLayout.fitting(diagram, width: width)
    let ported = rows.portedEdges
    sketch.legend = ported.enumerated().map { .init(number: $0 + 1, edge: $1) }
    var marks = [[String]](repeating: [], count: diagram.nodes.count)
    for entry in sketch.legend {
      let link = rows.graph.links[entry.edge]
      marks[link.from].append("(\(entry.number))→")
      marks[link.to].append("→(\(entry.number))")
    }
    portMarks = marks
  }

  mutating func layOut() -> Sketch {
    let channelTops = placeBoxes()
    for (row, content) in rows.rows.enumerated() {
      sketch.lines += content.arrows.map { neighbourLine($0, row: row) }
      sketch.lines += rows.channels[row].routes.map {
        channelLine($0, row: row, top: channelTops[row])
      }
    }
    sketch.boxes = boxes.flatMap { $0 }
    return sketch
  }

  /// Places all boxes and titles; answers the row of the grid at which each channel begins.
  private mutating func placeBoxes() -> [Int] {
    var tops: [Int] = []
    var y = 0
    for (row, content) in rows.rows.enumerated() {
      if content.startsLane, !rows.titles.isEmpty {
        sketch.titles.append(.init(text: rows.titles[content.lane], y: y))
        y += 1
      }
      boxes.append(content.boxes.map { box($0, y: y) })
      y += boxes[row].map(\.height).max() ?? 0
      tops.append(y)
      y += rows.channels[row].height
    }
    sketch.height = y
    return tops
  }

  private func box(_ placed: PlacedBox, y: Int) -> Sketch.Box {
    let ports = LabelWrapping(portMarks[placed.node].joined(separator: " "))
    return Sketch.Box(
      x: placed.x, y: y, width: placed.width, label: placed.lines,
      ports: ports.lines(width: placed.width - RowPacking.frame))
  }

  private func neighbourLine(_ arrow: NeighbourArrow, row: Int) -> Sketch.Line {
    let (from, to) = (boxes[row][arrow.from], boxes[row][arrow.to])
    let y = from.y + 1
    let ahead = from.x < to.x
    let start = ahead ? from.x + from.width - 1 : from.x
    let stop = ahead ? to.x : to.x + to.width - 1
    let label = rows.diagram.edges[arrow.edge].label.map { text in
      let room = abs(stop - start) - 1
      let spare = (room - text.cells - 5) / 2
      return PlacedLabel(
        text: text, x: min(start, stop) + (ahead ? 3 : 4) + spare, y: y, breaksLine: true)
    }
    return Sketch.Line(points: [.init(x: start, y: y), .init(x: stop, y: y)], label: label)
  }

  private func channelLine(_ route: ChannelRoute, row: Int, top: Int) -> Sketch.Line {
    let start = border(route.request.from, row: row)
    let stop = border(route.request.to, row: row)
    let turns = route.track.map { track in
      [route.fromColumn, route.toColumn].map { Sketch.Point(x: $0, y: top + track) }
    }
    var label = route.label
    label?.y += top
    return Sketch.Line(
      points: [.init(x: route.fromColumn, y: start)] + (turns ?? [])
        + [.init(x: route.toColumn, y: stop)], label: label)
  }

  /// The grid's row of the border an end lies on.
  private func border(_ end: Channel.End, row: Int) -> Int {
    switch end.side {
    case .above: boxes[row][end.box].y + boxes[row][end.box].height - 1
    case .below: boxes[row + 1][end.box].y
    }
  }
}
