/// Something that is measured: its name on the command line and how its figures are got.
struct Benchmark: Sendable {
  var name: String
  var measure: @Sendable () throws -> [Figure]

  /// Every benchmark, in the order in which they run.
  ///
  /// Those that watch other processes come first: a child's peak memory counts from the peak of the
  /// process that started it, so that one must be small still.
  static let all: [Benchmark] = [
    Benchmark(name: "memory", measure: LinesMemory.figures),
    Benchmark(name: "start", measure: ProgramTime.figures),
    Benchmark(name: "shipped", measure: ShippedProgram.figures),
    Benchmark(name: "prompt", measure: FirstPrompt.figures),
    Benchmark(name: "cores", measure: LinesOnCores.figures),
    Benchmark(name: "scoring", measure: ScoringTime.figures),
    Benchmark(name: "length", measure: ScoringByLength.figures),
    Benchmark(name: "rules", measure: ScoringByRules.figures),
    Benchmark(name: "keys", measure: KeyToFrame.figures),
    Benchmark(name: "paste", measure: PasteToFrame.figures),
  ]
}
