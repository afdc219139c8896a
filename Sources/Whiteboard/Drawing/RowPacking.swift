/// Packs the boxes of a lane into rows of a given width.
///
/// Of several label widths the one with the least height wins, the wider at a tie; then the rows are
/// balanced and what is left of the width goes into the gaps.
struct RowPacking {
  let diagram: Diagram
  let graph: IndexedGraph
  let width: Int
  /// Least columns of a box's text, so that a port mark such as `→(12)` fits.
  let leastText: Int

  private static let labelWidths = [36, 28, 22, 18, 15, 12, 10]
  private static let plainGap = 3
  private static let widestGap = 7
  private static let widestInlineLabel = 18

  /// Columns of a box besides its text: two borders and two blanks.
  static let frame = 4

  private struct Sizes {
    let widths: [Int]
    let heights: [Int]
    let gaps: [Int]
  }

  /// The rows of a lane whose boxes are given in order.
  func rows(lane: Int, order: [Int]) -> [BoxRow] {
    let wrappings = order.map { LabelWrapping(diagram.nodes[$0].label) }
    let gaps = zip(order, order.dropFirst()).map(gapWanted)
    let choices = Self.labelWidths.map { limit in
      let widths = wrappings.map { textWidth($0, limit: limit) }
      let heights = zip(wrappings, widths).map { $0.size(width: $1).lines }
      return Sizes(widths: widths, heights: heights, gaps: gaps)
    }
    let best = choices.min { height(of: $0) < height(of: $1) }!
    return balanced(best).enumerated().map { index, range in
      row(lane: lane, starts: index == 0, order, wrappings, best, range)
    }
  }

  private func textWidth(_ wrapping: LabelWrapping, limit: Int) -> Int {
    let most = width - Self.frame
    let wanted = min(max(limit, wrapping.naturalWidth), most)
    let used = wrapping.size(width: wanted).widest
    return min(max(used, leastText), most)
  }

  private func gapWanted(_ left: Int, _ right: Int) -> Int {
    let between = diagram.edges.indices.filter { joins($0, left, right) }
    guard let edge = between.first, let label = diagram.edges[edge].label else {
      return Self.plainGap
    }
    let cells = label.cells
    return cells <= min(Self.widestInlineLabel, width / 3) ? cells + 5 : Self.plainGap
  }

  private func joins(_ edge: Int, _ one: Int, _ other: Int) -> Bool {
    let link = graph.links[edge]
    return (link.from == one && link.to == other) || (link.from == other && link.to == one)
  }

  // MARK: Rows

  private func split(_ sizes: Sizes, limit: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    var used = 0
    for index in sizes.widths.indices {
      let box = sizes.widths[index] + Self.frame
      let needed = index == start ? box : sizes.gaps[index - 1] + box
      if index > start, used + needed > limit {
        rows.append(start..<index)
        (start, used) = (index, box)
      } else {
        used += needed
      }
    }
    return rows + [start..<sizes.widths.count]
  }

  private func height(of sizes: Sizes) -> Int {
    split(sizes, limit: width).reduce(0) { $0 + 5 + (sizes.heights[$1].max() ?? 0) }
  }

  /// The rows at the narrowest limit that needs no more of them.
  private func balanced(_ sizes: Sizes) -> [Range<Int>] {
    var best = split(sizes, limit: width)
    var limit = width - 1
    while limit > width / 2 {
      let rows = split(sizes, limit: limit)
      if rows.count > best.count { break }
      best = rows
      limit -= 1
    }
    let fits = best.allSatisfy { extent(of: $0, sizes) <= width }
    return fits ? best : split(sizes, limit: width)
  }

  private func extent(of range: Range<Int>, _ sizes: Sizes) -> Int {
    range.reduce(0) { $0 + sizes.widths[$1] + Self.frame }
      + range.dropLast().reduce(0) { $0 + sizes.gaps[$1] }
  }

  private func row(
    lane: Int, starts: Bool, _ order: [Int], _ wrappings: [LabelWrapping], _ sizes: Sizes,
    _ range: Range<Int>
  ) -> BoxRow {
    let spare = (width - extent(of: range, sizes)) / max(1, range.count - 1)
    var row = BoxRow(lane: lane, startsLane: starts, boxes: [])
    var x = 0
    for index in range {
      let text = sizes.widths[index]
      row.boxes.append(
        PlacedBox(
          node: order[index], x: x, width: text + Self.frame,
          lines: wrappings[index].lines(width: text)))
      guard index + 1 < range.upperBound else { break }
      let gap = sizes.gaps[index]
      x += text + Self.frame + max(gap, min(Self.widestGap, gap + spare))
    }
    row.arrows = arrows(in: row)
    return row
  }

  // MARK: Arrows between neighbours

  private func arrows(in row: BoxRow) -> [NeighbourArrow] {
    row.boxes.indices.dropLast().compactMap { left in
      let (one, other) = (row.boxes[left], row.boxes[left + 1])
      let room = other.x - one.right - 1
      let fitting = diagram.edges.indices.filter { edge in
        joins(edge, one.node, other.node)
          && (diagram.edges[edge].label.map { $0.cells + 5 <= room } ?? true)
      }
      let forward = fitting.first { graph.links[$0].from == one.node }
      return (forward ?? fitting.first).map { edge in
        let ahead = graph.links[edge].from == one.node
        return NeighbourArrow(
          edge: edge, from: ahead ? left : left + 1, to: ahead ? left + 1 : left)
      }
    }
  }
}
