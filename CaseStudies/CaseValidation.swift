import Framework

/// Checks what the types of a case file cannot express.
struct CaseValidation {
  let study: CaseStudy
  let path: String

  /// - Throws: `ContentError.badField` for the first thing that is wrong.
  func check() throws(ContentError) {
    try checkID(study.id, item: nil, field: "id")
    if study.prompt.allSatisfy(\.isWhitespace) { throw bad(nil, "prompt", "must not be empty") }
    if !(1...600).contains(study.minutes) { throw bad(nil, "minutes", "must lie in 1...600") }
    try checkItems()
    try checkOwners()
    try checkQuantities()
    try checkDiagram()
    try checkChanges()
  }

  private func checkItems() throws(ContentError) {
    var seen: Set<String> = []
    for (index, item) in study.items.enumerated() {
      try checkID(item.id, item: item.id, field: "items[\(index)].id")
      if !seen.insert(item.id).inserted {
        throw bad(item.id, "items[\(index)].id", "is used twice")
      }
      if !(1...10).contains(item.points) {
        throw bad(item.id, "items[\(index)].points", "must lie in 1...10")
      }
    }
  }

  /// Guides and rules must belong to something that is there.
  private func checkOwners() throws(ContentError) {
    let items = Set(study.items.map(\.id))
    if let stray = study.guides.keys.sorted().first(where: { !items.contains($0) }) {
      throw bad(stray, "guides", "names no item of the case")
    }
    for (id, guide) in study.guides.sorted(by: { $0.key < $1.key }) where guide.hints.count != 3 {
      throw bad(id, "guides.\(id).hints", "must hold three hints")
    }
    let flags = Set(study.redFlags.map(\.id))
    let rules = study.recognition.redFlags.keys.sorted()
    if let stray = rules.first(where: { !flags.contains($0) }) {
      throw bad(stray, "recognition.redFlags", "names no red flag of the case")
    }
    if let stray = study.recognition.items.keys.sorted().first(where: { !items.contains($0) }) {
      throw bad(stray, "recognition.items", "names no item of the case")
    }
  }

  private func checkQuantities() throws(ContentError) {
    for (index, quantity) in study.quantities.enumerated() where quantity.low > quantity.high {
      throw bad(quantity.id, "quantities[\(index)].low", "must not be above high")
    }
    let known = Set(study.quantities.map(\.id))
    if let stray = study.recognition.quantities.keys.sorted().first(where: { !known.contains($0) })
    {
      throw bad(stray, "recognition.quantities", "names no quantity of the case")
    }
  }

  private func checkDiagram() throws(ContentError) {
    try checkNodes()
    let limit = ReferenceDiagram.edgeLimit
    if study.diagram.edges.count > limit {
      throw bad(nil, "diagram.edges", "must hold \(limit) arrows at most")
    }
    let nodes = Set(study.diagram.nodes.map(\.id))
    for (index, edge) in study.diagram.edges.enumerated() {
      if edge.count != 2 { throw bad(nil, "diagram.edges[\(index)]", "must be a pair of node ids") }
      if let stray = edge.first(where: { !nodes.contains($0) }) {
        throw bad(stray, "diagram.edges[\(index)]", "names no node of the diagram")
      }
    }
  }

  private func checkChanges() throws(ContentError) {
    var seen = Set(study.items.map(\.id))
    for (index, change) in study.changes.enumerated() {
      let place = "changes[\(index)]"
      try checkID(change.id, item: change.id, field: "\(place).id")
      if change.items.isEmpty { throw bad(change.id, "\(place).items", "must not be empty") }
      for (number, item) in change.items.enumerated() {
        let field = "\(place).items[\(number)]"
        try checkID(item.id, item: item.id, field: "\(field).id")
        if !seen.insert(item.id).inserted { throw bad(item.id, "\(field).id", "is used twice") }
        if !(1...10).contains(item.points) {
          throw bad(item.id, "\(field).points", "must lie in 1...10")
        }
      }
    }
  }

  private func checkNodes() throws(ContentError) {
    let nodes = study.diagram.nodes
    if nodes.count > ReferenceDiagram.nodeLimit {
      throw bad(nil, "diagram.nodes", "must hold \(ReferenceDiagram.nodeLimit) boxes at most")
    }
    var seen: Set<String> = []
    for (index, node) in nodes.enumerated() {
      if !seen.insert(node.id).inserted {
        throw bad(node.id, "diagram.nodes[\(index)].id", "is used twice")
      }
      let limit = ReferenceDiagram.titleLimit
      if node.title.count > limit || node.track.count > limit {
        throw bad(
          node.id, "diagram.nodes[\(index)]", "must have \(limit) characters a text at most")
      }
    }
  }

  /// Ids name files and lines of reports, so they hold only letters, digits, dots and hyphens.
  private func checkID(_ id: String, item: String?, field: String) throws(ContentError) {
    let isPlain = id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
    }
    if id.isEmpty || id.utf8.count > 100 || !isPlain || id.hasPrefix(".") {
      throw bad(item, field, "must be 1 to 100 letters, digits, dots and hyphens")
    }
  }

  private func bad(_ item: String?, _ field: String, _ expected: String) -> ContentError {
    .badField(path: path, item: item, field: field, expected: expected)
  }
}
