#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The repository that the tests belong to.
enum Checkout {
  /// Folders with Swift that becomes part of a program.
  static let sourceFolders = ["Sources", "Frameworks", "CaseStudies"]

  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(root)/\(path)")))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Paths of the files below a folder, sorted.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
      .map { "\(folder)/\($0)" }.sorted()
  }

  /// Names at the top, those that builds leave behind aside.
  static func topLevel() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root)
      .filter { !$0.hasPrefix(".build") && $0 != ".swiftpm" && $0 != "Package.resolved" }.sorted()
  }

  static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// The Swift files of some folders.
  static func swiftFiles(in folders: [String] = sourceFolders) throws -> [SwiftFile] {
    try folders.flatMap { folder in
      try files(in: folder).filter { $0.hasSuffix(".swift") }
        .map { SwiftFile(path: $0, text: try text($0)) }
    }
  }
}
