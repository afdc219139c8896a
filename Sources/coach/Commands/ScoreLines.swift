import CaseStudies
import Framework
import Reports
import Scoring
import Terminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Scores many answers, a JSON object a line, on all cores and in order.
enum ScoreLines {
  /// Lines that are read ahead while earlier ones are scored.
  private static let window = 64
  /// The longest line: an answer of the largest size, escaped.
  static let lineLimit = Answer.byteLimit * 2

  static func run(_ typed: TypedArguments, _ context: Context) async throws(Failure) {
    guard typed.values.isEmpty else {
      throw .usage(.conflict("--jsonl", "<\(typed.values[0])>", command: "score"))
    }
    let namesRules = typed.has("rules")
    let scoring = LineScoring(
      cases: CaseCache(context.catalogue, for: namesRules ? .explaining : .scoring),
      level: context.settings.level(typed), namesRules: namesRules)
    var reader = LineSource(limit: lineLimit)
    while true {
      var batch: [LineSource.Line] = []
      while batch.count < window, let line = try next(&reader) { batch.append(line) }
      if batch.isEmpty { return }
      let results = await scored(batch, scoring)
      try context.write(results.joined())
    }
  }

  private static func next(_ reader: inout LineSource) throws(Failure) -> LineSource.Line? {
    do { return try reader.next() } catch { throw .file(error) }
  }

  private static func scored(
    _ batch: [LineSource.Line], _ scoring: LineScoring
  ) async -> [String] {
    await withTaskGroup(of: (Int, String).self) { group in
      for (index, line) in batch.enumerated() {
        group.addTask { (index, scoring.text(line)) }
      }
      var results = [String](repeating: "", count: batch.count)
      for await (index, text) in group { results[index] = text }
      return results
    }
  }
}

/// One line in, one line out.
struct LineScoring: Sendable {
  var cases: CaseCache
  /// The level of lines that name none.
  var level: Level
  /// Whether the rules behind each credit are named too.
  var namesRules: Bool

  private struct Request: Decodable {
    var id: String?
    var `case`: String
    var level: Level?
    var answer: String
  }

  private struct Response: Encodable {
    var id: String?
    var card: ScorecardDocument
    var rules: [String: [String]]?

    enum CodingKeys: String, CodingKey { case id, rules }

    func encode(to encoder: any Encoder) throws {
      try card.encode(to: encoder)
      var fields = encoder.container(keyedBy: CodingKeys.self)
      try fields.encodeIfPresent(id, forKey: .id)
      try fields.encodeIfPresent(rules, forKey: .rules)
    }
  }

  private struct Problem: Encodable {
    var id: String?
    var line: Int
    var error: String
  }

  /// The scorecard of a line as JSON, or an object with `error` in its place.
  func text(_ line: LineSource.Line) -> String {
    guard !line.isTooLong else {
      return Self.encode(
        Problem(line: line.number, error: "the line has more than \(ScoreLines.lineLimit) bytes"))
    }
    guard JSONDepth.excess(in: line.bytes) == nil else {
      return Self.encode(
        Problem(line: line.number, error: "nested more than \(JSONDepth.limit) deep"))
    }
    let request: Request
    do {
      request = try JSONDecoder().decode(Request.self, from: Data(line.bytes))
    } catch {
      return Self.encode(
        Problem(
          line: line.number, error: "expected an object with the strings 'case' and 'answer'"))
    }
    let size = request.answer.utf8.count
    guard size <= Answer.byteLimit else {
      let error = "the answer has \(size) bytes; it may have \(Answer.byteLimit)"
      return Self.encode(Problem(id: request.id, line: line.number, error: error))
    }
    switch cases.prepared(request.case) {
    case .failure(let failure):
      let message = failure.message ?? "the case cannot be used"
      return Self.encode(Problem(id: request.id, line: line.number, error: message))
    case .success(let prepared): return response(to: request, prepared)
    }
  }

  private func response(to request: Request, _ prepared: PreparedCase) -> String {
    let answer = Answer(markdown: request.answer, headings: prepared.headings)
    let card = Scorecard(prepared.scorer.assess(answer), level: request.level ?? level)
    let document = ScorecardDocument(case: prepared.study.id, card)
    var response = Response(id: request.id, card: document)
    if namesRules {
      let rules = prepared.scorer.explain(answer).map { ($0.id, $0.rules) }
      response.rules = Dictionary(rules, uniquingKeysWith: { first, _ in first })
    }
    return Self.encode(response)
  }

  private static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "\n"
  }
}
