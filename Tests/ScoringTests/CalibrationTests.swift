import CaseStudies
import Framework
import Testing

@testable import Scoring

/// The published rule with the graders' own credits: every kind of candidate gets the verdict that
/// an interviewer would give.
@Suite struct CalibrationTests {
  /// A kind of candidate, how many such answers there are, and the points at senior level.
  struct Kind: Sendable, CustomStringConvertible {
    var description: String
    var answers: Int
    var points: ClosedRange<Double>

    init(_ name: String, _ answers: Int, _ points: ClosedRange<Double>) {
      description = name
      self.answers = answers
      self.points = points
    }
  }

  static let kinds = [
    Kind("staff-prose", 1, 0.80...0.87), Kind("senior-bullets", 2, 0.70...0.82),
    Kind("mid-shallow", 1, 0.46...0.54), Kind("datascientist", 2, 0.56...0.64),
    Kind("backend", 1, 0.50...0.56), Kind("keywords", 1, 0.34...0.40),
    Kind("wrongheaded", 2, 0.31...0.46),
  ]

  /// The ranges are given in hundredths, so points are compared in hundredths.
  @Test(arguments: kinds) func pointsAtSeniorLevelAreThoseExpected(kind: Kind) throws {
    let cards = try GradedAnswers.cards(of: kind.description, at: .senior)
    #expect(cards.count == kind.answers)
    for card in cards {
      #expect(kind.points.contains((card.score * 100).rounded() / 100), "\(card.score)")
    }
  }

  private func verdicts(_ candidate: String, _ level: Level) throws -> [Verdict] {
    try GradedAnswers.cards(of: candidate, at: level).compactMap(\.verdict)
  }

  @Test func theStaffAnswerIsAStrongHireAtSenior() throws {
    #expect(try verdicts("staff-prose", .senior) == [.strongHire])
  }

  @Test func seniorAnswersAreAHireOrBetterAtSenior() throws {
    #expect(try verdicts("senior-bullets", .senior).allSatisfy { $0 >= .hire })
  }

  @Test func theShallowAnswerIsNoHireAtSeniorButMayBeOneAtMid() throws {
    #expect(try verdicts("mid-shallow", .senior).allSatisfy { $0 < .hire })
    #expect(try verdicts("mid-shallow", .mid).allSatisfy { $0 == .hire || $0 == .leanNo })
  }

  @Test(arguments: Level.allCases)
  func wrongHeadedAnswersAndListsOfWordsAreNoHireAtAnyLevel(level: Level) throws {
    let verdicts = try verdicts("wrongheaded", level) + verdicts("keywords", level)
    #expect(verdicts.count == 3)
    #expect(verdicts.allSatisfy { $0 < .hire })
  }
}
