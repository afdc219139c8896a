import Framework

/// Recognises the stage that a heading names: by title, id, other words for it, or number.
public struct StageHeadings: Sendable {
  private let titles: [Stage: String]
  /// Phrases that name a stage, as lists of words, the longest first.
  private let phrases: [(words: [String], stage: Stage)]

  public init(_ guides: [StageGuide]) {
    titles = Dictionary(
      guides.map { ($0.id, "\($0.id.number). \($0.title)") },
      uniquingKeysWith: { first, _ in first })
    phrases =
      guides
      .flatMap { guide in
        ([guide.title, guide.id.rawValue] + guide.headings).map { (Self.words(of: $0), guide.id) }
      }
      .filter { !$0.0.isEmpty }
      .sorted { $0.0.count > $1.0.count }
  }

  /// The heading's text for a stage, such as "3. Design the data pipeline: ingestion and features".
  public func title(of stage: Stage) -> String { titles[stage] ?? "\(stage.number). \(stage)" }

  /// The stage that a heading names.
  /// - Parameter heading: its text without the marks in front, such as "1. Clarify" or "Metrics".
  public func stage(of heading: String) -> Stage? {
    var words = Self.words(of: heading)
    let number = words.first.flatMap { Int($0) }
    if number != nil || words.first == "step" || words.first == "stage" { words.removeFirst() }
    let second = number ?? words.first.flatMap { Int($0) }
    if number == nil, second != nil { words.removeFirst() }
    if let named = stage(naming: words) { return named }
    guard let second, words.isEmpty else { return nil }
    return Stage(number: second)
  }

  /// Whether a line without heading marks is one all the same: it is nothing but a stage's name.
  /// - Parameter standsAlone: Whether the line before it is empty, as before "DEPLOY" in terse notes;
  ///   one word in a list or text is no heading.
  func isBareHeading(_ line: String, standsAlone: Bool) -> Bool {
    var words = Self.words(of: line)
    if let first = words.first, Int(first) != nil { words.removeFirst() }
    guard let phrase = phrases.first(where: { $0.words == words }) else { return false }
    if words.count > 1 { return true }
    let isPlain = line.first.map { $0.isLetter || $0.isNumber } ?? false
    return standsAlone && isPlain && Self.isName(words[0], of: phrase.stage)
  }

  /// Whether a word is a stage's own name in some form, such as "evaluation", and not one of its
  /// subjects, such as "metrics", which may well stand over a part of another stage.
  private static func isName(_ word: String, of stage: Stage) -> Bool {
    word.hasPrefix(stage.rawValue.prefix(4))
  }

  private func stage(naming words: [String]) -> Stage? {
    if let exact = phrases.first(where: { $0.words == words }) { return exact.stage }
    if let opening = phrases.first(where: { $0.words.count > 1 && Self.contains(words, $0.words) })
    {
      return opening.stage
    }
    let singles = phrases.filter { $0.words.count == 1 && words.contains($0.words[0]) }
    return singles.first?.stage
  }

  private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains {
      Array(words[$0..<($0 + phrase.count)]) == phrase
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
