/// Checks a value against the part of JSON Schema (draft 2020-12) that the published schemas use.
///
/// A keyword that it does not know is a problem itself, so that nothing goes unchecked.
struct ShellSchema {
  let root: ShellJSON

  private static let annotations: Set = [
    "$schema", "$id", "$defs", "$comment", "title", "description", "default",
  ]

  /// What is wrong with a value, each with its place.
  func problems(_ value: ShellJSON) -> [String] { problems(value, root, "$") }

  private func problems(_ value: ShellJSON, _ schema: ShellJSON, _ place: String) -> [String] {
    schema.fields.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      Self.annotations.contains(keyword) ? [] : check(value, keyword, rule, schema, place)
    }
  }

  private func check(
    _ value: ShellJSON, _ keyword: String, _ rule: ShellJSON, _ schema: ShellJSON, _ place: String
  ) -> [String] {
    switch keyword {
    case "$ref": return refer(value, rule, place)
    case "properties":
      return rule.fields.flatMap { name, part in
        value.fields[name].map { problems($0, part, "\(place).\(name)") } ?? []
      }
    case "additionalProperties": return additional(value, rule, schema, place)
    case "items":
      return value.elements.enumerated().flatMap { problems($1, rule, "\(place)[\($0)]") }
    default:
      guard let holds = holds(value, keyword, rule) else { return ["\(place): what is \(keyword)"] }
      return holds ? [] : ["\(place): \(keyword) \(rule)"]
    }
  }

  private func refer(_ value: ShellJSON, _ rule: ShellJSON, _ place: String) -> [String] {
    let name = String(rule.string?.split(separator: "/").last ?? "")
    guard rule.string == "#/$defs/\(name)", let part = root.fields["$defs"]?.fields[name] else {
      return ["\(place): no \(rule)"]
    }
    return problems(value, part, place)
  }

  private func additional(
    _ value: ShellJSON, _ rule: ShellJSON, _ schema: ShellJSON, _ place: String
  ) -> [String] {
    let known = schema.fields["properties"]?.fields ?? [:]
    return value.fields.filter { known[$0.key] == nil }.flatMap { name, field in
      rule == .bool(false)
        ? ["\(place): unknown \(name)"] : problems(field, rule, "\(place).\(name)")
    }
  }

  /// Whether a keyword about the value alone holds; nil for an unknown keyword.
  private func holds(_ value: ShellJSON, _ keyword: String, _ rule: ShellJSON) -> Bool? {
    switch keyword {
    case "type": value.isOf(type: rule.string ?? "")
    case "enum": rule.elements.contains(value)
    case "required": rule.elements.allSatisfy { value.fields[$0.string ?? ""] != nil }
    case "minimum": (value.number ?? 0) >= (rule.number ?? .infinity)
    case "maximum": (value.number ?? 0) <= (rule.number ?? -.infinity)
    case "minItems": Double(value.elements.count) >= (rule.number ?? .infinity)
    case "maxItems": Double(value.elements.count) <= (rule.number ?? -1)
    case "minLength": Double(value.string?.unicodeScalars.count ?? 0) >= (rule.number ?? .infinity)
    case "maxLength": Double(value.string?.unicodeScalars.count ?? 0) <= (rule.number ?? -1)
    default: nil
    }
  }
}

extension ShellJSON {
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"),
      (.array, "array"), (.object, "object"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
