import CaseStudies
import Framework
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A graded text: what it should earn for some items.
struct Sample: Sendable {
  /// Name of the answer, or nil for a passage.
  var name: String?
  var text: String
  var credits: [String: Credit]
  /// Red flags that it should raise; nil where nobody looked.
  var redFlags: Set<String>?
}

/// Reads graded texts from a folder: passages in JSON, answers in Markdown with JSON beside them.
enum SampleReading {
  /// `{"<item>": {"met": [...], "partial": [...], "none": [...]}}`
  private typealias Passages = [String: [String: [String]]]

  /// `{"credits": {"<item>": 0|1|2}, "redFlags": {"<flag>": 0|1}}`; a credit may be a list that
  /// begins with it.
  private struct Labels: Decodable {
    struct Mark: Decodable {
      var credit: Credit

      init(from decoder: Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
          credit = try Self.credit(try list.decode(Int.self), decoder)
        } else {
          credit = try Self.credit(try decoder.singleValueContainer().decode(Int.self), decoder)
        }
      }

      private static func credit(_ number: Int, _ decoder: Decoder) throws -> Credit {
        guard Credit.allCases.indices.contains(number) else {
          throw DecodingError.dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "a credit is 0, 1 or 2"))
        }
        return Credit.allCases[number]
      }
    }

    var credits: [String: Mark]
    var redFlags: [String: Int]?
  }

  /// The samples of a folder and of the folders in it, in the order of their paths.
  static func samples(in folder: String) throws(Failure) -> [Sample] {
    var samples: [Sample] = []
    for path in try files(in: folder) where path.hasSuffix(".json") {
      let bytes = try bytes(path)
      if let offset = JSONDepth.excess(in: bytes) {
        throw .content(.tooDeep(path: path, offset: offset, limit: JSONDepth.limit))
      }
      if let passages = try? JSONDecoder().decode(Passages.self, from: Data(bytes)) {
        samples += passageSamples(passages)
      } else if let answer = try? FileReading.text(path.dropLast(5) + ".md") {
        samples.append(try answerSample(path, bytes, answer))
      }
    }
    guard !samples.isEmpty else {
      throw .refused(
        "\(folder): no samples there; expected passages (.json) or answers (.md) with labels (.json)"
      )
    }
    return samples
  }

  private static func passageSamples(_ passages: Passages) -> [Sample] {
    let grades = [("met", Credit.met), ("partial", .partial), ("none", .missed)]
    return passages.sorted { $0.key < $1.key }.flatMap { item, texts in
      grades.flatMap { name, credit in
        (texts[name] ?? []).map { Sample(name: nil, text: $0, credits: [item: credit]) }
      }
    }
  }

  private static func answerSample(
    _ path: String, _ bytes: [UInt8], _ answer: String
  ) throws(Failure) -> Sample {
    let labels: Labels
    do {
      labels = try JSONDecoder().decode(Labels.self, from: Data(bytes))
    } catch {
      throw .refused(
        "\(path): expected {\"credits\": {item: 0, 1 or 2}, \"redFlags\": {flag: 0 or 1}}")
    }
    let flags = labels.redFlags.map { Set($0.filter { $0.value > 0 }.keys) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Sample(
      name: name, text: answer, credits: labels.credits.mapValues(\.credit), redFlags: flags)
  }

  private static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    do { return try FileReading.bytes(path, limit: 1 << 24) } catch { throw .file(error) }
  }

  private static func files(in folder: String) throws(Failure) -> [String] {
    do { return try FileReading.filesBelow(folder) } catch { throw .file(error) }
  }
}
