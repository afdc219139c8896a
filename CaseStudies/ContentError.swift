/// Why a piece of content cannot be used.
public enum ContentError: Error, Equatable, Sendable {
  /// No case of this id ships.
  case unknownCase(String)
  /// A content file is not there.
  case missingFile(String)
  /// A file is not JSON at all; the message is the reader's.
  case notJSON(path: String, message: String)
  /// Lists and objects stand deeper within each other than the limit, from a byte on.
  case tooDeep(path: String, offset: Int, limit: Int)
  /// A field is missing or of another type; `field` is its path, such as `items[3].points`.
  case badField(path: String, item: String?, field: String, expected: String)
}
