import Property

@testable import coach

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Every entry of a settings file is taken, or named with the file and passed over.
enum SettingsProperty {
  private static let path = "/home/me/.config/coach/config.json"

  static func check(_ bytes: [UInt8]) {
    let file = SettingsFile(bytes, path: path)
    for problem in file.problems {
      require(problem.hasPrefix("\(path): "), "the file is not named: \(problem)")
      require(
        problem.contains("ignored") || problem.contains("did you mean")
          || problem.contains("there is no setting"), "what happens is not said: \(problem)")
    }
    for (setting, value) in file.values {
      require(setting.problem(value, in: path) == nil, "\(setting) took '\(value)'")
    }
    checkNothingIsLost(in: bytes, file)
    checkAgain(file)
    checkEnvironment(String(decoding: bytes, as: UTF8.self))
  }

  /// Each key of an object stands among the values or the problems.
  private static func checkNothingIsLost(in bytes: [UInt8], _ file: SettingsFile) {
    struct Anything: Decodable { init(from decoder: any Decoder) {} }
    let keys = (try? JSONDecoder().decode([String: Anything].self, from: Data(bytes)))?.keys
    guard let keys else {
      return require(file.values.isEmpty && file.problems.count == 1, "a broken file gave values")
    }
    require(keys.count == file.values.count + file.problems.count, "an entry was lost")
  }

  private static func checkAgain(_ file: SettingsFile) {
    let entries = file.values.map { ($0.key.rawValue, $0.value) }
    let json = try? JSONEncoder().encode(Dictionary(entries) { first, _ in first })
    let again = SettingsFile(json.map { Array($0) } ?? [], path: path)
    require(again == file || !file.problems.isEmpty && again.values == file.values, "read again")
  }

  /// A variable that will not do gives way to the file, and is named.
  private static func checkEnvironment(_ text: String) {
    for setting in Setting.allCases {
      let settings = Settings(environment: [setting.variables[0]: text])
      let value = settings.value(of: setting, TypedArguments(command: ""))
      let isTaken = value.source == .variable(setting.variables[0])
      require(isTaken == (setting.problem(text, in: "") == nil), "\(setting): '\(text)'")
      require(isTaken || text.isEmpty || settings.problems.count == 1, "\(setting) is not named")
    }
  }
}
