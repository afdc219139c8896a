import Framework
import Practice
import Terminal

/// What the user wrote and asked so far.
enum TranscriptView {
  /// Questions to the interviewer, with the answers.
  static func questions(_ session: Session) -> StyledText {
    let asked = Stage.allCases.flatMap { session[$0].parts }.sorted { $0.order < $1.order }
    var text = StyledText("\nWhat you asked\n", .heading)
    var isEmpty = true
    for part in asked {
      guard case .question(let reply) = part.kind else { continue }
      isEmpty = false
      text = text + StyledText("? \(part.text)\n", .emphasis)
      text = text + StyledText("  \(reply ?? "your call: state an assumption")\n")
    }
    return (isEmpty ? text + "Nothing yet: a line ending in '?' asks.\n" : text).trimmed
  }

  /// What was written in the stage that the interview is in.
  static func stage(_ session: Session) -> StyledText {
    guard let stage = session.phase.stage else { return "\nYou are in no stage." }
    return parts(session[stage])
  }

  /// The texts of a stage, in order.
  static func parts(_ record: StageRecord) -> StyledText {
    guard !record.parts.isEmpty else { return "\nYou have sent nothing in this stage yet." }
    var text = StyledText("\nSo far you wrote\n", .heading)
    for part in record.parts {
      switch part.kind {
      case .answer: text = text + quoted(part.text)
      case .question: text = text + quoted("? " + part.text)
      case .reply(let item): text = text + StyledText("To \(item):\n", .dim) + quoted(part.text)
      }
    }
    return text.trimmed
  }

  /// A text that was begun and is gone on with.
  static func draft(_ text: String) -> StyledText {
    (StyledText("\nYour draft, which goes on here\n", .heading) + quoted(text)).trimmed
  }

  private static func quoted(_ text: String) -> StyledText {
    PrintableText(text).lines.reduce(StyledText("")) { sum, line in
      sum + StyledText("| ", .dim) + StyledText(line + "\n")
    }
  }
}
