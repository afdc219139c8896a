/// Gives every end of every arrow in a channel a column of its own.
///
/// Around a box the ends are sorted by where their arrows go, so that few cross; an arrow whose two
/// columns can agree becomes straight. As no column serves two arrows, tracks may be chosen freely.
struct PinAssignment {
  private struct Pin {
    let request: Int
    let end: Channel.End
    let other: Channel.End
    let isStart: Bool
    let key: Int
  }

  private struct Taken {
    let request: Int
    let side: Channel.Side
    let column: Int
  }

  private let channel: Channel
  private let requests: [Channel.Request]
  private var taken: [Taken] = []
  private var starts: [Int?]
  private var stops: [Int?]

  init(channel: Channel, requests: [Channel.Request]) {
    self.channel = channel
    self.requests = requests
    starts = Array(repeating: nil, count: requests.count)
    stops = starts
  }

  /// The routes without tracks, or nil if an end finds no column.
  mutating func routes() -> [ChannelRoute]? {
    for side in [Channel.Side.above, .below] {
      guard assign(side) else { return nil }
    }
    return requests.indices.map { index in
      ChannelRoute(
        request: requests[index], fromColumn: starts[index]!, toColumn: stops[index]!)
    }
  }

  private mutating func assign(_ side: Channel.Side) -> Bool {
    let pins = requests.indices.flatMap { pinsOf($0) }.filter { $0.end.side == side }
    for group in Dictionary(grouping: pins, by: \.end.box).sorted(by: { $0.key < $1.key }) {
      let sorted = group.value.sorted { ($0.key, $0.request) < ($1.key, $1.request) }
      guard assign(sorted) else { return false }
    }
    return true
  }

  private mutating func assign(_ pins: [Pin]) -> Bool {
    guard let range = channel.pins(pins[0].end, count: pins.count) else { return false }
    var first = range.lowerBound
    for (index, pin) in pins.enumerated() {
      let last = range.upperBound - 2 * (pins.count - 1 - index)
      guard first <= last, let column = freeColumn(for: pin, in: first...last) else { return false }
      taken.append(Taken(request: pin.request, side: pin.end.side, column: column))
      if pin.isStart { starts[pin.request] = column } else { stops[pin.request] = column }
      first = column + 2
    }
    return true
  }

  private func freeColumn(for pin: Pin, in range: ClosedRange<Int>) -> Int? {
    let wish = min(max(desired(pin), range.lowerBound), range.upperBound)
    let byDistance = range.sorted { (abs($0 - wish), $0) < (abs($1 - wish), $1) }
    return byDistance.first { isFree($0, for: pin, distance: 2) }
      ?? byDistance.first { isFree($0, for: pin, distance: 1) }
  }

  private func isFree(_ column: Int, for pin: Pin, distance: Int) -> Bool {
    taken.allSatisfy {
      ($0.request == pin.request && $0.side != pin.end.side)
        || abs($0.column - column) >= distance
    }
  }

  private func desired(_ pin: Pin) -> Int {
    let partner = pin.isStart ? stops[pin.request] : starts[pin.request]
    if pin.end.side == .below, pin.other.side == .above, let partner { return partner }
    let (own, other) = (channel.box(pin.end), channel.box(pin.other))
    guard pin.end.side != pin.other.side else { return other.middle }
    let (left, right) = (max(own.x, other.x), min(own.right, other.right))
    return left <= right ? (left + right) / 2 : other.middle
  }

  private func pinsOf(_ index: Int) -> [Pin] {
    let request = requests[index]
    return [(request.from, request.to, true), (request.to, request.from, false)].map {
      Pin(
        request: index, end: $0, other: $1, isStart: $2, key: key(from: $0, to: $1, isStart: $2))
    }
  }

  /// Left to right: returns to the left (nearest first), arrows across, returns to the right
  /// (farthest first), loops.
  private func key(from end: Channel.End, to other: Channel.End, isStart: Bool) -> Int {
    let far = 1_000_000
    let distance = channel.box(other).middle - channel.box(end).middle
    if end.side != other.side { return channel.box(other).middle }
    if end.box == other.box { return isStart ? 2 * far : 2 * far + 1 }
    return distance > 0 ? far - distance : -far - distance
  }
}
