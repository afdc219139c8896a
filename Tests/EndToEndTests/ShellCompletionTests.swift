import Testing

/// Completions in real shells, and the manual in a real formatter, where the machine has them.
struct ShellCompletionTests {
  /// Words of a command line, the last of them being typed, and what is offered for it.
  private static let lines: [(words: [String], offers: [String])] = [
    (["ca"], ["case", "cases"]), (["case", "v"], ["video-rec"]),
    (["case", "--level", "s"], ["senior", "staff"]), (["explain", "two-t"], ["two-tower-model"]),
    (["score", "--level", "staff", "fr"], ["fraud"]), (["explain", "verd"], ["verdict"]),
    (["export", ""], ["fraud-1"]), (["export", "--form"], ["--format"]),
    (["export", "--format", ""], ["markdown", "json", "html"]), (["--col"], ["--color"]),
    (["schema", "s"], ["scorecard", "session"]), (["paths", ""], []), (["guard"], []),
  ]

  @Test(.enabled(if: ShellTool.has("bash"), "bash is not here"))
  func bashOffersWhatTheParserTakes() throws {
    let program = try Program()
    try ShellRow.makeSession(program)
    let script = try file(program, "bash")
    // bash itself makes three words of --level=s.
    let attached = (words: ["case", "--level", "=", "s"], offers: ["senior", "staff"])
    let path = (words: ["export", "-o", "\(program.home)/ou"], offers: ["\(program.home)/out"])
    for line in Self.lines + [attached, path] {
      let words = ([Program.path] + line.words).map { "'\($0)'" }.joined(separator: " ")
      let offers = run(
        program, "bash",
        """
        source '\(script)'
        COMP_WORDS=(\(words)); COMP_CWORD=\(line.words.count); _coach
        printf '%s\\n' "${COMPREPLY[@]}"
        """)
      #expect(offers.sorted() == line.offers.sorted(), "\(line.words)")
    }
  }

  @Test(.enabled(if: ShellTool.has("fish"), "fish is not here"))
  func fishOffersWhatTheParserTakes() throws {
    let program = try Program()
    try ShellRow.makeSession(program)
    let script = try file(program, "fish")
    for line in Self.lines {
      let words = line.words.joined(separator: " ")
      let offers = run(
        program, "fish --no-config", "source '\(script)'\ncomplete -C 'coach \(words)'")
      let names = Set(offers.compactMap { $0.split(separator: "\t").first.map(String.init) })
      #expect(names.isSuperset(of: line.offers), "\(line.words) \(names)")
      #expect(!line.offers.isEmpty || names.isEmpty, "\(line.words) \(names)")
    }
  }

  @Test(.enabled(if: ShellTool.has("zsh"), "zsh is not here"))
  func zshOffersWhatTheParserTakes() throws {
    let program = try Program()
    try ShellRow.makeSession(program)
    try program.write(
      Array(program.run(["completions", "zsh"]).out.utf8), to: "\(program.home)/_coach")
    for line in Self.lines where !line.offers.isEmpty {
      let words = line.words.joined(separator: " ")
      let offers = line.offers.map { "'\($0)'" }.joined(separator: " ")
      let seen = run(program, "zsh -f", Self.zshSession("coach \(words)", offers, program.home))
      #expect(seen.contains("all offered"), "\(line.words) \(seen)")
    }
  }

  /// An interactive zsh on a terminal of its own: Tab is typed, and what appears is waited for.
  private static func zshSession(_ line: String, _ offers: String, _ folder: String) -> String {
    """
    zmodload zsh/zpty; zpty shell zsh -f -i
    await() {
      local text all= word missing tries=0
      while (( tries++ < 500 )); do
        if zpty -r -t shell text; then all+=$text; else sleep 0.02; fi
        missing=; for word in "$@"; do [[ $all == *$word* ]] || missing+=" $word"; done
        [[ -z $missing ]] && return 0
      done
      print -r -- "missing:$missing in ${(V)all}"; return 1
    }
    zpty -w shell "PS1='> '; fpath=('\(folder)' \\$fpath); autoload -Uz compinit; compinit -u -D"
    zpty -w shell "bindkey '^I' list-choices; print re''ady"
    await ready || exit
    zpty -w -n shell $'\(line)\\t'
    await \(offers) && print all offered
    zpty -d shell
    """
  }

  @Test(.enabled(if: ShellTool.has("groff"), "groff is not here"))
  func theManualIsFormattedWithoutAWarning() throws {
    let program = try Program()
    let page = "\(program.home)/coach.1"
    try program.write(Array(program.run(["man"]).out.utf8), to: page)
    let warnings = ShellTool.run("groff -man -ww -z -Tutf8 '\(page)'")
    #expect(warnings.code == 0 && warnings.output.isEmpty, "\(warnings.output)")
    let text = ShellTool.run("GROFF_NO_SGR=1 groff -man -Tascii -P-cbou '\(page)'").output
    for words in ["--level LEVEL", "COACH_MINUTES", "config.json", "coach score --jsonl <"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  /// The completions of a shell in a file.
  private func file(_ program: Program, _ shell: String) throws -> String {
    let path = "\(program.home)/coach.\(shell)"
    try program.write(Array(program.run(["completions", shell]).out.utf8), to: path)
    return path
  }

  /// The lines that a script prints in the home of the test.
  private func run(_ program: Program, _ shell: String, _ script: String) -> [String] {
    let path = "\(program.home)/script"
    guard (try? program.write(Array(script.utf8), to: path)) != nil else { return [] }
    let folder = Program.path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    let variables =
      "HOME='\(program.home)' XDG_DATA_HOME='\(program.home)/data'"
      + " XDG_CONFIG_HOME='\(program.home)/config' PATH='\(folder)':\"$PATH\""
    let output = ShellTool.run("\(variables) \(shell) '\(path)'").output
    return output.split(separator: "\n").map(String.init)
  }
}
