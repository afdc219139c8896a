extension Critique {
  /// One thing to say about a drawing; payloads are labels of boxes.
  public enum Finding: Equatable, Sendable {
    /// No box at all.
    case nothingDrawn
    /// A part of the reference is there, under this label.
    case present(part: String, drawnAs: String)
    /// A part of the reference is not there.
    case missing(part: String)
    /// A box that no arrow touches.
    case unconnected(box: String)
    /// Boxes stand in an online and in an offline track.
    case tracksApart(online: Int, offline: Int)
    /// Online and offline are not told apart.
    case tracksNotApart
    /// A training box stands in the online track.
    case trainingOnline(box: String)
    /// A box of the request path, before its end, points straight at training.
    case requestWaitsForTraining(from: String, to: String)
    /// The boxes from request to response.
    case requestPath([String])
    /// The request reaches a response only through the offline track.
    case requestPathThroughOffline([String])
    /// From this box, where requests come in, no arrows lead on to a response.
    case noRequestPath(from: String)
    /// The boxes from what was served back to training.
    case feedback([String])
    /// No way from what was served to this training box.
    case noFeedback(to: String)
    /// No box trains anything.
    case noTraining
    /// Without this box so many others are cut off.
    case hangsOn(box: String, cutOff: Int)
    /// Boxes of the online track that lead back to the first, which is not the request's own.
    case onlineCycle([String])

    /// True for what a drawing does well.
    public var isStrength: Bool {
      switch self {
      case .present, .tracksApart, .requestPath, .feedback: true
      default: false
      }
    }
  }
}

extension Critique.Finding: CustomStringConvertible {
  /// The finding as a sentence without a full stop.
  public var description: String {
    switch self {
    case .nothingDrawn: "Nothing is drawn yet"
    case .present(let part, let label): "\(part): there, as '\(label)'"
    case .missing(let part): "\(part): missing"
    case .unconnected(let box): "'\(box)' has no arrow: say what feeds it and what reads it"
    case .tracksApart(let online, let offline):
      "Online and offline are apart: \(Self.boxes(online)) and \(Self.boxes(offline))"
    case .tracksNotApart:
      "Online and offline are not told apart: begin lines with 'online:' and 'offline:'"
    case .trainingOnline(let box): "'\(box)' stands in the online track; training is offline work"
    case .requestWaitsForTraining(let from, let to):
      "'\(from)' calls '\(to)' on the request path: a request cannot wait for training"
    case .requestPath(let path): "A request is answered: \(Self.way(path))"
    case .requestPathThroughOffline(let path):
      "The request goes through the offline track: \(Self.way(path))"
    case .noRequestPath(let box): "No path from '\(box)' to a response in the online track"
    case .feedback(let path): "What was served comes back to training: \(Self.way(path))"
    case .noFeedback(let box): "No path from what was served back to '\(box)'"
    case .noTraining: "No box trains a model"
    case .hangsOn(let box, let count):
      "Everything hangs on '\(box)': without it \(Self.boxes(count)) \(count == 1 ? "is" : "are")"
        + " cut off"
    case .onlineCycle(let path):
      "The online path runs in a circle, so say how it ends or that it runs later:"
        + " \(Self.way(path))"
    }
  }

  private static func way(_ path: [String]) -> String { path.joined(separator: " -> ") }

  private static func boxes(_ count: Int) -> String { count == 1 ? "1 box" : "\(count) boxes" }
}
