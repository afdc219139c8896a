/// The steps that made a text, to be taken back and made again.
struct UndoHistory: Sendable {
  /// What kind of edit a step holds; edits of one run of typing share a step.
  enum Kind: Hashable, Sendable {
    case typing
    case erasing
    case whole
  }

  private struct Step: Sendable {
    var changes: [TextChange]
    var before: TextPosition
    var after: TextPosition
    var kind: Kind
  }

  private var done: [Step] = []
  private var undone: [Step] = []
  private var isOpen = false

  /// Ends the run of typing: the next edit is a step of its own.
  mutating func close() {
    isOpen = false
  }

  mutating func record(
    _ change: TextChange, kind: Kind, before: TextPosition, after: TextPosition
  ) {
    undone.removeAll()
    if isOpen, kind != .whole, let last = done.last, last.kind == kind, last.after == before {
      append(change, to: done.count - 1)
      done[done.count - 1].after = after
    } else {
      done.append(Step(changes: [change], before: before, after: after, kind: kind))
    }
    isOpen = kind != .whole
  }

  /// Takes the last step back; gives where the cursor was before it, or nil at the beginning.
  mutating func undo(_ buffer: inout EditBuffer) -> TextPosition? {
    guard let step = done.popLast() else { return nil }
    isOpen = false
    for change in step.changes.reversed() { buffer.revert(change) }
    undone.append(step)
    return step.before
  }

  /// Makes the step again that was taken back last; gives where the cursor was after it, or nil at
  /// the end.
  mutating func redo(_ buffer: inout EditBuffer) -> TextPosition? {
    guard let step = undone.popLast() else { return nil }
    isOpen = false
    for change in step.changes { buffer.apply(change) }
    done.append(step)
    return step.after
  }

  private mutating func append(_ change: TextChange, to step: Int) {
    let last = done[step].changes.count - 1
    let previous = done[step].changes[last]
    if change.removed.isEmpty && previous.end == change.start {
      done[step].changes[last].inserted += change.inserted
      done[step].changes[last].end = change.end
    } else {
      done[step].changes.append(change)
    }
  }
}
