#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The programs under measurement, which lie beside this one.
enum Programs {
  /// The program that a user runs, built from the sources as they are.
  static let coach = built("coach")
  /// A program that prints a line.
  static let bare = built("BareSwift")

  /// `swift run` builds this program alone, so the others are brought up to date here.
  private static func built(_ product: String) -> String {
    let folder = folderOfThisProgram
    let scratch = folder + "/../.."
    let package = scratch + "/.."
    do {
      _ = try ProgramRun([
        "swift", "build", "-c", "release", "--product", product,
        "--package-path", package, "--scratch-path", scratch,
      ])
    } catch {
      complain("\(product) could not be built (\(error)); measuring what is there")
    }
    return "\(folder)/\(product)"
  }

  private static var folderOfThisProgram: String {
    guard let path = realpath(CommandLine.arguments[0], nil) else { return "." }
    defer { free(path) }
    return String(cString: path).split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
  }
}
