#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Says on standard error what went wrong.
func complain(_ text: String) {
  fputs("Benchmarks: \(text)\n", stderr)
}
