import EmbeddedFiles

/// The version of the program.
enum Version {
  static let number = "0.1.0"

  /// The number, and the commit where it is known, as in `0.1.0 (6e9187ef0a)`.
  static let text: String = {
    let commit = String(cString: embedded_commit())
    return commit.isEmpty ? number : "\(number) (\(commit))"
  }()
}
