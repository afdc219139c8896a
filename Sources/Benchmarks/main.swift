#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// swift run -c release Benchmarks [name ...] [--strict]
//
// Prints each promised figure beside its limit. Ends with 0 whatever the figures are; with
// `--strict` with 1 when a promise is not kept.

let words = CommandLine.arguments.dropFirst()
let isStrict = words.contains("--strict")
let wanted = words.filter { $0 != "--strict" }
let known = Benchmark.all.map(\.name)

if let stranger = wanted.first(where: { !known.contains($0) }) {
  complain("there is no benchmark '\(stranger)'; there are: \(known.joined(separator: ", "))")
  exit(2)
}

var isEveryPromiseKept = true
print(FigureTable.header)
for benchmark in Benchmark.all where wanted.isEmpty || wanted.contains(benchmark.name) {
  do {
    for figure in try benchmark.measure() {
      print(FigureTable.row(figure))
      fflush(nil)
      if !figure.isKept { isEveryPromiseKept = false }
    }
  } catch {
    complain("\(benchmark.name): \(error)")
    isEveryPromiseKept = false
  }
}
exit(isStrict && !isEveryPromiseKept ? 1 : 0)
