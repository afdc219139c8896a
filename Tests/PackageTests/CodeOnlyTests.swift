import Testing

/// The reader on which the rules below rest.
@Suite struct CodeOnlyTests {
  @Test(arguments: [
    (#"let a = "{ exit(1)" // } exit"#, "let a =  "),
    (#"say("a \(f("}", { $0 })) b")"#, "say(f(, { $0 }))"),
    (##"let raw = #"\(no) " \#(yes)"#"##, "let raw = yes"),
    (#"let quote = "\"{"; go()"#, "let quote = ; go()"),
    ("let long = \"\"\"\n  {\n  \"\"\"\nlet b = 1", "let long = \n\n\nlet b = 1"),
  ])
  func commentsAndStringsAreTakenOut(text: String, code: String) {
    #expect(CodeOnly.of(text) == code)
  }

  @Test func functionsAreMeasuredWithTheirBraces() {
    let text = """
      struct A {
        func one() { "}" }
        public init(
          a: Int = { 1 }()
        ) {
          if a { b() }
        }
        var notAFunction: Int { 3 }
      }
      protocol P {
        func none()
      }
      """
    #expect(SwiftFile(path: "Sources/A/A.swift", text: text).functionLengths == [1, 5])
  }

  @Test func importsAreRead() {
    let text = "import A\n@testable import B\n  import struct C.D\n// import E\npublic import F\n"
    let file = SwiftFile(path: "Sources/A/A.swift", text: text)
    #expect(file.imports == ["A", "B", "struct", "F"])
  }
}
