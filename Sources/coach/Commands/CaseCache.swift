import CaseStudies
import Synchronization

/// Cases that were prepared once, for commands that score many answers, one on each core.
final class CaseCache: Sendable {
  private let catalogue: Catalogue
  private let use: PreparedCase.Use
  private let cases = Mutex<[String: Result<PreparedCase, Failure>]>([:])

  init(_ catalogue: Catalogue, for use: PreparedCase.Use) {
    self.catalogue = catalogue
    self.use = use
  }

  /// The case of a name, prepared at the first call; only cases that ship, never a path from a line.
  func prepared(_ name: String) -> Result<PreparedCase, Failure> {
    cases.withLock { known in
      if let found = known[name] { return found }
      guard Catalogue.shippedCases.contains(name) else {
        return .failure(.content(.unknownCase(name)))
      }
      let result = Result { () throws(Failure) in
        var prepared = try PreparedCase(name, catalogue: catalogue, for: use)
        prepared.scorer.cores = .one
        return prepared
      }
      known[name] = result
      return result
    }
  }
}
