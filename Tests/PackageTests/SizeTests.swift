import Testing

/// Sizes that keep the code readable.
@Suite struct SizeTests {
  @Test func noFileIsTooLong() throws {
    for file in try Checkout.swiftFiles(in: Checkout.sourceFolders + ["Tests"]) {
      #expect(file.lineCount <= 400, "\(file.path)")
    }
  }

  @Test func mostFilesAreShort() throws {
    let lengths = try Checkout.swiftFiles().map(\.lineCount).sorted()
    #expect(lengths[lengths.count / 2] <= 120)
    #expect(lengths[lengths.count * 9 / 10] <= 300)
  }

  @Test func mostFunctionsAreShort() throws {
    let lengths = try Checkout.swiftFiles().flatMap(\.functionLengths).sorted()
    #expect(lengths.count > 500)
    #expect(lengths[lengths.count / 2] <= 8)
    #expect(lengths[lengths.count * 9 / 10] <= 25)
  }
}
