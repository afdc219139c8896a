/// One thing that can be chosen.
public struct MenuItem: Hashable, Sendable {
  /// The letter that chooses it at once; nil for its number.
  public var key: Character?
  /// What it is called.
  public var label: PrintableText
  /// A few words about it.
  public var detail: PrintableText

  /// Describes a thing to choose.
  public init(_ label: PrintableText, key: Character? = nil, detail: PrintableText = "") {
    self.label = label
    self.key = key
    self.detail = detail
  }
}

/// How a menu was left.
public enum MenuOutcome: Hashable, Sendable {
  /// The item at an index was chosen.
  case chosen(Int)
  /// Escape, or q where it chooses nothing.
  case cancelled
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D or the end of input.
  case end
}

/// A list to choose from, or a yes-or-no question: a value that takes keys.
public struct Menu: Hashable, Sendable {
  /// What is asked.
  public let title: PrintableText
  /// What can be chosen.
  public let items: [MenuItem]
  /// The item that Enter chooses.
  public private(set) var selected: Int

  /// Makes a menu of at least one item.
  public init(title: PrintableText, items: [MenuItem], selected: Int = 0) {
    self.title = title
    self.items = items
    self.selected = min(max(selected, 0), max(items.count - 1, 0))
  }

  /// A question that is answered by y or n; index 0 is yes.
  public static func yesNo(_ question: PrintableText, preferred yes: Bool) -> Menu {
    let items = [MenuItem("Yes", key: "y"), MenuItem("No", key: "n")]
    return Menu(title: question, items: items, selected: yes ? 0 : 1)
  }

  /// What chooses an item without moving to it.
  public func shortcut(_ index: Int) -> String {
    items[index].key.map(String.init) ?? String(index + 1)
  }

  /// Takes a key; gives an outcome when the menu is left.
  public mutating func feed(_ key: Key) -> MenuOutcome? {
    switch key {
    case .plain(.enter): return items.isEmpty ? .cancelled : .chosen(selected)
    case .plain(.escape): return .cancelled
    case .control("c"): return .interrupt
    case .control("d"): return .end
    case .plain(.up), .control("p"), .stroke(.tab, .shift): step(-1)
    case .plain(.down), .control("n"), .plain(.tab): step(1)
    case .stroke(.scalar(let scalar), []): return outcome(of: String(scalar))
    default: break
    }
    return nil
  }

  /// What a typed line leads to; nil where it is none of the choices.
  public func outcome(ofLine line: String) -> MenuOutcome? {
    index(ofLine: line).map { .chosen($0) } ?? outcome(of: line)
  }

  /// The item that a typed line means: its shortcut, its number or the start of its label; the
  /// empty line the selected one.
  public func index(ofLine line: String) -> Int? {
    if line.isEmpty { return items.isEmpty ? nil : selected }
    if let index = index(of: line) ?? Int(line).map({ $0 - 1 }), items.indices.contains(index) {
      return index
    }
    let word = line.lowercased()
    let matches = items.indices.filter { items[$0].label.string.lowercased().hasPrefix(word) }
    return matches.count == 1 ? matches[0] : nil
  }

  /// The rows on a screen.
  public func frame(size: ScreenSize) -> Frame {
    let width = size.width - 1
    let title = StyledText(title, .emphasis).rows(width: width)
    let room = max(1, size.height - 1 - title.count)
    let first = max(0, min(selected - room + 1, items.count - room))
    let shown = items.indices.dropFirst(max(first, 0)).prefix(room)
    let rows = shown.map { row($0, width: width) }
    return Frame(
      rows: title + rows, cursorRow: title.count + selected - max(first, 0), cursorCell: 0)
  }

  private func row(_ index: Int, width: Int) -> StyledText {
    let item = items[index]
    let mark: PrintableText = index == selected ? "> " : "  "
    let label: PrintableText = "\(shortcut(index))  \(item.label.string)"
    let name = (mark + label).fitted(to: width)
    let style: Style = index == selected ? .emphasis : .body
    let room = width - name.cells - 2
    guard !item.detail.isEmpty, room > 8 else { return StyledText(name, style) }
    return StyledText(name, style) + StyledText("  " + item.detail.fitted(to: room), .dim)
  }

  private mutating func step(_ count: Int) {
    guard !items.isEmpty else { return }
    selected = (selected + count + items.count) % items.count
  }

  /// What a single letter leads to: people type q to leave.
  private func outcome(of letter: String) -> MenuOutcome? {
    index(of: letter).map { .chosen($0) } ?? (letter == "q" ? .cancelled : nil)
  }

  private func index(of shortcut: String) -> Int? {
    items.indices.first { self.shortcut($0).lowercased() == shortcut.lowercased() }
  }
}
