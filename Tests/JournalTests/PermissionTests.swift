import Foundation
import Journal
import Practice
import Testing

@Suite struct PermissionTests {
  /// Runs `body` under a umask of its own thread where the system can, else of the process.
  private func under(_ mask: mode_t, _ body: @escaping @Sendable () throws -> Void) throws {
    let result = Box()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      ownMask()
      let before = umask(mask)
      result.value = Result(catching: body)
      umask(before)
      done.signal()
    }
    thread.start()
    done.wait()
    try result.value?.get()
  }

  @Test(arguments: [0, 0o022, 0o277, 0o777] as [mode_t])
  func filesAre0600AndFolders0700(mask: mode_t) throws {
    let scratch = try Scratch()
    let folder = scratch.file("a/b")
    try under(mask) {
      let writer = try SessionStore(folder: folder).create(everyEvent[0])
      try writer.append(
        SessionEvent(at: 2, .drafted(.clarify, Draft(text: "x", cursor: 1))))
      writer.close()
      try PhraseBook(folder: folder).add(
        PersonalPhrase(item: "a", phrase: "b", session: "s", added: 1))
    }
    #expect(try scratch.mode("a") == 0o700)
    #expect(try scratch.mode("a/b") == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count == 4)
    for name in names { #expect(try scratch.mode("a/b/" + name) == 0o600, "\(name)") }
  }

  @Test func aReplacedFileKeepsItsModeAndANewOneIsPrivate() throws {
    let scratch = try Scratch()
    scratch.put([1], "mine")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: scratch.file("mine"))
    try PrivateFiles().replace(scratch.file("mine"), with: [2])
    try PrivateFiles().replace(scratch.file("new"), with: [3])
    #expect(try scratch.mode("mine") == 0o640)
    #expect(try scratch.mode("new") == 0o600)
    #expect(scratch.bytes("mine") == [2])
  }
}

/// Gives this thread a umask of its own; Swift sees no `unshare`, and not every system has it.
private func ownMask() {
  guard let call = dlsym(nil, "unshare") else { return }
  let cloneFS: Int32 = 0x200
  _ = unsafeBitCast(call, to: (@convention(c) (Int32) -> Int32).self)(cloneFS)
}

private final class Box: @unchecked Sendable { var value: Result<Void, any Error>? }
