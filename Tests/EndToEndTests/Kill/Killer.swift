import Foundation

/// Kills a process from a thread of its own, so that no moment is left out.
final class Killer: @unchecked Sendable {
  private let lock = NSLock()
  private var time: ContinuousClock.Instant?

  /// - Parameter milliseconds: From now to the end of the process.
  init(_ child: pid_t, after milliseconds: Double) {
    Thread.detachNewThread {
      usleep(UInt32(milliseconds * 1000))
      let now = ContinuousClock.now
      kill(child, SIGKILL)
      self.lock.withLock { self.time = now }
    }
  }

  /// Waits for the kill: a process that is waited for before may have left its number to another.
  func wait() { while killed == nil { usleep(1000) } }

  /// When it was; nil while the process lives.
  var killed: ContinuousClock.Instant? { lock.withLock { time } }
}
