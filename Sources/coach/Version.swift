import EmbeddedFiles

/// The version of the program.
enum Version {
  static let number = "0.1.0"

  /// The number, and the commit where it is known, as in `0.1.0 (6e9187ec07)`.
  static let text: String = {
    let commit = BuiltCommit(
      head: String(cString: embedded_git_head()), main: String(cString: embedded_main_branch()),
      changed: String(cString: embedded_changed_commit()))
    return number + (commit.map { " (\($0.text))" } ?? "")
  }()
}

/// The commit that was checked out where the program was built.
struct BuiltCommit: Equatable {
  private static let shownDigits = 10

  var digits: String
  /// Whether files differed from it, as far as the build was told.
  var isChanged: Bool

  /// Reads what git keeps: `.git/HEAD` and the branch main; nil where both leave it open.
  /// - Parameter changed: A commit beside which files were changed.
  init?(head: String, main: String, changed: String) {
    let names = head.contains("ref: refs/heads/main\n") ? main : head
    let digits = names.prefix { $0 != "\n" }
    guard digits.count >= 40, digits.allSatisfy(\.isHexDigit) else { return nil }
    self.digits = String(digits)
    isChanged = changed == digits
  }

  /// The first digits, and a word about changes.
  var text: String { digits.prefix(Self.shownDigits) + (isChanged ? ", changed" : "") }
}
