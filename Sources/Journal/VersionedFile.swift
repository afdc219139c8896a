#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A small JSON file that is replaced as a whole and names its version.
struct VersionedFile: Sendable {
  private struct Version: Decodable { var version: Int }

  var path: String
  /// The newest version that is understood.
  var version: Int
  var calls: FileCalls

  /// The file's value; nil where there is no file.
  func read<Value: Decodable>(_ type: Value.Type) throws(JournalError) -> Value? {
    do throws(CallFailure) {
      _ = try calls.mode(path)
    } catch {
      if error.isMissing { return nil }
      throw .system(call: "stat", path: path, code: error.code)
    }
    let data = Data(try PrivateFiles(calls: calls).read(path))
    guard let found = try? JSONDecoder().decode(Version.self, from: data).version else {
      throw .unreadable(path: path)
    }
    guard found <= version else { throw .newerVersion(path: path, version: found) }
    guard let value = try? JSONDecoder().decode(type, from: data) else {
      throw .unreadable(path: path)
    }
    return value
  }

  func write(_ value: some Encodable) throws(JournalError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { throw .notStorable(path: path) }
    try PrivateFiles(calls: calls).replace(path, with: Array(data))
  }
}
