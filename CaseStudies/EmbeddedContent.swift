import EmbeddedFiles

/// The files that were put into the binary when it was built.
enum EmbeddedContent {
  /// A copy of the file at `path`, or nil when no such file is embedded.
  static func bytes(at path: String) -> [UInt8]? { buffer(at: path).map(Array.init) }

  /// The bytes of the file at `path` where they lie in the program, which is for ever.
  static func buffer(at path: String) -> UnsafeRawBufferPointer? {
    for index in 0..<embedded_file_count() {
      guard let file = embedded_file_at(index)?.pointee else { continue }
      if String(cString: file.path) == path {
        return UnsafeRawBufferPointer(start: file.bytes, count: file.count)
      }
    }
    return nil
  }
}
