/// Small closed lists of words that carry grammar rather than meaning.
enum FunctionWords {
  /// Words that may stand inside a phrase without breaking it.
  static let fillers = words(
    "the a an our your their its his her my this that these those very really also just quite some"
      + " any all each every such own same whole entire actual then first")

  /// Words with which a unit takes up what was said before.
  static let links = words(
    "this that these those it its so because which therefore thus hence then they them otherwise"
      + " instead here there also such both he she same but and")

  /// Words that a list of names has not, but a clause has.
  static let clauseWords = words(
    "is are was were be been being am has have had do does did can could will would shall should may"
      + " might must need needs want wants i we they he she it you because so if when while since"
      + " than then that which who where what how why not from into until before after with without"
      + " for by at per to as use using let lets via only never always until unless whether each"
      + " every")

  /// Whether a word stands in most texts whatever they are about.
  static func isCommon(_ word: [UInt8]) -> Bool {
    [fillers, links, clauseWords, particles].contains { $0.contains(word) }
  }

  private static let particles = words("of or in on no one two up out")

  static func words(_ list: String) -> WordSet {
    WordSet(list.utf8.split(separator: UInt8(ascii: " ")).map(Array.init))
  }
}

/// A small set of words. Every word of an answer is looked up in several, and a `Set` of arrays takes
/// several times as long.
struct WordSet: Sendable {
  private var table = SymbolTable(slotCount: 1 << 9)

  init(_ words: [[UInt8]]) {
    for word in words { _ = table.intern(word[...], .raw) }
  }

  func contains(_ word: [UInt8]) -> Bool { table.find(word[...], .raw) >= 0 }
}
