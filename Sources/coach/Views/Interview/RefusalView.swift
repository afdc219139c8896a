import Journal
import Practice
import Terminal

/// Why something was not done, and what to do instead.
extension SpeechView {
  func refusal(_ why: Refusal) -> StyledText {
    let words: PrintableText =
      switch why {
      case .nothingToSend: "There is nothing to send yet. /skip leaves the stage without an answer."
      case .tooLong(let bytes, let limit):
        "That is \(bytes) bytes; an answer may have \(limit). It was not sent."
      case .notNow: "That cannot be done here. /help lists what can."
      case .alreadyFinished: "The interview is over."
      case .noHintsInMock: "There are no hints in a mock interview."
      case .noHintsLeft(nil): "Nothing is left to hint at in this stage."
      case .noHintsLeft(let item?): "That was the last hint on \(item)."
      case .unknownItem(let id): "There is no item '\(id)'."
      case .quoteNotFound(let quote):
        "'\(quote)' stands nowhere in what you sent. Copy the words as you wrote them."
      }
    return StyledText("\n" + words, .partly)
  }

  /// A failure of the record; the text is still the user's.
  func unsaved(_ problem: JournalError) -> StyledText {
    StyledText("\nNot saved: \(JournalWording.message(problem))\n", .bad)
      + "Your text is still here: make room and send it again, or /edit and copy it."
  }

  /// What follows where leaving would lose what was just written.
  var leavingUnsaved: StyledText {
    StyledText("\nLeave once more to go without it.", .partly)
  }

  func disputed(_ phrase: PersonalPhrase) -> StyledText {
    StyledText("\nNoted: both marks stand for \(phrase.item).\n", .good)
      + "From your next interview on your words count for it (coach phrases)."
  }

  func left(_ id: String) -> StyledText {
    StyledText("\nSaved as \(id).", .good) + StyledText(" Go on with: coach resume \(id)")
  }
}
