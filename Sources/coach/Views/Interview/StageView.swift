import Framework
import Practice
import Terminal

/// How a stage is opened: number and name, what it is for, its minutes, its question.
struct StageView {
  let introduction: StageIntroduction
  let endsWithLine: Bool

  var text: StyledText {
    let stage = introduction.stage
    let minutes = DurationText.words(introduction.planned)
    var text = StyledText(
      "\nStage \(stage.number) of \(Stage.allCases.count)  \(introduction.title)", .heading)
    text = text + StyledText("  (\(minutes))\n", .dim)
    text = text + StyledText("\(introduction.purpose)\n", .dim)
    if !introduction.record.parts.isEmpty {
      text = text + TranscriptView.parts(introduction.record) + "\n"
    }
    text = text + StyledText("\n\(introduction.question)\n", .emphasis)
    return text.trimmed
  }
}
