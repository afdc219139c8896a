/// One of the seven steps of a machine-learning system design, in the order of the interview.
public enum Stage: String, CaseIterable, Codable, Sendable, Hashable {
  case clarify, frame, data, model, evaluate, deploy, operate

  /// The time of a whole interview, in minutes.
  public static let interviewMinutes = 45

  /// Minutes that no stage claims: the reserve for questions at the end.
  public static var reserveMinutes: Int {
    interviewMinutes - allCases.reduce(0) { $0 + $1.minutes }
  }

  /// Position in the interview, from 1 to 7.
  public var number: Int { Self.allCases.firstIndex(of: self)! + 1 }

  /// The stage's share of the interview, in minutes.
  public var minutes: Int {
    switch self {
    case .clarify: 5
    case .frame: 3
    case .data: 10
    case .model: 9
    case .evaluate: 5
    case .deploy: 6
    case .operate: 4
    }
  }

  /// The stage with this number, or nil outside 1...7.
  public init?(number: Int) {
    guard (1...Self.allCases.count).contains(number) else { return nil }
    self = Self.allCases[number - 1]
  }

  /// The stage that follows, or nil after the last.
  public var next: Stage? { Stage(number: number + 1) }

  /// The stage before, or nil at the first.
  public var previous: Stage? { Stage(number: number - 1) }
}

/// What is said about a stage: its title, what it is for, and the question that opens it.
public struct StageGuide: Codable, Sendable, Equatable {
  public var id: Stage
  public var title: String
  /// One sentence: what the stage is for.
  public var purpose: String
  /// The interviewer's opening question; may hold placeholders such as `{system}`.
  public var question: String
  /// Other words, in lower case, under which an answer may put the same stage.
  public var headings: [String]

  public init(id: Stage, title: String, purpose: String, question: String, headings: [String]) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.question = question
    self.headings = headings
  }
}
