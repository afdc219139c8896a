import Framework

/// Something the user said in a stage, as it was sent.
public struct Part: Sendable, Equatable {
  /// What it was said to.
  public enum Kind: Sendable, Equatable {
    case answer
    /// A question to the interviewer, and the answer; nil where it was left to the user.
    case question(reply: String?)
    /// A reply to the probe about this item.
    case reply(item: String)
  }

  public var kind: Kind
  public var text: String
  public var at: Seconds
  /// Position in the whole interview, shared with hints, probes and feedback.
  public var order: Int
}

/// Text that was typed and not sent.
public struct Draft: Codable, Sendable, Equatable {
  public var text: String
  /// Offset of the cursor in Characters.
  public var cursor: Int

  public init(text: String, cursor: Int) {
    self.text = text
    self.cursor = cursor
  }
}

/// A step of an item's hint ladder that was shown.
public struct HintRecord: Sendable, Equatable {
  public var item: String
  /// From 1 to 3.
  public var step: Int
  public var at: Seconds
  public var order: Int
}

/// A follow-up question that was asked, and what became of it.
public struct ProbeRecord: Sendable, Equatable {
  /// What became of a probe.
  public enum Outcome: Sendable, Equatable {
    case pending, skipped
    case replied(String)
  }

  public var item: String
  public var outcome: Outcome
  public var at: Seconds
  public var order: Int
}

/// All that happened in one stage.
public struct StageRecord: Sendable, Equatable {
  /// Answers, questions and replies to probes, in the order in which they were sent.
  public internal(set) var parts: [Part] = []
  public internal(set) var draft: Draft?
  public internal(set) var hints: [HintRecord] = []
  public internal(set) var probes: [ProbeRecord] = []
  /// When feedback on the stage was first given, as a position; what is said later is prompted.
  public internal(set) var feedbackOrder: Int?
  /// Whether the user left the stage by skipping it, the last time they left it.
  public internal(set) var skipped = false

  /// Whether the stage holds anything that answers its question.
  public var isAnswered: Bool { parts.contains { $0.kind == .answer } }

  /// The answers alone, as the user wrote them.
  public var answer: String {
    parts.filter { $0.kind == .answer }.map(\.text).joined(separator: "\n\n")
  }

  /// The first sentence of the first answer, where it is one that can be quoted.
  var opening: String? {
    let text = parts.first { $0.kind == .answer }?.text ?? ""
    guard let line = text.split(whereSeparator: \.isNewline).first(where: { !$0.isBlank }) else {
      return nil
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    let ending = words.firstIndex { word in word.last.map { ".!?".contains($0) } ?? false }
    let sentence = words[...(ending ?? words.count - 1)]
    return (4...30).contains(sentence.count) ? sentence.joined(separator: " ") : nil
  }

  /// Everything that counts for the score: answers, questions and replies, a paragraph each.
  public var scoredText: String { parts.map(\.text).joined(separator: "\n\n") }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
