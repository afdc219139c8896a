import Testing

@testable import coach

/// What is said of a settings file that cannot be used, or not in full.
struct SettingsFileTests {
  @Test(arguments: [
    (#"{"levle": "mid"}"#, "c.json: there is no setting 'levle'; did you mean 'level'?"),
    (#"{"zzzzzzz": 1}"#, "c.json: there is no setting 'zzzzzzz'"),
    (
      #"{"level": "staf"}"#,
      "c.json: level: 'staf' will not do: expected mid, senior, staff; did you mean 'staff'?"
    ),
    (
      #"{"minutes": 1000}"#,
      "c.json: minutes: '1000' will not do: expected a whole number from 5 to 600; it is ignored"
    ),
    (#"{"editor": ""}"#, "c.json: editor: is empty; it is ignored"),
    (
      #"{"mode": ["mock"]}"#,
      "c.json: mode: expected a string or a whole number; it is ignored"
    ),
    (
      #"{"minutes": 7.5}"#,
      "c.json: minutes: expected a string or a whole number; it is ignored"
    ),
    (#"{"colour": null}"#, "c.json: colour: expected a string or a whole number; it is ignored"),
    (#"{"colour": true}"#, "c.json: colour: expected a string or a whole number; it is ignored"),
  ])
  func aValueThatWillNotDoIsNamedAndTheOthersHold(_ json: String, _ problem: String) {
    let other = json.contains("level") ? #""mode": "mock""# : #""level": "mid""#
    let text = "{\(other), " + json.dropFirst()
    let file = SettingsFile(Array(text.utf8), path: "c.json")
    #expect(file.problems == [problem])
    #expect(file.values.count == 1 && (file.values[.mode] ?? file.values[.level]) != nil)
  }

  @Test(arguments: [
    "", "{", "[]", "null", "7", #"{"level": "mid""#, "\u{0}", "not json",
    String(repeating: "[", count: 60_000), #"{"level":"# + String(repeating: "[", count: 60_000),
  ])
  func aBrokenFileIsNamedAndIgnored(_ text: String) {
    let file = SettingsFile(Array(text.utf8), path: "c.json")
    #expect(file.values.isEmpty && file.problems.count == 1)
    #expect(file.problems[0].hasPrefix("c.json: expected a JSON object"))
  }

  @Test func bytesThatAreNoTextAreIgnoredToo() {
    let file = SettingsFile([0x7B, 0xFF, 0xFE, 0x7D], path: "c.json")
    #expect(file.values.isEmpty && file.problems.count == 1)
  }

  @Test func aFileThatIsNotThereIsNoProblem() {
    #expect(SettingsFile(path: "/no/such/config.json") == SettingsFile())
    #expect(SettingsFile(path: "/dev/null/config.json") == SettingsFile())
  }

  @Test func aFolderAndAFileTooLargeAreNamed() {
    #expect(SettingsFile(path: "/").problems.first?.hasPrefix("/: is a folder") == true)
    let large = SettingsFile(path: "/dev/zero").problems.first
    #expect(large == "/dev/zero: is larger than the limit of 65536 bytes; the settings are ignored")
  }
}
