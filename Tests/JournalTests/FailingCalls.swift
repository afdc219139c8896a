import Foundation
import Journal

/// The calls of the system, of which one fails: the `failing`th of all that write or open.
///
/// A write that fails has written half of its bytes before.
final class FailingCalls: @unchecked Sendable {
  let failing: Int
  let code: Int32
  private var made = 0
  private let lock = NSLock()

  init(failing: Int, code: Int32 = ENOSPC) {
    self.failing = failing
    self.code = code
  }

  /// Whether the failing call was reached.
  var hasFailed: Bool { lock.withLock { made >= failing } }

  private func count() throws(CallFailure) {
    let number = lock.withLock {
      made += 1
      return made
    }
    if number == failing { throw CallFailure(code: code) }
  }

  var calls: FileCalls {
    var calls = FileCalls.live
    let live = FileCalls.live
    calls.open = { path, flags, mode throws(CallFailure) in
      try self.count()
      return try live.open(path, flags, mode)
    }
    calls.write = { file, bytes throws(CallFailure) in
      do throws(CallFailure) {
        try self.count()
      } catch {
        _ = try live.write(file, bytes.prefix(bytes.count / 2))
        throw error
      }
      return try live.write(file, bytes)
    }
    calls.fsync = { file throws(CallFailure) in
      try self.count()
      try live.fsync(file)
    }
    calls.ftruncate = { file, length throws(CallFailure) in
      try self.count()
      try live.ftruncate(file, length)
    }
    calls.fchmod = { file, mode throws(CallFailure) in
      try self.count()
      try live.fchmod(file, mode)
    }
    calls.rename = { from, to throws(CallFailure) in
      try self.count()
      try live.rename(from, to)
    }
    calls.makeFolder = { path throws(CallFailure) in
      try self.count()
      try live.makeFolder(path)
    }
    return calls
  }
}
