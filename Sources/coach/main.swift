import CaseStudies
import Framework
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

// A first command, until the command line proper is there: coach score CASE FILE --json [--content DIR]
let arguments = CommandLine.arguments
struct Line: Codable { var id: String, `case`: String, answer: String }
struct Out: Codable { var id: String; var assessment: Assessment; var rules: [String: [String]] }
func book(_ id: String, _ catalogue: Catalogue) throws -> Rulebook {
  let framework = try catalogue.framework()
  let study = try catalogue.caseStudy(id)
  var files = try catalogue.sharedRecognition()
  files.append(RecognitionFile(path: "case.json", recognition: study.recognition))
  return try Rulebook(
    items: framework.items + study.items, redFlags: study.redFlags, quantities: study.quantities,
    prompt: study.prompt, files: files)
}
let content = arguments.firstIndex(of: "--content").map { arguments[$0 + 1] }
let catalogue =
  content.map { folder in
    Catalogue { path in
      (try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))).map { [UInt8]($0) }
    }
  } ?? .shipped
if arguments.contains("--version") {
  print("coach 0.1")
} else if arguments.contains("--jsonl") {
  let framework = try catalogue.framework()
  var books: [String: Scorer] = [:]
  while let text = readLine() {
    let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
    if books[line.case] == nil { books[line.case] = Scorer(try book(line.case, catalogue)) }
    let answer = Answer(markdown: line.answer, headings: StageHeadings(framework.stages))
    let (assessment, rules) = books[line.case]!.explain(answer)
    let out = Out(id: line.id, assessment: assessment, rules: rules)
    print(String(decoding: try JSONEncoder().encode(out), as: UTF8.self))
  }
} else if arguments.count >= 4, arguments[1] == "score" {
  let framework = try catalogue.framework()
  let rulebook = try book(arguments[2], catalogue)
  let text = try String(contentsOfFile: arguments[3], encoding: .utf8)
  let answer = Answer(markdown: text, headings: StageHeadings(framework.stages))
  let assessment = Scorer(rulebook).assess(answer)
  let data = try JSONEncoder().encode(assessment)
  print(String(decoding: data, as: UTF8.self))
}
