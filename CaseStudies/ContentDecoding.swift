#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads content files and turns the decoder's complaints into file, item and field.
enum ContentDecoding {
  static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8], path: String, omittingRules: Bool = false
  ) throws(ContentError) -> Value {
    do {
      let decoder = JSONDecoder()
      if omittingRules { decoder.userInfo[.omitsRules] = true }
      return try decoder.decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw contentError(error, bytes: bytes, path: path)
    } catch {
      throw .notJSON(path: path, message: "\(error)")
    }
  }

  private static func contentError(
    _ error: DecodingError, bytes: [UInt8], path: String
  ) -> ContentError {
    switch error {
    case .keyNotFound(let key, let context):
      badField(context.codingPath + [key], "is missing", bytes, path)
    case .typeMismatch(let type, let context):
      badField(context.codingPath, "must be \(noun(for: type))", bytes, path)
    case .valueNotFound(let type, let context):
      badField(context.codingPath, "must be \(noun(for: type)), not null", bytes, path)
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      .notJSON(path: path, message: context.debugDescription)
    case .dataCorrupted(let context):
      badField(context.codingPath, context.debugDescription, bytes, path)
    @unknown default:
      .notJSON(path: path, message: "\(error)")
    }
  }

  private static func badField(
    _ keys: [any CodingKey], _ expected: String, _ bytes: [UInt8], _ path: String
  ) -> ContentError {
    .badField(
      path: path, item: itemID(keys, bytes), field: fieldPath(keys), expected: expected)
  }

  /// `items[3].points` from the decoder's keys; without any the file itself is meant.
  private static func fieldPath(_ keys: [any CodingKey]) -> String {
    if keys.isEmpty { return "the file" }
    return keys.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }

  private static func noun(for type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    default: String(describing: type).hasPrefix("Array") ? "a list" : "an object"
    }
  }

  /// The id of the list element in which the complaint lies, when it has one.
  private static func itemID(_ keys: [any CodingKey], _ bytes: [UInt8]) -> String? {
    guard keys.count >= 2, let index = keys[1].intValue else {
      return keys.count >= 2 ? keys[1].stringValue : nil
    }
    let lists = try? JSONDecoder().decode(IdentifiedLists.self, from: Data(bytes))
    guard let ids = lists?.ids[keys[0].stringValue], ids.indices.contains(index) else { return nil }
    return ids[index]
  }
}

/// The ids of every list of objects at the top of a file, read leniently.
private struct IdentifiedLists: Decodable {
  var ids: [String: [String?]] = [:]

  struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  struct Entry: Decodable {
    var id: String?
    enum CodingKeys: String, CodingKey { case id }
    init(from decoder: Decoder) throws {
      id = try? decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .id)
    }
  }

  init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    for key in fields.allKeys {
      if let entries = try? fields.decode([Entry].self, forKey: key) {
        ids[key.stringValue] = entries.map(\.id)
      }
    }
  }
}

extension CodingUserInfoKey {
  /// Set where a case's recognition rules are not needed, since they were compiled beforehand.
  static let omitsRules = CodingUserInfoKey(rawValue: "omitsRules")!
}
