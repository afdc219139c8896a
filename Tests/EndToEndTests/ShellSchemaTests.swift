import Testing

/// What the program writes and reads is what its published schemas say.
struct ShellSchemaTests {
  /// Documents of each schema, as the program and its content make them.
  private static func documents(_ schema: String) throws -> [String] {
    let program = try Program()
    switch schema {
    case "scorecard": return try scorecards(program)
    case "session": return try sessions(program)
    default:
      let own = #"{"id": "own", "title": "Own", "prompt": "Design it.", "items": []}"#
      return try ["video-rec", "content-safety", "fraud"].map {
        try program.read("\(Program.root)/CaseStudies/\($0)/case.json")
      } + [own]
    }
  }

  /// A good answer, one that cannot be judged, and two lines of many.
  private static func scorecards(_ program: Program) throws -> [String] {
    let model = "\(Program.root)/CaseStudies/video-rec/model-answer.md"
    let good = try program.run(["score", "video-rec", model, "--json"])
    let none = try program.run(["score", "fraud", "-", "--json"], input: "zzz qqq")
    #expect(good.out.contains("\"inRange\"") && none.out.contains("\"cannot judge\""))
    let line = #"{"id": "7", "case": "fraud", "answer": "We score 2,300 payments a second."}"#
    let many = try program.run(["score", "--jsonl", "--rules"], input: line + "\n" + line)
    #expect(many.out.contains(#""rules":{"#) && many.out.contains(#""id":"7""#))
    return [good.out, none.out] + many.out.split(separator: "\n").map(String.init)
  }

  /// An interview with a question, a dispute and an end; one in which something changed; one left.
  private static func sessions(_ program: Program) throws -> [String] {
    let words = "We keep the lights on with a purple rota of gnomes every evening."
    let dispute = "/dispute clarify.latency purple rota of gnomes\n"
    let learn = "?how many payments a day\n.\n\(words)\n.\n\(dispute)/finish\n"
    let changed = (4...6).map { "/back \($0)\nTrees.\n.\n/skip\n/skip\n/skip\n" }.joined()
    let scripts = [
      (["--learn"], learn), (["--mock", "--seed", "7"], changed + "/finish\n"),
      (["--learn"], "\(words)\n.\n/quit\n"),
    ]
    var documents: [String] = []
    for (number, (flags, script)) in scripts.enumerated() {
      _ = try program.run(["case", "fraud", "--script"] + flags, input: script)
      let written = try program.run(["export", "fraud-\(number + 1)", "--format", "json"])
      #expect(written.code == 0, "\(written.err)")
      documents.append(written.out)
    }
    documents.append(try program.run(["export", "fraud-2", "--format", "json", "--rescore"]).out)
    #expect(documents[0].contains("\"disputes\" : [\n") && documents[1].contains("\"change\""))
    #expect(documents[0].contains("\"finished\"") && !documents[2].contains("\"finished\""))
    return documents
  }

  private static func schema(_ name: String) throws -> ShellSchema {
    ShellSchema(root: try ShellJSON(try Program().run(["schema", name]).out))
  }

  @Test(arguments: ["scorecard", "session", "case"])
  func realDocumentsAreValid(_ name: String) throws {
    let schema = try Self.schema(name)
    for document in try Self.documents(name) {
      #expect(schema.problems(try ShellJSON(document)) == [])
    }
  }

  @Test(arguments: ["scorecard", "session", "case"])
  func everyTopLevelFieldIsGuarded(_ name: String) throws {
    let schema = try Self.schema(name)
    let document = try ShellJSON(try #require(Self.documents(name).first))
    for field in schema.root.fields["required"]?.elements ?? [] {
      #expect(schema.problems(document.with(field.string ?? "", nil)).count == 1, "\(field)")
    }
    for field in document.fields.keys {
      #expect(schema.problems(document.with(field, .bool(true))) != [], "\(field)")
    }
    #expect(schema.problems(document.with("surprise", .null)) == ["$: unknown surprise"])
  }

  @Test func whatTheProgramRefusesTheSchemaRefusesToo() throws {
    let program = try Program()
    let schema = try Self.schema("case")
    let item = #"{"id": "own.a", "stage": "data", "level": "mid", "points": 3,"#
    for json in [
      #"{"title": "Own", "prompt": "Design it.", "items": []}"#,
      #"{"id": "", "title": "Own", "prompt": "Design it.", "items": []}"#,
      #"{"id": "o", "title": "Own", "prompt": "P", "items": [], "minutes": 0}"#,
      #"{"id": "o", "title": "O", "prompt": "P", "items": [\#(item) "criterion": "c"}]}"#,
      #"{"id": "o", "title": "O", "prompt": "P", "items": [], "diagram": {"nodes": []}}"#,
    ] {
      try program.write(Array(json.utf8), to: "\(program.home)/own.json")
      #expect(try program.run(["check", "\(program.home)/own.json"]).code == 1)
      #expect(schema.problems(try ShellJSON(json)).count == 1, "\(json)")
    }
  }

  private static let hasValidator = ShellTool.succeeds("python3 -c 'import jsonschema'")

  @Test(
    .enabled(if: hasValidator, "python3 has no jsonschema"),
    arguments: ["scorecard", "session", "case"])
  func anIndependentValidatorAgrees(_ name: String) throws {
    let program = try Program()
    let folder = program.home
    let documents = try Self.documents(name)
    try program.write(Array(program.run(["schema", name]).out.utf8), to: "\(folder)/schema.json")
    for (index, document) in documents.enumerated() {
      try program.write(Array(document.utf8), to: "\(folder)/\(index).json")
    }
    let script = """
      import json, jsonschema, sys
      load = lambda name: json.load(open(sys.argv[1] + "/" + name + ".json"))
      schema = load("schema")
      jsonschema.Draft202012Validator.check_schema(schema)
      for index in range(int(sys.argv[2])):
          jsonschema.Draft202012Validator(schema).validate(load(str(index)))
      """
    try program.write(Array(script.utf8), to: "\(folder)/check.py")
    let result = ShellTool.run("python3 '\(folder)/check.py' '\(folder)' \(documents.count)")
    #expect(result.code == 0, "\(result.output)")
  }
}
