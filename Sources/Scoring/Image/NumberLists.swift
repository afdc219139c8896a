/// Lists of numbers in as few bytes as the largest needs; most of an image are such lists.
///
///     u32       how many numbers; the rest only where there is any
///     u8        the bytes that each takes, 1 to 4; 8 more where they are steps
///     i32       the least of them; of steps, the least step
///     i32       of steps alone: the number that they begin at
///     each      how far it lies above the least, least significant byte first
///
/// Steps lead from each number to the next. They are written where they need fewer bytes, as for
/// the ends of many short ranges.
private enum NumberList {
  static let stepMark = 8
  static let widths = 1...4

  /// The bytes that the numbers need above the least of them.
  static func width(of numbers: [Int32]) -> Int {
    guard let least = numbers.min(), let most = numbers.max() else { return widths.lowerBound }
    let span = UInt32(bitPattern: most &- least)
    return max(widths.lowerBound, (span.bitWidth - span.leadingZeroBitCount + 7) / 8)
  }
}

extension LittleEndianWriter {
  mutating func list(_ values: [Int32]) {
    u32(UInt32(values.count))
    guard let first = values.first else { return }
    let steps = zip(values.dropFirst(), values).map { $0 &- $1 }
    if NumberList.width(of: steps) < NumberList.width(of: values) {
      numbers(steps, NumberList.stepMark, beginningAt: first)
    } else {
      numbers(values, 0, beginningAt: nil)
    }
  }

  private mutating func numbers(_ values: [Int32], _ mark: Int, beginningAt first: Int32?) {
    let width = NumberList.width(of: values)
    let least = values.min() ?? 0
    bytes.append(UInt8(width + mark))
    for number in [least, first].compactMap(\.self) { u32(UInt32(bitPattern: number)) }
    for value in values {
      let above = UInt32(bitPattern: value &- least)
      for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: above >> (8 * place))) }
    }
  }

  /// The columns of a table, one list after the other: the numbers of a column are of a size.
  mutating func columns(_ values: [Int32], _ count: Int) {
    for column in 0..<count {
      list(stride(from: column, to: values.count, by: count).map { values[$0] })
    }
  }
}

extension LittleEndianReader {
  mutating func list() -> [Int32]? { numberList() }

  mutating func wordList() -> [UInt32]? { numberList() }

  private mutating func numberList<Number: FixedWidthInteger>() -> [Number]? {
    guard let count = u32().map(Int.init) else { return nil }
    guard count > 0 else { return [] }
    guard let kind = u8().map(Int.init), let least = u32() else { return nil }
    let areSteps = kind >= NumberList.stepMark
    let width = areSteps ? kind - NumberList.stepMark : kind
    guard NumberList.widths ~= width, let first = areSteps ? u32() : least,
      let bytes = bytes(width * (areSteps ? count - 1 : count))
    else { return nil }
    return [Number](unsafeUninitializedCapacity: count) { numbers, filled in
      // A loop for each width, since a megabyte is read before a first answer is scored.
      switch width {
      case 1: Self.fill(numbers, bytes, first, least, areSteps) { UInt32($0[$1]) }
      case 2: Self.fill(numbers, bytes, first, least, areSteps) { Self.half($0, 2 * $1) }
      case 3:
        Self.fill(numbers, bytes, first, least, areSteps) {
          Self.half($0, 3 * $1) | UInt32($0[3 * $1 + 2]) << 16
        }
      default:
        Self.fill(numbers, bytes, first, least, areSteps) {
          Self.half($0, 4 * $1) | Self.half($0, 4 * $1 + 2) << 16
        }
      }
      filled = count
    }
  }

  /// Writes out numbers that lie above the least as far as `above` tells, or steps to them.
  @inline(__always)
  private static func fill<Number: FixedWidthInteger>(
    _ numbers: UnsafeMutableBufferPointer<Number>, _ bytes: UnsafeRawBufferPointer,
    _ first: UInt32, _ least: UInt32, _ areSteps: Bool,
    _ above: (_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32
  ) {
    guard areSteps else {
      for place in numbers.indices {
        numbers[place] = Number(truncatingIfNeeded: least &+ above(bytes, place))
      }
      return
    }
    var sum = first
    numbers[0] = Number(truncatingIfNeeded: sum)
    for place in 1..<numbers.count {
      sum &+= least &+ above(bytes, place - 1)
      numbers[place] = Number(truncatingIfNeeded: sum)
    }
  }

  /// A table that `columns` wrote.
  mutating func columns(_ count: Int) -> [Int32]? {
    var columns: [[Int32]] = []
    for _ in 0..<count {
      guard let column = list(), column.count == (columns.first ?? column).count else { return nil }
      columns.append(column)
    }
    let rows = columns.first?.count ?? 0
    return [Int32](unsafeUninitializedCapacity: rows * count) { numbers, filled in
      for (offset, column) in columns.enumerated() {
        for row in 0..<rows { numbers[row * count + offset] = column[row] }
      }
      filled = rows * count
    }
  }

  @inline(__always)
  private static func half(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }
}
