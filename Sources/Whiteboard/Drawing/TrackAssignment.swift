/// Orders the arrows of a channel from top to bottom so that few cross, and gives them tracks.
struct TrackAssignment {
  private let routes: [ChannelRoute]
  /// Positions of routes, the topmost first.
  private var order: [Int] = []

  init(_ routes: [ChannelRoute]) {
    self.routes = routes
    for index in routes.indices { insert(index) }
  }

  /// For every route the number of others it crosses.
  var crossings: [Int] {
    var counts = [Int](repeating: 0, count: routes.count)
    for (place, upper) in order.enumerated() {
      for lower in order[(place + 1)...] {
        let count = crossings(routes[upper], above: routes[lower])
        counts[upper] += count
        counts[lower] += count
      }
    }
    return counts
  }

  /// The routes with their tracks, counted from 0, and the number of tracks.
  func assigned() -> (routes: [ChannelRoute], count: Int) {
    var routes = routes
    var count = 0
    for (place, index) in order.enumerated() where !routes[index].isStraight {
      let above = order[..<place].filter { touch(routes[$0].span, routes[index].span) }
      let track = (above.compactMap { routes[$0].track }.max() ?? -1) + 1
      routes[index].track = track
      count = max(count, track + 1)
    }
    return (routes, count)
  }

  private mutating func insert(_ index: Int) {
    var cost = order.reduce(0) { $0 + crossings(routes[index], above: routes[$1]) }
    var best = (cost: cost, place: 0)
    for (place, other) in order.enumerated() {
      cost -= crossings(routes[index], above: routes[other])
      cost += crossings(routes[other], above: routes[index])
      if cost < best.cost { best = (cost, place + 1) }
    }
    order.insert(index, at: best.place)
  }

  private func crossings(_ upper: ChannelRoute, above lower: ChannelRoute) -> Int {
    let down = lower.columns(.above).count { inside($0, upper.span) }
    return down + upper.columns(.below).count { inside($0, lower.span) }
  }

  private func inside(_ column: Int, _ span: ClosedRange<Int>) -> Bool {
    span.lowerBound < column && column < span.upperBound
  }

  private func touch(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> Bool {
    one.lowerBound <= other.upperBound + 1 && other.lowerBound <= one.upperBound + 1
  }
}
