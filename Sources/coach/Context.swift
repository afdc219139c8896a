import CaseStudies
import Terminal

/// What a command works with: the console, the content, the time and the user's folders.
struct Context: Sendable {
  var console: Console
  var catalogue = Catalogue.shipped
  /// Seconds since 1970.
  var now: @Sendable () -> Double
  var folders: UserFolders
  var settings = Settings()

  /// Something of the content, its errors as a command's.
  func content<Part>(
    _ read: (Catalogue) throws(ContentError) -> Part
  ) throws(Failure) -> Part {
    do { return try read(catalogue) } catch { throw .content(error) }
  }

  /// Writes data to standard output.
  func write(_ text: String) throws(Failure) {
    do { try console.write(text) } catch { throw .output(error) }
  }

  /// Writes styled text to standard output.
  func write(_ text: StyledText) throws(Failure) {
    do { try console.write(text) } catch { throw .output(error) }
  }
}

/// Where the user's data and settings live.
struct UserFolders: Equatable, Sendable {
  /// Sessions, drafts, phrases and the review log.
  var data: String
  /// Settings.
  var config: String

  /// The folders that the XDG Base Directory Specification gives; relative paths are ignored, as it
  /// demands.
  init(environment: [String: String]) {
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/"
    data = Self.folder(environment["XDG_DATA_HOME"], home, "/.local/share") + "/coach"
    config = Self.folder(environment["XDG_CONFIG_HOME"], home, "/.config") + "/coach"
  }

  /// The file of the settings.
  var settingsFile: String { config + "/config.json" }

  private static func folder(_ variable: String?, _ home: String, _ fallback: String) -> String {
    if let variable, variable.hasPrefix("/") {
      return variable.hasSuffix("/") ? String(variable.dropLast()) : variable
    }
    return (home == "/" ? "" : home) + fallback
  }
}
