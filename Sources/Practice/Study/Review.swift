import Framework

/// How an item was recalled in one interview: a line of the review log.
public struct Review: Codable, Sendable, Equatable {
  public var item: String
  public var at: Seconds
  public var rating: FSRS6.Rating
  /// Share of the item's points earned, 0...1.
  public var share: Double

  public init(item: String, at: Seconds, rating: FSRS6.Rating, share: Double) {
    self.item = item
    self.at = at
    self.rating = rating
    self.share = share
  }

  /// The reviews that a finished session makes; none of an unfinished one.
  ///
  /// An item counts as recalled only unprompted: what a probe or hint brought out was forgotten.
  /// Items of a stage without an answer were not put to the test and are left out.
  public static func reviews(of session: Session) -> [Review] {
    guard let outcome = session.outcome, let end = session.finished else { return [] }
    return outcome.items.filter { session[$0.stage].isAnswered || $0.prompted > .missed }.map {
      Review(item: $0.id, at: end, rating: rating(of: $0), share: $0.share)
    }
  }

  private static func rating(of item: ItemOutcome) -> FSRS6.Rating {
    switch item.spontaneous {
    case .missed: .again
    case .partial: .hard
    case .met: .good
    }
  }
}
