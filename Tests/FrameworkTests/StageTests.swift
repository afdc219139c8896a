import Framework
import Testing

@Suite struct StageTests {
  @Test func minutesAddUpTo45With3InReserve() {
    #expect(Stage.allCases.map(\.minutes) == [5, 3, 10, 9, 5, 6, 4])
    #expect(Stage.reserveMinutes == 3)
    #expect(Stage.allCases.map(\.minutes).reduce(Stage.reserveMinutes, +) == 45)
    #expect(Stage.interviewMinutes == 45)
  }

  @Test func stagesAreNumberedInTheOrderOfTheInterview() {
    #expect(
      Stage.allCases.map(\.rawValue)
        == ["clarify", "frame", "data", "model", "evaluate", "deploy", "operate"])
    #expect(Stage.allCases.map(\.number) == Array(1...7))
    #expect((1...7).map { Stage(number: $0) } == Stage.allCases)
  }

  @Test(arguments: [-1, 0, 8])
  func thereAreNoOtherNumbers(number: Int) {
    #expect(Stage(number: number) == nil)
  }

  @Test func stagesLeadToTheirNeighbours() {
    #expect(Stage.clarify.previous == nil)
    #expect(Stage.clarify.next == .frame)
    #expect(Stage.operate.previous == .deploy)
    #expect(Stage.operate.next == nil)
  }
}
