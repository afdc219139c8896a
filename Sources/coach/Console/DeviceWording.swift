import Terminal

extension DeviceError {
  /// Whether the reader has gone, which is no failure of ours.
  var isClosedPipe: Bool { self == .closed }

  /// What went wrong, in words.
  var reason: String {
    switch self {
    case .closed: "nobody reads it any more"
    case .full: "no space left on the device"
    case .notATerminal: "it is no terminal"
    case .failed(let code): FileReading.reason(code)
    }
  }
}
