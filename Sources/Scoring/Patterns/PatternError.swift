/// What is wrong with a pattern, and where.
public struct PatternError: Error, Equatable, Sendable {
  public enum Problem: Equatable, Sendable {
    /// Something else was expected at the column; what was found is quoted.
    case expected(String, found: String)
    /// No concept has this name; the nearest that exists is offered.
    case unknownConcept(String, nearest: String?)
    /// A concept is used in its own definition, directly or through others.
    case circular(String)
    /// A phrase may not begin with a gap, since it would begin anywhere.
    case beginsWithGap
    /// Brackets, negations or concepts that use concepts are nested deeper than this.
    case tooDeep(limit: Int)
    /// A phrase has more parts than this.
    case tooLong(limit: Int)
  }

  /// The most brackets within brackets, and concepts that use concepts.
  public static let depthLimit = 64
  /// The most parts of one alternative of a phrase: a word or gap is one, a group adds two for each
  /// of its alternatives.
  public static let lengthLimit = 1000

  /// File in which the pattern stands.
  public var file: String
  /// Item, red flag or concept to which it belongs.
  public var owner: String
  /// The pattern as written.
  public var pattern: String
  /// Column in the pattern, from 1.
  public var column: Int
  public var problem: Problem
}

/// A problem at a place in a pattern, before it is known which pattern that is.
struct PatternProblem: Error {
  var offset: Int
  var problem: PatternError.Problem
}
