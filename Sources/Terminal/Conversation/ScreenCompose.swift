extension Screen {
  /// Lets the user write an answer below the conversation.
  ///
  /// Keys that were typed ahead are kept for the next call. When the draft is the one that an
  /// earlier
  /// call gave back, its undo steps live on.
  /// - Parameters:
  ///   - composition: what is asked for.
  ///   - hooks: the clock, the status line, and who saves drafts.
  /// - Throws: `DeviceError` when the terminal cannot be read or written.
  public func compose(
    _ composition: Composition, _ hooks: ComposeHooks
  ) throws(DeviceError) -> ComposeOutcome {
    if !composition.prompt.plain.isEmpty { try print(composition.prompt) }
    keyboard.sequenceWait = 500
    var run = ComposeRun(editor: resumed(composition), hooks: hooks, view: options.maxRows)
    defer { lastEditor = run.editor }
    while true {
      while let key = queue.next() {
        for event in run.feed(key) {
          if let outcome = try handle(event, &run, composition) { return outcome }
        }
      }
      try refresh(&run)
      run.saveDraft(ifOlderThan: 0.5)
      switch try keyboard.next(within: run.wait) {
      case .keys(let keys): queue.append(keys)
      case .notes(let notes): try handle(notes, &run)
      case .quiet: break
      case .closed: return try finish(&run, .end(run.editor.draft), echo: nil)
      }
    }
  }

  private func resumed(_ composition: Composition) -> Editor {
    if var editor = lastEditor, editor.mode == composition.mode, !editor.buffer.isEmpty,
      editor.text == composition.draft.text
    {
      lastEditor = nil  // so that the text is not copied at the first key
      editor.commands = composition.commands
      return editor
    }
    return Editor(
      draft: composition.draft, mode: composition.mode, commands: composition.commands,
      history: composition.history, measure: EditorView.rowWidth(for: size))
  }

  private func handle(
    _ event: EditorEvent, _ run: inout ComposeRun, _ composition: Composition
  ) throws(DeviceError) -> ComposeOutcome? {
    let draft = run.editor.draft
    switch event {
    case .send(let text):
      let echo = EditorView.transcript(text, size: size, maxRows: composition.echoRows)
      return try finish(&run, .send(text), echo: echo)
    case .command(let call):
      let typed = call.argument.isEmpty ? call.name : "\(call.name) \(call.argument)"
      let echo = StyledText("/\(typed)", .emphasis)
      return try finish(&run, .command(call, draft), echo: [echo])
    case .openEditor: return try finish(&run, .openEditor(draft), echo: nil)
    case .interrupt: return try finish(&run, .interrupt(draft), echo: nil)
    case .endOfInput: return try finish(&run, .end(draft), echo: nil)
    case .suspend: try pause(&run)
    case .redraw: try writer.write(erased())
    }
    return nil
  }

  private func handle(_ notes: [SignalNote], _ run: inout ComposeRun) throws(DeviceError) {
    if notes.contains(.stopAsked) { return try pause(&run) }
    if notes.contains(.continued) {
      rawMode.renew()
      painter.forget()
      try writer.write("\r\n")
    }
  }

  private func pause(_ run: inout ComposeRun) throws(DeviceError) {
    run.saveDraft(ifOlderThan: 0)
    try writer.write(erased())
    let from = run.hooks.clock()
    try stopProcess()
    run.hooks.onPause(from, run.hooks.clock())
  }

  private func refresh(_ run: inout ComposeRun) throws(DeviceError) {
    let size = size
    var bytes = size == drawnSize ? [] : erased()
    let moment = run.moment
    if let words = run.hooks.announce(moment) {
      bytes += painter.erase() + printed(words, size: size)
    }
    bytes += painter.paint(run.frame(moment, size: size))
    if !bytes.isEmpty { try writer.write(bytes) }
  }

  private func finish(
    _ run: inout ComposeRun, _ outcome: ComposeOutcome, echo: [StyledText]?
  ) throws(DeviceError) -> ComposeOutcome {
    run.saveDraft(ifOlderThan: 0)
    var bytes = erased()
    for row in echo ?? [] { bytes += row.bytes(palette: options.palette) + [0x0D, 0x0A] }
    try writer.write(bytes)
    return outcome
  }
}
