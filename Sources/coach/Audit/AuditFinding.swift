/// Something that the audit of the content found.
enum AuditFinding: Equatable, Sendable {
  case stagesIncomplete([String])
  case duplicateItem(String)
  case missingGuide(item: String)
  case emptyField(item: String, field: String)
  case wrongHintCount(item: String, count: Int)
  case unknownComponent(item: String, component: String)
  case unknownRelated(component: String, related: String)
  case formClaimedTwice(form: String, first: String, second: String)
  case missingRules(item: String, kind: String)
  case missingFlagRules(flag: String)
  case exampleMissesItem(item: String, credit: String)
  case modelAnswerShort(met: Int, of: Int, missing: [String])
  case modelAnswerRaisesFlag(flag: String, quote: String)
  case modelAnswerLength(words: Int)
  case promptEarns(item: String, quote: String)
  case emptyAnswerEarns(item: String)

  /// The finding in a sentence that names what to mend.
  var message: String {
    switch self {
    case .stagesIncomplete(let missing):
      "stages without an entry: \(missing.joined(separator: ", "))"
    case .duplicateItem(let id): "\(id): two items have this id"
    case .missingGuide(let id): "\(id): there is no guide (example, probe, hints, teach)"
    case .emptyField(let id, let field): "\(id): '\(field)' is empty"
    case .wrongHintCount(let id, let count): "\(id): \(count) hints, there must be three"
    case .unknownComponent(let id, let component):
      "\(id): the glossary has no component '\(component)'"
    case .unknownRelated(let id, let related):
      "\(id): related to '\(related)', which the glossary has not"
    case .formClaimedTwice(let form, let first, let second):
      "'\(form)' is a form of both \(first) and \(second)"
    case .missingRules(let id, let kind): "\(id): no rule for '\(kind)'"
    case .missingFlagRules(let id): "\(id): no rule raises this red flag"
    case .exampleMissesItem(let id, let credit): "\(id): its example earns '\(credit)', not 'met'"
    case .modelAnswerShort(let met, let all, let missing):
      "the model answer earns met on \(met) of \(all) items, short of 95%: "
        + missing.joined(separator: ", ")
    case .modelAnswerRaisesFlag(let id, let quote): "the model answer raises \(id): \"\(quote)\""
    case .modelAnswerLength(let words):
      "the model answer has \(words) words, there should be 1,200 to 2,500"
    case .promptEarns(let id, let quote): "\(id): the prompt alone earns it: \"\(quote)\""
    case .emptyAnswerEarns(let id): "\(id): an empty answer earns it"
    }
  }
}
