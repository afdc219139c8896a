/// A box with its place in a row; `x` is the column of its left border.
struct PlacedBox {
  let node: Int
  var x: Int
  let width: Int
  let lines: [String]

  /// The columns of the top and bottom border where an arrow may start or end.
  var pins: ClosedRange<Int> { (x + 2)...(x + width - 3) }
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

  var firstBoxX: Int { boxes.first?.x ?? 0 }
}
