import Testing

@testable import coach

@Suite struct BuiltCommitTests {
  private let digits = "6e9187ec07a1b2c3d4e5f60718293a4b5c6d7e8f"
  private let onMain = "ref: refs/heads/main\n"

  @Test func onMainItIsTheCommitOfMain() {
    let commit = BuiltCommit(head: onMain, main: digits + "\n", changed: "")
    #expect(commit?.text == "6e9187ec07")
  }

  @Test func withoutABranchItIsTheHead() {
    let commit = BuiltCommit(head: digits + "\n", main: "", changed: "")
    #expect(commit?.text == "6e9187ec07")
  }

  @Test func changesAreToldOfThisCommitAlone() {
    let changed = BuiltCommit(head: onMain, main: digits + "\n", changed: digits)
    #expect(changed?.text == "6e9187ec07, changed")
    let later = BuiltCommit(
      head: onMain, main: digits + "\n", changed: String(repeating: "a", count: 40))
    #expect(later?.text == "6e9187ec07")
  }

  @Test(arguments: [
    ("", ""), ("ref: refs/heads/main\n", ""), ("ref: refs/heads/other\n", "6e9187ec07"),
    ("ref: refs/heads/main\n", "not a commit\n"),
  ])
  func whereGitLeavesItOpenThereIsNone(_ head: String, _ main: String) {
    #expect(BuiltCommit(head: head, main: main, changed: "") == nil)
  }
}
