/// Numbers of an answer that do not fit each other, with the words they stand in.
public enum NumberFinding: Codable, Sendable, Equatable {
  /// The parts of a request take longer than the time it may take.
  case latencyOverBudget(LatencySum, quotes: [Evidence])
  /// The load needs more devices than the fleet has.
  case fleetTooSmall(FleetLoad, quotes: [Evidence])
  /// More cases are sent to review than the reviewers can look at.
  case reviewOverload(ReviewLoad, quotes: [Evidence])

  /// The words in which the numbers stand.
  public var quotes: [Evidence] {
    switch self {
    case .latencyOverBudget(_, let quotes), .fleetTooSmall(_, let quotes),
      .reviewOverload(_, let quotes):
      quotes
    }
  }
}

/// Times of the parts of a request against its budget, in seconds.
public struct LatencySum: Codable, Sendable, Equatable {
  public var parts: [Double]
  public var budget: Double

  /// What the parts add up to.
  public var sum: Double { parts.reduce(0, +) }
}

/// What a load needs of devices against the devices there are.
public struct FleetLoad: Codable, Sendable, Equatable {
  public var requestsPerSecond: Double
  /// Items scored for each request; 1 where the answer names none.
  public var itemsPerRequest: Double
  public var itemsPerDeviceSecond: Double
  public var devices: Double

  /// Devices that the load keeps busy.
  public var needed: Double { requestsPerSecond * itemsPerRequest / itemsPerDeviceSecond }
}

/// Cases sent to review against those that the reviewers can look at, both a day.
public struct ReviewLoad: Codable, Sendable, Equatable {
  public var casesPerDay: Double
  public var reviewers: Double?
  public var casesPerReviewer: Double?
  public var capacity: Double
}
