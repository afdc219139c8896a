/// Chooses which arrows run through a channel; the others become numbered ports.
struct ChannelRouting {
  private static let mostRoutes = 12
  private static let mostTracks = 6
  private static let mostCrossings = 3
  private static let mostFailures = 24
  private static let longestLabel = 28

  let channel: Channel

  /// The plan for as many of the requests as can be drawn readably, the shortest first.
  func plan(_ requests: [Channel.Request]) -> ChannelPlan {
    let candidates = requests.filter { ($0.label?.cells ?? 0) <= Self.longestLabel }
    let byLength = candidates.sorted { (length($0), $0.edge) < (length($1), $1.edge) }
    var accepted: [Channel.Request] = []
    var plan = ChannelPlan()
    var failures = 0
    for request in byLength where failures < Self.mostFailures {
      if let longer = planAll(accepted + [request]) {
        accepted.append(request)
        plan = longer
      } else {
        failures += 1
      }
    }
    return plan
  }

  private func length(_ request: Channel.Request) -> Int {
    abs(channel.box(request.from).middle - channel.box(request.to).middle)
  }

  private func planAll(_ requests: [Channel.Request]) -> ChannelPlan? {
    guard requests.count <= Self.mostRoutes else { return nil }
    var pins = PinAssignment(channel: channel, requests: requests)
    guard let routes = pins.routes() else { return nil }
    let tracks = TrackAssignment(routes)
    guard tracks.crossings.allSatisfy({ $0 <= Self.mostCrossings }) else { return nil }
    let (assigned, count) = tracks.assigned()
    return count <= Self.mostTracks ? labelled(assigned, tracks: count) : nil
  }

  /// Places the labels, if need be with a row more above or below the tracks.
  private func labelled(_ routes: [ChannelRoute], tracks: Int) -> ChannelPlan? {
    for (above, below) in [(0, 0), (1, 0), (0, 1)] {
      let height = max(1, tracks) + above + below
      let shifted = routes.map { route in
        var route = route
        route.track = route.track.map { $0 + above }
        return route
      }
      var labels = LabelPlacement(routes: shifted, width: channel.width, height: height)
      if let placed = labels.placed() { return ChannelPlan(routes: placed, height: height) }
    }
    return nil
  }
}
