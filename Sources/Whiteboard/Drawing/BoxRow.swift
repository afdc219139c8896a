/// A box with its place in a row; `x` is the column of its left border.
struct PlacedBox {
  let node: Int
  var x: Int
  let width: Int
  let lines: [String]

  /// The columns of the top or bottom border where arrows may start or end: away from the corners
  /// unless there are too many.
  func pins(for count: Int) -> ClosedRange<Int> {
    let inset = 2 * count - 1 <= width - 4 ? 2 : 1
    return (x + inset)...(right - inset)
  }
  var middle: Int { x + width / 2 }
  var right: Int { x + width - 1 }
}

/// An arrow drawn between two neighbours in a row.
struct NeighbourArrow {
  let edge: Int
  /// Positions in the row of the box it leaves and the box it reaches.
  let from: Int
  let to: Int
}

/// Boxes side by side.
struct BoxRow {
  let lane: Int
  let startsLane: Bool
  var boxes: [PlacedBox]
  var arrows: [NeighbourArrow] = []
}
