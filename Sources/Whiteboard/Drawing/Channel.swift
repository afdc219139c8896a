/// The space between two rows of boxes, where arrows run down, across and up.
struct Channel {
  /// A border of the channel: the boxes above it or those below it.
  enum Side { case above, below }

  /// An end of an arrow: a position in the row on that side.
  struct End {
    let side: Side
    let box: Int
  }

  /// An arrow that wants to run through the channel.
  struct Request {
    let edge: Int
    let label: String?
    let from: End
    let to: End
  }

  let above: [PlacedBox]
  let below: [PlacedBox]
  let width: Int
  /// Columns at the left that no arrow to the row below may use, as a lane's title stands there.
  let titleWidth: Int

  func box(_ end: End) -> PlacedBox {
    end.side == .above ? above[end.box] : below[end.box]
  }

  /// Columns in which `count` arrows may reach the border at an end; nil where the title hides them.
  func pins(_ end: End, count: Int) -> ClosedRange<Int>? {
    let pins = box(end).pins(for: count)
    guard end.side == .below else { return pins }
    let first = max(pins.lowerBound, titleWidth)
    return first <= pins.upperBound ? first...pins.upperBound : nil
  }
}

/// An arrow's way through a channel: along the column of each end, across on a track.
struct ChannelRoute {
  let request: Channel.Request
  let fromColumn: Int
  let toColumn: Int
  /// The channel's row in which the arrow runs across; nil for a straight one.
  var track: Int?
  var label: PlacedLabel?

  var edge: Int { request.edge }
  var isStraight: Bool { fromColumn == toColumn }
  var span: ClosedRange<Int> { min(fromColumn, toColumn)...max(fromColumn, toColumn) }

  /// The columns in which it touches the border on a side.
  func columns(_ side: Channel.Side) -> [Int] {
    (request.from.side == side ? [fromColumn] : []) + (request.to.side == side ? [toColumn] : [])
  }
}

/// The words on an arrow: in a gap of the line, or to the right of it.
struct PlacedLabel {
  let text: String
  let x: Int
  var y: Int
  let breaksLine: Bool
}

/// All arrows of a channel and the rows it takes.
struct ChannelPlan {
  var routes: [ChannelRoute] = []
  var height = 0
}
