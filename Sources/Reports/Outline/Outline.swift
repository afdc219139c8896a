import Framework
import Whiteboard

/// A document as blocks, before any markup.
struct Outline: Equatable {
  /// A run of text in a line.
  enum Run: Equatable {
    case plain(String)
    case strong(String)
    /// A name such as an item's id.
    case name(String)
  }

  /// A part of the document.
  enum Block: Equatable {
    case heading(Int, String)
    case paragraph([Run])
    /// The interviewer's words.
    case quote(String)
    /// The user's own text, said in a stage.
    case own(Stage, String)
    case list([[Run]])
    case table(head: [String], rows: [[String]])
    case diagram(Diagram)
  }

  var title: String
  var blocks: [Block]
}
