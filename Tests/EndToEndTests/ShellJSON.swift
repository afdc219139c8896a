#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value.
indirect enum ShellJSON: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([ShellJSON])
  case object([String: ShellJSON])

  init(_ text: String) throws {
    self = try JSONDecoder().decode(ShellJSON.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([ShellJSON].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: ShellJSON].self))
    }
  }

  /// The fields of an object; none of anything else.
  var fields: [String: ShellJSON] {
    if case .object(let fields) = self { fields } else { [:] }
  }

  /// The elements of an array; none of anything else.
  var elements: [ShellJSON] { if case .array(let elements) = self { elements } else { [] } }

  var string: String? { if case .string(let string) = self { string } else { nil } }

  var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// The value with a field set, or taken out.
  func with(_ field: String, _ value: ShellJSON?) -> ShellJSON {
    var fields = fields
    fields[field] = value
    return .object(fields)
  }
}
