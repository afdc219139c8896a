import Synchronization

@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A disk in memory, for calls that touch nothing else.
final class MemoryDisk: Sendable {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var open: [Int32: (path: String, position: Int)] = [:]
    var next: Int32 = 100
  }

  private let state = Mutex(State())

  subscript(path: String) -> [UInt8]? {
    get { state.withLock { $0.files[path] } }
    set { state.withLock { $0.files[path] = newValue } }
  }

  var calls: FileCalls {
    FileCalls(
      open: { path, flags, _ throws(CallFailure) in try self.open(path, flags) },
      read: { file, count throws(CallFailure) in self.read(file, count) },
      write: { file, bytes throws(CallFailure) in self.write(file, bytes) },
      fsync: { _ in },
      ftruncate: { file, length throws(CallFailure) in self.truncate(file, length) },
      fchmod: { _, _ in }, flock: { _, _ in },
      close: { file in self.state.withLock { $0.open[file] = nil } },
      rename: { from, to throws(CallFailure) in
        self.state.withLock { $0.files[to] = $0.files.removeValue(forKey: from) }
      },
      unlink: { path throws(CallFailure) in self.state.withLock { $0.files[path] = nil } },
      makeFolder: { _ in },
      mode: { path throws(CallFailure) in
        guard self[path] != nil else { throw CallFailure(code: ENOENT) }
        return S_IFREG | 0o600
      },
      names: { _ in [] })
  }

  private func open(_ path: String, _ flags: Int32) throws(CallFailure) -> Int32 {
    let isThere = self[path] != nil || flags & O_DIRECTORY != 0
    if isThere, flags & O_EXCL != 0 { throw CallFailure(code: EEXIST) }
    guard isThere || flags & O_CREAT != 0 else { throw CallFailure(code: ENOENT) }
    return state.withLock { state in
      if flags & O_CREAT != 0, state.files[path] == nil { state.files[path] = [] }
      state.next += 1
      state.open[state.next] = (path, 0)
      return state.next
    }
  }

  private func read(_ file: Int32, _ count: Int) -> [UInt8] {
    state.withLock { state in
      guard let (path, position) = state.open[file] else { return [] }
      let bytes = Array((state.files[path] ?? []).dropFirst(position).prefix(count))
      state.open[file]?.position += bytes.count
      return bytes
    }
  }

  /// Every file is written at its end.
  private func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    state.withLock { state in
      if let path = state.open[file]?.path { state.files[path, default: []] += bytes }
      return bytes.count
    }
  }

  private func truncate(_ file: Int32, _ length: Int) {
    state.withLock { state in
      if let path = state.open[file]?.path {
        state.files[path] = Array((state.files[path] ?? []).prefix(length))
      }
    }
  }
}
