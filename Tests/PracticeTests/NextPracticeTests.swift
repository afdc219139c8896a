import Framework
import Testing

@testable import Practice

@Suite struct NextPracticeTests {
  private let day: Seconds = 86_400

  private func item(_ id: String, _ level: Level = .mid, points: Int = 2) -> ChecklistItem {
    ChecklistItem(
      id: id, stage: .data, level: level, points: points, criterion: "", partial: "")
  }

  private func review(
    _ item: String, day at: Double, _ rating: FSRS6.Rating, share: Double = 1
  ) -> Review {
    Review(item: item, at: at * day, rating: rating, share: share)
  }

  @Test func weakItemsComeByThePointsTheyLost() {
    let plan = NextPractice(
      items: [item("a", points: 1), item("b", points: 3), item("c"), item("staff", .staff)],
      level: .senior,
      reviews: [
        review("a", day: 1, .again, share: 0), review("b", day: 1, .again, share: 0),
        review("c", day: 1, .good), review("staff", day: 1, .again, share: 0),
      ], now: day)
    #expect(plan.weak.map(\.id) == ["b", "a"])
    #expect(plan.untested.isEmpty)
  }

  @Test func whatWasMissedIsDueTheNextDayAndWhatWasMetLater() {
    let items = [item("missed"), item("met")]
    let reviews = [review("missed", day: 0, .again, share: 0), review("met", day: 0, .good)]
    func due(_ days: Double) -> [String] {
      NextPractice(items: items, level: .mid, reviews: reviews, now: days * day).due.map(\.id)
    }
    #expect(due(0.1) == [])
    #expect(due(0.9) == ["missed"])
    #expect(due(2) == ["missed", "met"])
  }

  @Test func nothingIsPutOffBeyondTheDayBeforeTheInterview() {
    let reviews = [review("a", day: 0, .easy)]
    let free = NextPractice(items: [item("a")], level: .mid, reviews: reviews, now: day)
    let bound = NextPractice(
      items: [item("a")], level: .mid, reviews: reviews, now: day, interview: 4 * day)
    let past = NextPractice(
      items: [item("a")], level: .mid, reviews: reviews, now: day, interview: day / 2)
    #expect(free.entries[0].due == 8 * day)
    #expect(bound.entries[0].due == 3 * day)
    #expect(past.entries[0].due == 8 * day)
  }

  @Test func aReviewAfterTwentyThreeHoursIsNotOnTheSameDay() {
    let soon = [review("a", day: 0, .good), review("a", day: 23.0 / 24, .good)]
    let later = [review("a", day: 0, .good), review("a", day: 1, .good)]
    func interval(_ reviews: [Review]) -> Double {
      let entry = NextPractice(items: [item("a")], level: .mid, reviews: reviews, now: 0)
        .entries[0]
      return (entry.due - entry.last) / day
    }
    #expect(interval(soon) == interval(later))
  }

  @Test func aClockSetBackDoesNoHarm() {
    let reviews = [review("a", day: 10, .good), review("a", day: 3, .good)]
    let plan = NextPractice(items: [item("a")], level: .mid, reviews: reviews, now: 0)
    #expect(plan.entries[0].reviews == 2)
    #expect(plan.entries[0].recall == 1)
  }

  @Test func reviewsComeFromWhatWasRecalledUnprompted() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("~clarify.scope +clarify.latency")])
    let probed = try #require(play.probe?.item)
    play.act(.send("+\(probed)"))
    #expect(Review.reviews(of: play.session).isEmpty)
    play.act(.finish)
    let reviews = Review.reviews(of: play.session)
    func rating(_ item: String) -> FSRS6.Rating? { reviews.first { $0.item == item }?.rating }
    #expect(rating("clarify.latency") == .good)
    #expect(rating("clarify.scope") == .hard)
    #expect(rating(probed) == .again)
    #expect(!reviews.contains { $0.item.hasPrefix("operate.") })
  }

  @Test func theNextCaseIsANewOneOrTheOldest() {
    let cases = ["a", "b", "c"]
    #expect(NextPractice.nextCase(of: cases, taken: []) == "a")
    #expect(NextPractice.nextCase(of: cases, taken: [("a", 1)]) == "b")
    #expect(
      NextPractice.nextCase(of: cases, taken: [("a", 1), ("b", 2), ("c", 3), ("a", 4)]) == "b")
  }
}
