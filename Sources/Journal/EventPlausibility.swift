import Practice

/// What no session can hold, however right its checksums are: numbers with which nothing can be
/// reckoned. Records with such are counted as unknown.
extension EventRecord {
  /// Whether every number lies where the program could have written it.
  var isPlausible: Bool {
    at.isPlausibleTime && (0...3).contains(step ?? 0) && (setup?.isPlausible ?? true)
  }
}

extension EventRecord.SetupRecord {
  var isPlausible: Bool { (1...600).contains(minutes) }
}

extension SessionOutcome {
  /// The most items that a checklist can have here.
  private static let itemLimit = 1000

  var isPlausible: Bool {
    let points = items.map(\.points) + (change?.items ?? []).map(\.points)
    return points.count <= Self.itemLimit && points.allSatisfy { (0...10).contains($0) }
  }
}

extension Seconds {
  /// Whether a calendar holds the time: some 3,000 years around 1970.
  var isPlausibleTime: Bool { isFinite && abs(self) < 1e11 }
}
