import Framework

/// Scores answers against a rulebook: same answer, same assessment.
public struct Scorer: Sendable {
  public let rulebook: Rulebook
  /// The cores that share each answer.
  public var cores = Cores.all

  public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  /// What an answer earns.
  public func assess(_ answer: Answer) -> Assessment {
    Crew.with(cores) { crew in
      let document = Document(answer, lexicon: rulebook.lexicon, crew: crew)
      let reason = Judgeability(document: document, echo: rulebook.echo).reason
      guard reason == nil else { return nothing(because: reason) }
      return assessment(of: Reading(document: document, rulebook: rulebook, crew: crew), crew)
    }
  }

  /// What a reading earns, whatever its length.
  func assessment(of reading: Reading, _ crew: Crew = .alone) -> Assessment {
    let (items, flags) = (rulebook.items, rulebook.flags)
    let quantities = rulebook.quantityBooks
    let count = items.count + flags.count + quantities.count
    let ranges = (0..<count).parts(crew.size > 1 ? count / Self.share : 1)
    let parts = crew.parts(of: ranges) { books in
      Assessment(
        items: Self.part(books, of: items, behind: 0).map(reading.result),
        redFlags: Self.part(books, of: flags, behind: items.count).compactMap(reading.raised),
        quantities: Self.part(books, of: quantities, behind: items.count + flags.count)
          .map(reading.result))
    }
    return Assessment(
      items: parts.flatMap(\.items), redFlags: parts.flatMap(\.redFlags),
      quantities: parts.flatMap(\.quantities))
  }

  /// So many items, flags and quantities are taken at once: some cost ten times as much as others.
  private static let share = 4

  /// Those of a list that lie in a range of several lists, where so many come before the list.
  private static func part<Book>(
    _ range: Range<Int>, of list: [Book], behind count: Int
  ) -> ArraySlice<Book> {
    let own = range.clamped(to: count..<(count + list.count))
    return list[(own.lowerBound - count)..<(own.upperBound - count)]
  }

  /// Why each item earned its credit: the rules that hold, whether or not the whole can be judged.
  /// Needs a rulebook that was compiled, since an image does not have its rules as written.
  public func explain(_ answer: Answer) -> [ItemExplanation] {
    precondition(rulebook.rules.hasTexts, "explaining needs rules as written")
    let reading = Crew.with(cores) { crew in
      Reading(
        document: Document(answer, lexicon: rulebook.lexicon, crew: crew), rulebook: rulebook,
        crew: crew)
    }
    return rulebook.items.map { book in
      let decision = reading.decide(book, .everything)
      return ItemExplanation(
        id: book.item.id, credit: decision.credit, rules: decision.reasons.map(rulebook.text),
        evidence: reading.evidence(of: decision))
    }
  }

  private func nothing(because reason: CannotJudge?) -> Assessment {
    Assessment(
      items: rulebook.items.map { ItemResult(item: $0.item, credit: .missed, evidence: []) },
      redFlags: [],
      quantities: rulebook.quantities.map {
        QuantityResult(id: $0.id, outcome: .missing, value: nil, evidence: nil)
      },
      cannotJudge: reason)
  }
}

/// An item's credit with the rules that gave it, for authors of rules.
public struct ItemExplanation: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  public var credit: Credit
  /// Each rule that holds, as "met: " or "partial: " and its text.
  public var rules: [String]
  public var evidence: [Evidence]
}

extension Rulebook {
  /// Every rule of an item, as "met: " or "partial: " and its text; not of a rulebook from an image.
  public func rules(of id: String) -> [String] {
    items.filter { $0.item.id == id }.flatMap { book in
      book.met.map { text(of: .met($0)) } + book.partial.map { text(of: .partial($0)) }
    }
  }

  /// A reason as authors of rules read it.
  func text(of reason: Reading.Reason) -> String {
    switch reason {
    case .always(let rule): "always: " + rules.text(of: rule)
    case .met(let rule): "met: " + rules.text(of: rule)
    case .partial(let rule): "partial: " + rules.text(of: rule)
    case .learned(let credit): "learned: \(credit.rawValue)"
    }
  }
}
