import Practice

/// A surface form by which this user names an item, kept from a dispute.
public struct PersonalPhrase: Codable, Sendable, Equatable {
  public var item: String
  public var phrase: String
  /// Id of the session in which it was said.
  public var session: String
  public var added: Seconds

  public init(item: String, phrase: String, session: String, added: Seconds) {
    self.item = item
    self.phrase = phrase
    self.session = session
    self.added = added
  }
}

/// The user's own surface forms: `phrases.json` in a folder, JSON of version 1.
public struct PhraseBook: Sendable {
  private struct Form: Codable { var version: Int, phrases: [PersonalPhrase] }

  private let folder: String
  private let calls: FileCalls

  public init(folder: String, calls: FileCalls = .live) {
    self.folder = folder
    self.calls = calls
  }

  private var file: VersionedFile {
    VersionedFile(path: folder + "/phrases.json", version: 1, calls: calls)
  }

  /// All phrases, the oldest first; none where there is no file.
  /// - Throws: `JournalError.unreadable` or `newerVersion`; the file is not touched then.
  public func phrases() throws(JournalError) -> [PersonalPhrase] {
    try file.read(Form.self)?.phrases ?? []
  }

  /// Adds a phrase; one that the item has already is not added twice.
  public func add(_ phrase: PersonalPhrase) throws(JournalError) {
    let known = try phrases()
    if known.contains(where: { $0.item == phrase.item && $0.phrase == phrase.phrase }) { return }
    try write(known + [phrase])
  }

  /// Removes the phrases for which `isUnwanted` holds.
  /// - Returns: The number removed.
  public func remove(where isUnwanted: (PersonalPhrase) -> Bool) throws(JournalError) -> Int {
    let known = try phrases()
    let kept = known.filter { !isUnwanted($0) }
    if kept.count < known.count { try write(kept) }
    return known.count - kept.count
  }

  private func write(_ phrases: [PersonalPhrase]) throws(JournalError) {
    try PrivateFiles(calls: calls).makeFolder(folder)
    try file.write(Form(version: 1, phrases: phrases))
  }
}
