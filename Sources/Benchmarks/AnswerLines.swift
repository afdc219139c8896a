/// Answers as `coach score --jsonl` reads them, an object a line.
enum AnswerLines {
  /// The same answer a number of times.
  static func of(_ answer: String, count: Int) -> some Sequence<String> {
    let text = escaped(answer)
    return (1...count).lazy.map { number in
      #"{"id":"\#(number)","case":"\#(SampleAnswers.caseID)","level":"senior","answer":"\#(text)"}"#
        + "\n"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "\"", "\\": escaped += "\\\(character)"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      default: escaped.append(character)
      }
    }
  }
}
