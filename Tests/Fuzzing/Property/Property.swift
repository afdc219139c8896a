/// What must hold of an input; where it does not, the fuzzer keeps the input as a reproducer.
public func require(
  _ holds: Bool, _ says: @autoclosure () -> String, file: StaticString = #fileID,
  line: UInt = #line
) {
  if !holds { fatalError(says(), file: file, line: line) }
}

/// What must be there; where it is not, the fuzzer keeps the input as a reproducer.
public func require<Value>(
  present value: Value?, _ says: @autoclosure () -> String, file: StaticString = #fileID,
  line: UInt = #line
) -> Value {
  guard let value else { fatalError(says(), file: file, line: line) }
  return value
}
