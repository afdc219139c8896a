extension Screen {
  /// Lets the user choose; the question and the choice stay in the conversation.
  /// - Throws: `DeviceError` when the terminal cannot be read or written.
  public func choose(_ menu: Menu) throws(DeviceError) -> MenuOutcome {
    var menu = menu
    keyboard.sequenceWait = 50
    while true {
      while let key = queue.next() {
        if key == .control("z") {
          try writer.write(erased())
          try stopProcess()
        } else if let outcome = menu.feed(key) {
          return try finish(menu, outcome)
        }
      }
      try show(menu)
      switch try keyboard.next(within: 10_000) {
      case .keys(let keys): queue.append(keys)
      case .notes(let notes): try handle(notes)
      case .quiet: break
      case .closed: return try finish(menu, .end)
      }
    }
  }

  private func show(_ menu: Menu) throws(DeviceError) {
    let size = size
    var bytes = size == drawnSize ? [] : erased()
    bytes += painter.paint(menu.frame(size: size))
    if !bytes.isEmpty { try writer.write(bytes) }
  }

  private func handle(_ notes: [SignalNote]) throws(DeviceError) {
    if notes.contains(.stopAsked) {
      try writer.write(erased())
      try stopProcess()
    } else if notes.contains(.continued) {
      rawMode.renew()
      painter.forget()
      try writer.write("\r\n")
    }
  }

  private func finish(_ menu: Menu, _ outcome: MenuOutcome) throws(DeviceError) -> MenuOutcome {
    var bytes = erased()
    if case .chosen(let index) = outcome {
      let mark: PrintableText = menu.title.string.hasSuffix("?") ? " " : ": "
      let words =
        StyledText(menu.title + mark, .body) + StyledText(menu.items[index].label, .emphasis)
      bytes += printed(words, size: size)
    }
    try writer.write(bytes)
    return outcome
  }
}
