// swift-tools-version: 6.2
import PackageDescription

/// The files of a case study and of the framework that are data, not Swift.
let caseContent = ["video-rec", "content-safety", "fraud"]
let frameworkContent = [
  "framework.json", "patterns.md", "concepts", "guides", "glossary", "recognition", "learned",
  "passages",
]

/// The commit beside which files were changed when this manifest was read, which SwiftPM does not do
/// at every build; `coach --version` takes the commit itself from `.git`.
let changedCommit = Context.gitInformation.flatMap {
  $0.hasUncommittedChanges ? $0.currentCommit : nil
}

let package = Package(
  name: "coach",
  products: [.executable(name: "coach", targets: ["coach"])],
  targets: [
    // Values and content. The JSON and Markdown reach the binary through EmbeddedFiles.
    .target(name: "Framework", path: "Frameworks", exclude: frameworkContent),
    .target(
      name: "CaseStudies", dependencies: ["Framework", "EmbeddedFiles"], path: "CaseStudies",
      exclude: caseContent),
    .target(
      name: "EmbeddedFiles",
      cSettings: [.define("COACH_CHANGED_COMMIT", to: "\"\(changedCommit ?? "")\"")]),

    // What happens to an answer, a drawing and a session.
    .target(name: "Scoring", dependencies: ["Framework"]),
    .target(name: "Whiteboard", dependencies: ["Framework"]),
    .target(name: "Practice", dependencies: ["Framework", "CaseStudies", "Scoring", "Whiteboard"]),
    .target(name: "Journal", dependencies: ["Practice"]),
    .target(name: "Reports", dependencies: ["Practice", "Whiteboard"]),
    .target(name: "Terminal"),
    .executableTarget(
      name: "coach",
      dependencies: [
        "EmbeddedFiles", "Framework", "CaseStudies", "Scoring", "Whiteboard", "Practice", "Journal",
        "Reports", "Terminal",
      ]),
    .executableTarget(name: "Training", dependencies: ["Scoring", "CaseStudies", "Practice"]),

    // The figures we promise, and the bare program that one of them is measured against.
    .executableTarget(
      name: "Benchmarks", dependencies: ["Framework", "CaseStudies", "Scoring", "Terminal"]),
    .executableTarget(name: "BareSwift"),

    .testTarget(name: "FrameworkTests", dependencies: ["Framework", "CaseStudies"]),
    .testTarget(
      name: "CaseStudiesTests", dependencies: ["Framework", "CaseStudies"], exclude: ["Fixtures"]),
    .testTarget(
      name: "ScoringTests", dependencies: ["Scoring", "CaseStudies", "Practice"],
      exclude: ["Fixtures"]),
    .testTarget(name: "WhiteboardTests", dependencies: ["Whiteboard"]),
    .testTarget(
      name: "PracticeTests", dependencies: ["Practice", "CaseStudies"], exclude: ["Fixtures"]),
    .testTarget(name: "JournalTests", dependencies: ["Journal"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "CaseStudies", "Whiteboard"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "ScreenModel"]),
    .testTarget(name: "CoachTests", dependencies: ["coach"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Terminal", "ScreenModel", "Journal", "Practice"]),
    .testTarget(name: "PackageTests", dependencies: ["EmbeddedFiles"]),

    // What tests look at and run: a terminal's screen, and a program that dies while it edits.
    .target(name: "ScreenModel", path: "Tests/ScreenModel"),
    .executableTarget(
      name: "DyingTerminal", dependencies: ["Terminal"], path: "Tests/DyingTerminal"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// The fuzz targets of Tests/Fuzzing/run. They have their main function from the sanitizer, so they
// exist only when asked for, and then no program with a main function of its own does.
if Context.environment["COACH_FUZZ"] == "1" {
  let programs = package.targets.filter { $0.type == .executable }
  package.products = []
  package.targets.removeAll { $0.type == .executable || $0.type == .test }
  for coach in programs where coach.name == "coach" {
    package.targets.append(
      .target(name: coach.name, dependencies: coach.dependencies, exclude: ["Main.swift"]))
  }
  package.targets.append(.target(name: "Property", path: "Tests/Fuzzing/Property"))
  let fuzzers: [(name: String, modules: [Target.Dependency])] = [
    ("Keys", ["Terminal"]),
    ("CaseFile", ["CaseStudies", "Framework", "Reports", "Scoring", "Whiteboard", "coach"]),
    ("Patterns", ["Framework", "Scoring"]),
    ("Journal", ["CaseStudies", "Framework", "Journal", "Practice", "Reports", "Scoring"]),
    ("Arrows", ["Whiteboard"]),
    ("Markdown", ["CaseStudies", "Framework", "Practice", "Reports", "Scoring"]),
    ("Arguments", ["coach"]),
    ("Settings", ["coach"]),
  ]
  for (name, modules) in fuzzers {
    package.targets.append(
      .executableTarget(
        name: "Fuzz\(name)", dependencies: ["Property"] + modules, path: "Tests/Fuzzing/\(name)",
        exclude: name == "CaseFile" ? ["case.json"] : []))
  }
}
