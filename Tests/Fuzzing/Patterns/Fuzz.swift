import Property

/// The fuzzer's way in.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzInput.give(start, count, to: PatternsProperty.check)
}
