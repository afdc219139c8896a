import CaseStudies
import Framework
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct In: Codable { var id: String, `case`: String, answer: String }
struct OutUnit: Codable { var t: String, s: String?, f: [UInt32] }
struct Out: Codable { var id: String, units: [OutUnit] }
let folder = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "."
let catalogue = Catalogue { path in
  (try? Data(contentsOf: URL(filePath: folder + "/" + path))).map { [UInt8]($0) }
}
let framework = try catalogue.framework()
let headings = StageHeadings(framework.stages)
var scorers: [String: Scorer] = [:]
for id in Catalogue.shippedCases {
  let study = try catalogue.caseStudy(id)
  let files = try catalogue.sharedRecognition() + [RecognitionFile(path: id, recognition: study.recognition)]
  scorers[id] = Scorer(try Rulebook(items: framework.items + study.items, redFlags: study.redFlags, files: files))
}
while let line = readLine() {
  let input = try JSONDecoder().decode(In.self, from: Data(line.utf8))
  let units = scorers[input.case]!.trainingUnits(of: Answer(markdown: input.answer, headings: headings))
  let out = Out(id: input.id, units: units.map { OutUnit(t: $0.text, s: $0.stage?.rawValue, f: $0.features) })
  print(String(decoding: try JSONEncoder().encode(out), as: UTF8.self))
}
