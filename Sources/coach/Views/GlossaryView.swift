import Framework
import Terminal

/// The glossary for people.
struct GlossaryView {
  private let glossary: [Component]

  init(_ glossary: [Component]) { self.glossary = glossary }

  /// One component with all that is said about it.
  func entry(_ component: Component) -> StyledText {
    var text = StyledText("\(component.name)\n", .heading)
    text = text + StyledText("\(component.what)\n\n")
    for (label, content) in [
      ("When", component.when), ("When not", component.whenNot),
      ("Trade-off", component.tradeOff), ("Asked next", component.followUp),
    ] {
      text = text + StyledText("\(label): ", .emphasis) + StyledText("\(content)\n")
    }
    if !component.related.isEmpty {
      let names = component.related.joined(separator: ", ")
      text = text + StyledText("\nRelated: ", .emphasis) + StyledText("\(names)\n")
    }
    for source in component.sources { text = text + StyledText("Source: \(source)\n", .dim) }
    return text
  }

  /// All components by the stage in which they are first worth naming.
  var list: StyledText {
    var text: StyledText = ""
    for stage in Stage.allCases {
      let entries = glossary.filter { $0.stages.min { $0.number < $1.number } == stage }
      guard !entries.isEmpty else { continue }
      text = text + StyledText("\(stage.number). \(stage.rawValue)\n", .heading)
      for entry in entries {
        text = text + StyledText("  \(entry.id.padded(to: 30))", .body)
        text = text + StyledText("\(entry.name)\n", .dim)
      }
    }
    return text
  }
}
