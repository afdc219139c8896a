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
    .executableTarget(name: "Training", dependencies: ["Scoring", "CaseStudies"]),

    // The figures we promise, and the bare program that one of them is measured against.
    .executableTarget(
      name: "Benchmarks", dependencies: ["Framework", "CaseStudies", "Scoring", "Terminal"]),
    .executableTarget(name: "BareSwift"),

    .testTarget(name: "FrameworkTests", dependencies: ["Framework", "CaseStudies"]),
    .testTarget(
      name: "CaseStudiesTests", dependencies: ["Framework", "CaseStudies"], exclude: ["Fixtures"]),
    .testTarget(
      name: "ScoringTests", dependencies: ["Scoring", "CaseStudies"], exclude: ["Fixtures"]),
    .testTarget(name: "WhiteboardTests", dependencies: ["Whiteboard"]),
    .testTarget(name: "PracticeTests", dependencies: ["Practice", "CaseStudies"]),
    .testTarget(name: "JournalTests", dependencies: ["Journal"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "CaseStudies", "Whiteboard"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"]),
    .testTarget(name: "CoachTests", dependencies: ["coach", "CaseStudies"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Terminal", "Journal", "Practice"]),
    .testTarget(name: "PackageTests", dependencies: ["EmbeddedFiles"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
