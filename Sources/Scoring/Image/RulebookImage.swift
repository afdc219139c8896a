/// A compiled rulebook as bytes, so that a program that scores one answer need not compile first.
///
/// An image is only ever a shortcut: it names the sources that it was compiled from by their hash,
/// and where that differs the sources are compiled as if there were none. All numbers are
/// little-endian:
///
///     8 bytes   "COACHR8\n"
///     u64       hash of the sources
///     lexicon, program, index, names and rules, each as written in this folder
package enum RulebookImage {
  private static let magic = Array("COACHR8\n".utf8)

  /// The image of a rulebook compiled from sources of this hash.
  package static func bytes(of rulebook: Rulebook, sources: UInt64) -> [UInt8] {
    var body = LittleEndianWriter()
    rulebook.write(to: &body)
    var header = LittleEndianWriter(bytes: magic)
    header.u64(sources)
    return header.bytes + body.bytes
  }

  /// The part behind the header; nil where the image is of other sources.
  static func body(
    of image: UnsafeRawBufferPointer, sources: UInt64
  ) -> LittleEndianReader? {
    var reader = LittleEndianReader(image)
    guard reader.bytes(magic.count)?.elementsEqual(magic) == true, reader.u64() == sources
    else { return nil }
    return reader
  }
}

/// A part of a rulebook that has a form in bytes.
protocol Imaged {
  func write(to image: inout LittleEndianWriter)
  /// Reads what `write` wrote; nil where the bytes are not of that form.
  init?(from image: inout LittleEndianReader)
}
