import EmbeddedFiles

/// The files that were put into the binary when it was built.
enum EmbeddedContent {
  /// The bytes of the file at `path`, or nil when no such file is embedded.
  static func bytes(at path: String) -> [UInt8]? {
    for index in 0..<embedded_file_count() {
      guard let file = embedded_file_at(index)?.pointee else { continue }
      if String(cString: file.path) == path {
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      }
    }
    return nil
  }
}
