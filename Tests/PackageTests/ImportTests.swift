import Testing

/// Which module may know which: arrows run downwards only.
@Suite struct ImportTests {
  /// Our modules that each may import.
  private static let below: [String: Set<String>] = {
    let values: Set = ["Framework", "CaseStudies", "Scoring", "Whiteboard"]
    let inner = values.union(["Practice"])
    return [
      "Framework": [], "Terminal": [], "BareSwift": [],
      "CaseStudies": ["Framework", "EmbeddedFiles"],
      "Scoring": ["Framework"], "Whiteboard": ["Framework"],
      "Practice": values, "Journal": inner, "Reports": inner,
      "Training": inner, "Benchmarks": inner.union(["Terminal"]),
      "coach": inner.union(["EmbeddedFiles", "Journal", "Reports", "Terminal"]),
    ]
  }()

  /// Modules that may import the system's library; Practice and Scoring take mathematics from it,
  /// and `PurityTests` see that they take nothing else.
  private static let usersOfTheSystem: Set = [
    "Journal", "Terminal", "Practice", "Scoring", "coach", "Benchmarks",
  ]

  @Test func everyModuleImportsOnlyWhatLiesBelow() throws {
    let ours = Set(Self.below.keys).union(["EmbeddedFiles"])
    for file in try Checkout.swiftFiles() {
      let allowed = try #require(Self.below[file.module], "\(file.path) is of no known module")
      let strangers = Set(file.imports).intersection(ours).subtracting(allowed)
      #expect(strangers == [], "\(file.path)")
    }
  }

  @Test func onlySomeModulesImportTheSystem() throws {
    let system: Set = ["Glibc", "Musl", "Darwin"]
    let toolchain: Set = ["FoundationEssentials", "Foundation", "Synchronization", "Dispatch"]
    for file in try Checkout.swiftFiles() {
      for name in file.imports where Self.below[name] == nil && name != "EmbeddedFiles" {
        let isAllowed =
          system.contains(name)
          ? Self.usersOfTheSystem.contains(file.module) : toolchain.contains(name)
        #expect(isAllowed, "\(file.path) imports \(name)")
      }
    }
  }

  @Test func foundationOnlyStandsInForItsEssentials() throws {
    let pair = """
      #if canImport(FoundationEssentials)
        import FoundationEssentials
      #else
        import Foundation
      #endif
      """
    for file in try Checkout.swiftFiles() {
      let names = file.imports
      guard names.contains("Foundation") || names.contains("FoundationEssentials") else { continue }
      let isPaired = file.text.contains(pair)
      #expect(isPaired, "\(file.path)")
      #expect(names.filter { $0 == "Foundation" }.count == 1, "\(file.path)")
    }
  }

  @Test func thePackageNeedsNoOther() throws {
    let manifest = SwiftFile(path: "Package.swift", text: try Checkout.text("Package.swift"))
    #expect([".package(", "unsafeFlags"].filter(manifest.code.contains) == [])
    #expect(manifest.imports == ["PackageDescription"])
  }
}
