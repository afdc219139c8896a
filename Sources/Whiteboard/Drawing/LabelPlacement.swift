/// Finds room for the words on arrows: in a line that runs across, or right of one that runs down.
struct LabelPlacement {
  private let width: Int
  private let height: Int
  private let routes: [ChannelRoute]
  /// Route that runs down a cell, by row and column; -1 for none.
  private var verticals: [Int]
  private var filled: [Bool]

  /// - Parameter routes: ways through the channel, their tracks being rows of it.
  init(routes: [ChannelRoute], width: Int, height: Int) {
    self.width = width
    self.height = height
    self.routes = routes
    verticals = Array(repeating: -1, count: width * height)
    filled = Array(repeating: false, count: width * height)
    for index in routes.indices { mark(index) }
  }

  /// The routes with their labels placed, or nil if one finds no room.
  mutating func placed() -> [ChannelRoute]? {
    var result = routes
    for index in routes.indices {
      guard let text = routes[index].request.label else { continue }
      guard let label = inLine(text, index) ?? beside(text, index) else { return nil }
      result[index].label = label
      for x in (label.x - 1)...min(width - 1, label.x + text.cells) {
        filled[label.y * width + x] = true
      }
    }
    return result
  }

  private mutating func mark(_ index: Int) {
    let route = routes[index]
    for (column, rows) in runs(of: route) {
      for y in rows {
        verticals[y * width + column] = index
        filled[y * width + column] = true
      }
    }
    guard let track = route.track else { return }
    for x in route.span { filled[track * width + x] = true }
  }

  /// The columns the route runs along, and its rows in each without the corners.
  private func runs(of route: ChannelRoute) -> [(column: Int, rows: Range<Int>)] {
    guard let track = route.track else { return [(route.fromColumn, 0..<height)] }
    return route.columns(.above).map { ($0, 0..<track) }
      + route.columns(.below).map { ($0, (track + 1)..<height) }
  }

  private func inLine(_ text: String, _ index: Int) -> PlacedLabel? {
    guard let y = routes[index].track else { return nil }
    let needed = text.cells + 4
    let inner = (routes[index].span.lowerBound + 1)..<routes[index].span.upperBound
    let free = inner.split { verticals[y * width + $0] >= 0 }
    guard let longest = free.max(by: { $0.count < $1.count }), longest.count >= needed else {
      return nil
    }
    let x = longest.startIndex + 2 + (longest.count - needed) / 2
    return PlacedLabel(text: text, x: x, y: y, breaksLine: true)
  }

  private func beside(_ text: String, _ index: Int) -> PlacedLabel? {
    for (column, rows) in runs(of: routes[index]) {
      let cells = (column + 1)...(column + text.cells + 2)
      guard cells.upperBound < width else { continue }
      if let y = rows.first(where: { y in cells.allSatisfy { !filled[y * width + $0] } }) {
        return PlacedLabel(text: text, x: column + 2, y: y, breaksLine: false)
      }
    }
    return nil
  }
}
