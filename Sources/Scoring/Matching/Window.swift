/// The units that a rule looks at: a run of them, and the lines that lead into it.
struct Window {
  var main: Range<Int>
  var leadIn: Int?
  var heading: Int?

  /// What is found first in a range of units, the main one tried first.
  func first<Found>(_ find: (Range<Int>) -> Found?) -> Found? {
    find(main) ?? first(in: leadIn, find) ?? first(in: heading, find)
  }

  private func first<Found>(in unit: Int?, _ find: (Range<Int>) -> Found?) -> Found? {
    guard let unit, !main.contains(unit) else { return nil }
    return find(unit..<(unit + 1))
  }
}

/// Lays windows around units.
struct WindowFrame {
  /// Units on either side that count as near.
  private static let nearReach = 2
  /// Units below a heading or lead-in that it speaks for.
  private static let leadReach = 6

  private let units: [Unit]
  /// First unit of each unit's section, and the first after it.
  private var sections: [Range<Int>] = []

  init(_ units: [Unit]) {
    self.units = units
    var start = 0
    for index in units.indices {
      if index > 0, units[index].section != units[index - 1].section { start = index }
      sections.append(start..<units.count)
      if index + 1 == units.count || units[index + 1].section != units[index].section {
        for earlier in start...index { sections[earlier] = start..<(index + 1) }
      }
    }
  }

  func window(around unit: Int, reach: Condition.Reach) -> Window {
    switch reach {
    case .unit: Window(main: linked(unit), leadIn: units[unit].leadIn, heading: subheading(unit))
    case .near: Window(main: near(unit), leadIn: units[unit].leadIn, heading: subheading(unit))
    case .section: Window(main: sections[unit])
    case .answer: Window(main: 0..<units.count)
    }
  }

  /// A heading that names a stage is the form's, not the candidate's, and so no context.
  private func subheading(_ unit: Int) -> Int? {
    guard let heading = units[unit].heading, !units[heading].namesStage else { return nil }
    return heading
  }

  /// The unit, with the neighbours that link to it and what it leads into.
  private func linked(_ unit: Int) -> Range<Int> {
    let section = sections[unit]
    var low = unit
    var high = unit + 1
    if units[unit].opensWithLink, low > section.lowerBound, units[low - 1].kind != .heading {
      low -= 1
    }
    if high < section.upperBound, units[high].opensWithLink { high += 1 }
    if units[unit].kind == .heading, !units[unit].namesStage {
      high = min(section.upperBound, unit + Self.leadReach)
    }
    while high < section.upperBound, high - unit <= Self.leadReach, units[high].leadIn == unit {
      high += 1
    }
    return low..<high
  }

  private func near(_ unit: Int) -> Range<Int> {
    let section = sections[unit]
    let inner = linked(unit)
    return max(
      section.lowerBound, min(inner.lowerBound, unit - Self.nearReach))..<min(
        section.upperBound, max(inner.upperBound, unit + Self.nearReach + 1))
  }
}
