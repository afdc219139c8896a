import EmbeddedFiles
import Testing

/// Where things lie in the repository.
@Suite struct LayoutTests {
  @Test func theTopHoldsOnlyTheHouse() throws {
    let house = [
      ".ci", ".git", ".gitignore", ".swift-format", "CaseStudies", "Frameworks", "Package.swift",
      "README.md", "Sources", "Tests",
    ]
    let strangers = try Checkout.topLevel().filter { !house.contains($0) }
    #expect(strangers == [])
  }

  @Test func noFileIsNamedForARole() throws {
    let roles = ["Helper", "Helpers", "Utils", "Utilities", "Common", "Manager", "Misc"]
    for file in try Checkout.swiftFiles(in: Checkout.sourceFolders + ["Tests"]) {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      #expect(!roles.contains { name.hasSuffix("\($0).swift") }, "\(file.path)")
    }
  }

  @Test func everyContentFileIsEmbeddedAsItIs() throws {
    let content = try (Checkout.files(in: "Frameworks") + Checkout.files(in: "CaseStudies"))
      .filter { $0.hasSuffix(".json") || $0.hasSuffix(".md") || $0.hasSuffix(".bin") }
      .filter { !$0.contains("/samples/") && !$0.contains("/passages/") }.sorted()
    #expect(content.count > 25)
    let embedded = Self.embedded()
    #expect(embedded.keys.sorted() == content)
    for path in content {
      let isSame = try embedded[path] == Checkout.bytes(path)
      #expect(isSame, "\(path) differs from what the program holds")
    }
  }

  private static func embedded() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for index in 0..<embedded_file_count() {
      guard let file = embedded_file_at(index)?.pointee else { continue }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      files[String(cString: file.path)] = Array(bytes)
    }
    return files
  }
}
