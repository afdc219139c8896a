import Framework
import Journal
import Scoring

/// The user's own surface forms as recognition rules.
enum PersonalRules {
  /// A longer sentence is one of a kind; its first words are its form.
  private static let mostWords = 12

  /// The rules of the user's phrases; where these cannot be read, that is said and none count.
  static func files(_ context: Context) -> [RecognitionFile] {
    do {
      return file(try SessionShelf(context.folders).phrases()).map { [$0] } ?? []
    } catch {
      context.console.complain((error.message ?? "") + "; your own phrases do not count")
      return []
    }
  }

  /// A file of rules in which each phrase meets its item; phrases that are no pattern are left out.
  static func file(_ phrases: [PersonalPhrase]) -> RecognitionFile? {
    var items: [String: ItemRules] = [:]
    for phrase in phrases {
      guard let rule = rule(phrase.phrase) else { continue }
      items[phrase.item, default: ItemRules()].always.append(rule)
    }
    guard !items.isEmpty else { return nil }
    return RecognitionFile(path: "phrases.json", recognition: Recognition(items: items))
  }

  /// An inline phrase of the quote's words: `[people who come back each week]`.
  ///
  /// A phrase crosses no mark such as a colon, so the longest run between two of them is taken.
  static func rule(_ quote: String) -> String? {
    let runs = quote.split { ";:()[]{}<>→\n".contains($0) }.map(words)
    guard let words = runs.max(by: { $0.count < $1.count }), words.contains(where: { $0.count > 3 })
    else { return nil }
    let rule = "[" + words.prefix(mostWords).joined(separator: " ") + "]"
    return isPattern(rule) ? rule : nil
  }

  private static func words(_ run: Substring) -> [String] {
    run.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .map { String($0).lowercased() }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  private static func isPattern(_ rule: String) -> Bool {
    let item = ChecklistItem(
      id: "own", stage: .clarify, level: .mid, points: 1, criterion: "", partial: "")
    let recognition = Recognition(items: ["own": ItemRules(met: [rule])])
    let file = RecognitionFile(path: "", recognition: recognition)
    return (try? Rulebook(items: [item], files: [file])) != nil
  }
}
