import CaseStudies
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's settings on disk: `{"level": "staff", "minutes": 30}`.
///
/// Nothing in it can end a command: what cannot be used is named and passed over.
struct SettingsFile: Equatable, Sendable {
  /// The largest file that is read, in bytes.
  static let byteLimit = 1 << 16

  /// Values that will do.
  private(set) var values: [Setting: String] = [:]
  /// What was passed over, a sentence each.
  private(set) var problems: [String] = []

  /// No file.
  init() {}

  /// Reads the file; one that is not there is empty.
  init(path: String) {
    self.init()
    guard access(path, F_OK) == 0 || errno != ENOENT && errno != ENOTDIR else { return }
    do {
      self = SettingsFile(try FileReading.bytes(path, limit: Self.byteLimit), path: path)
    } catch {
      problems = ["\(error.message); the settings are ignored"]
    }
  }

  /// Reads the bytes of a file.
  init(_ bytes: [UInt8], path: String) {
    if JSONDepth.excess(in: bytes) != nil {
      let expected = "expected a JSON object nested at most \(JSONDepth.limit) deep"
      problems = ["\(path): \(expected); the settings are ignored"]
      return
    }
    guard let entries = try? JSONDecoder().decode([String: Entry].self, from: Data(bytes)) else {
      let expected = #"expected a JSON object such as {"level": "staff"}"#
      problems = ["\(path): \(expected); the settings are ignored"]
      return
    }
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) { take(key, entry.text, path) }
  }

  private mutating func take(_ key: String, _ text: String?, _ path: String) {
    guard let setting = Setting(rawValue: key) else {
      let near = NearestName.to(key, in: Setting.allCases.map(\.rawValue))
      let offer = near.map { "; did you mean '\($0)'?" } ?? ""
      problems.append("\(path): there is no setting '\(key)'\(offer)")
      return
    }
    guard let text else {
      problems.append("\(path): \(key): expected a string or a whole number; it is ignored")
      return
    }
    if let problem = setting.problem(text, in: "\(path): \(key)") {
      problems.append(problem)
    } else {
      values[setting] = text
    }
  }

  /// A value of the file as text; nil for a list, an object, true, false and null.
  private struct Entry: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let word = try? value.decode(String.self) {
        text = word
      } else if (try? value.decode(Bool.self)) == nil {
        text = (try? value.decode(Int.self)).map(String.init)
      }
    }
  }
}

extension Setting {
  /// What is wrong with a value that stands at `place`; nil where nothing is.
  func problem(_ value: String, in place: String) -> String? {
    if value.isEmpty { return "\(place): is empty; it is ignored" }
    guard let refusal = kind.refusal(of: value) else { return nil }
    let offer = refusal.nearest.map { "; did you mean '\($0)'?" } ?? "; it is ignored"
    return "\(place): '\(value)' will not do: expected \(refusal.expected)\(offer)"
  }
}
