import Framework

extension CaseStudy {
  /// The largest case file that is accepted, in bytes.
  public static let byteLimit = 1 << 20

  /// Reads a case file, such as one that a user wrote.
  /// - Throws: `ContentError` with the file, the item and the field that is wrong.
  public static func read(_ bytes: [UInt8], path: String) throws(ContentError) -> CaseStudy {
    if let offset = JSONDepth.excess(in: bytes) {
      throw .tooDeep(path: path, offset: offset, limit: JSONDepth.limit)
    }
    let study = try ContentDecoding.decode(CaseStudy.self, from: bytes, path: path)
    try CaseValidation(study: study, path: path).check()
    return study
  }
}
