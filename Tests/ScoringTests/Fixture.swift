#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files beside the tests.
enum Fixture {
  static func lines(_ name: String, file: String = #filePath) -> [String] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let data = try? Data(contentsOf: URL(filePath: "\(folder)/Fixtures/\(name)"))
    return String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
