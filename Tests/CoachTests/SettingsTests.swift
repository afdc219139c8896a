import Framework
import Terminal
import Testing

@testable import coach

/// Where the value of a setting comes from.
struct SettingsTests {
  private static let none = TypedArguments(command: "case")

  private static func file(_ json: String) -> SettingsFile {
    SettingsFile(Array(json.utf8), path: "config.json")
  }

  @Test func aFlagComesBeforeAVariableBeforeTheFileBeforeTheDefault() {
    var typed = Self.none
    var settings = Settings()
    #expect(settings.value(of: .level, typed) == .init(text: "senior", source: .standard))
    settings = Settings(file: Self.file(#"{"level": "mid"}"#))
    #expect(settings.value(of: .level, typed) == .init(text: "mid", source: .file))
    settings = Settings(
      environment: ["COACH_LEVEL": "senior"], file: Self.file(#"{"level": "mid"}"#))
    #expect(
      settings.value(of: .level, typed) == .init(text: "senior", source: .variable("COACH_LEVEL")))
    typed.options["level"] = "staff"
    #expect(settings.value(of: .level, typed) == .init(text: "staff", source: .flag("--level")))
  }

  @Test func everySettingCanStandInTheFile() {
    let settings = Settings(
      file: Self.file(
        #"{"level":"mid","mode":"mock","minutes":30,"colour":"always","editor":"ed -s"}"#))
    #expect(settings.problems.isEmpty)
    #expect(settings.level(Self.none) == .mid && settings.mode(Self.none) == .mock)
    #expect(settings.minutes(Self.none) == 30 && settings.colour(Self.none) == .always)
    #expect(settings.editor == "ed -s")
  }

  @Test func withoutAnySettingTheDefaultsHold() {
    let settings = Settings()
    #expect(settings.level(Self.none) == .senior && settings.mode(Self.none) == .learn)
    #expect(settings.minutes(Self.none) == nil && settings.colour(Self.none) == .auto)
    #expect(settings.editor == "vi")
  }

  @Test func theEditorIsLookedForInThreeVariables() {
    let all = ["COACH_EDITOR": "a", "VISUAL": "b", "EDITOR": "c"]
    for (names, editor) in [
      (["COACH_EDITOR", "VISUAL", "EDITOR"], "a"), (["VISUAL", "EDITOR"], "b"), (["EDITOR"], "c"),
      ([], "d"),
    ] {
      let environment = all.filter { names.contains($0.key) }
      let settings = Settings(
        environment: environment, file: Self.file(#"{"editor": "d"}"#))
      #expect(settings.editor == editor)
    }
  }

  @Test func theVariablesOfAllProgramsComeBeforeTheFileAndAfterOurOwn() {
    let always = Self.file(#"{"colour": "always"}"#)
    let quiet = Settings(environment: ["NO_COLOR": "1"], file: always)
    #expect(
      quiet.value(of: .colour, Self.none) == .init(text: "never", source: .variable("NO_COLOR")))
    let own = Settings(environment: ["NO_COLOR": "1", "COACH_COLOUR": "always"])
    #expect(own.colour(Self.none) == .always)
  }

  @Test func plainLinesHaveNoColourUnlessAFlagSaysSo() {
    let always = Settings(file: Self.file(#"{"colour": "always"}"#))
    var typed = Self.none
    typed.switches = ["plain"]
    #expect(always.colour(typed) == .never)
    typed.options["color"] = "always"
    #expect(always.colour(typed) == .always)
  }

  @Test(arguments: [
    ("COACH_LEVEL", "senor", "COACH_LEVEL: 'senor' will not do: expected mid, senior, staff"),
    ("COACH_MINUTES", "4", "COACH_MINUTES: '4' will not do: expected a whole number from 5 to 600"),
  ])
  func aBadVariableIsNamedAndPassedOver(_ name: String, _ value: String, _ says: String) {
    let settings = Settings(
      environment: [name: value], file: Self.file(#"{"level": "mid", "minutes": 30}"#))
    #expect(settings.problems.count == 1 && settings.problems[0].hasPrefix(says))
    #expect(settings.level(Self.none) == .mid && settings.minutes(Self.none) == 30)
  }
}
