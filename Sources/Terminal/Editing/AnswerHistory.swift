/// Earlier answers, walked back and forth; the text that was there before the walk is kept.
struct AnswerHistory: Sendable {
  private var answers: [String]
  private var index: Int
  private var present = ""

  init(_ answers: [String]) {
    self.answers = answers
    index = answers.count
  }

  /// One answer back; nil at the oldest.
  mutating func older(than text: String) -> String? {
    guard index > 0 else { return nil }
    if index == answers.count { present = text }
    index -= 1
    return answers[index]
  }

  /// One answer on, at last the text that was there before; nil when it is there already.
  mutating func newer() -> String? {
    guard index < answers.count else { return nil }
    index += 1
    return index == answers.count ? present : answers[index]
  }
}
