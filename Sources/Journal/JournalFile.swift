#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of records, open for appending by this process alone.
///
/// When `append` returns, the records are on the disk; when it throws, they count as not written
/// and can be appended again.
public final class JournalFile {
  /// What an open file held.
  public struct Contents: Sendable, Equatable {
    public var payloads: [[UInt8]]
    /// Places and bytes that belonged to no intact record; they stand in `<path>.damaged`.
    public var damagedPlaces: Int
    public var damagedBytes: Int
  }

  public let path: String
  private let files: PrivateFiles
  private let lock: FileLock
  private let file: Int32
  private var length: Int
  private var hasBadTail = false
  private var isOpen = true

  private init(_ path: String, _ files: PrivateFiles, _ lock: FileLock, file: Int32, length: Int) {
    self.path = path
    self.files = files
    self.lock = lock
    self.file = file
    self.length = length
  }

  deinit { close() }

  /// Makes a journal that was not there.
  /// - Throws: `JournalError.exists` where there is a file of this name.
  public static func create(
    _ path: String, _ payloads: [[UInt8]], calls: FileCalls = .live
  ) throws(JournalError) -> JournalFile {
    let files = PrivateFiles(calls: calls)
    let lock = try FileLock(path, calls: calls)
    let bytes = RecordFormat.header + payloads.flatMap(RecordFormat.record)
    let file = try files.create(path, bytes)
    return JournalFile(path, files, lock, file: file, length: bytes.count)
  }

  /// Opens a journal for appending; what is damaged is kept aside and taken out first.
  /// - Throws: `JournalError.locked`, `newerVersion`, `notAJournal`, or a failed call.
  public static func open(
    _ path: String, calls: FileCalls = .live
  ) throws(JournalError) -> (JournalFile, Contents) {
    let files = PrivateFiles(calls: calls)
    let lock = try FileLock(path, calls: calls)
    let bytes = try files.read(path)
    let scan = try checked(bytes, path)
    if !scan.isClean { try repair(path, bytes, scan, files) }
    let file = try files.open(path, O_WRONLY | O_APPEND)
    let length =
      RecordFormat.headerSize
      + scan.payloads.reduce(0) {
        $0 + RecordFormat.headSize + $1.count
      }
    let journal = JournalFile(path, files, lock, file: file, length: length)
    return (journal, contents(bytes, scan))
  }

  /// Reads a journal without opening it for writing; nothing is repaired.
  public static func read(
    _ path: String, calls: FileCalls = .live
  ) throws(JournalError) -> Contents {
    let bytes = try PrivateFiles(calls: calls).read(path)
    return contents(bytes, try checked(bytes, path))
  }

  /// Adds records: all of them are on the disk afterwards, or, where it throws, none.
  public func append(_ payloads: [[UInt8]]) throws(JournalError) {
    guard !payloads.isEmpty else { return }
    guard payloads.allSatisfy({ $0.count <= RecordFormat.payloadLimit }) else {
      throw .tooLarge(path: path, limit: RecordFormat.payloadLimit)
    }
    if hasBadTail { try cutTail() }
    let bytes = payloads.flatMap(RecordFormat.record)
    do throws(JournalError) {
      try files.write(bytes, to: file, path)
      try files.sync(file, path)
    } catch {
      hasBadTail = true
      try? cutTail()
      throw error
    }
    length += bytes.count
  }

  /// Lets others write; nothing can be appended afterwards.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    files.calls.close(file)
    lock.release()
  }

  private func cutTail() throws(JournalError) {
    try files.attempt("ftruncate", path) { () throws(CallFailure) in
      try files.calls.ftruncate(file, length)
    }
    hasBadTail = false
  }

  private static func checked(_ bytes: [UInt8], _ path: String) throws(JournalError) -> RecordScan {
    let scan = RecordFormat.scan(bytes)
    if scan.version > UInt32(RecordFormat.version) {
      throw .newerVersion(path: path, version: Int(scan.version))
    }
    let begins = RecordFormat.magic.starts(with: bytes.prefix(RecordFormat.magic.count))
    if scan.payloads.isEmpty, !scan.hasHeader, !begins { throw .notAJournal(path: path) }
    return scan
  }

  private static func repair(
    _ path: String, _ bytes: [UInt8], _ scan: RecordScan, _ files: PrivateFiles
  ) throws(JournalError) {
    if !scan.damaged.isEmpty {
      try files.append(scan.damaged.flatMap { bytes[$0] }, to: path + ".damaged")
    }
    let intact = scan.payloads.flatMap { RecordFormat.record(Array(bytes[$0])) }
    try files.replace(path, with: RecordFormat.header + intact)
  }

  private static func contents(_ bytes: [UInt8], _ scan: RecordScan) -> Contents {
    Contents(
      payloads: scan.payloads.map { Array(bytes[$0]) }, damagedPlaces: scan.damaged.count,
      damagedBytes: scan.damagedBytes)
  }
}
