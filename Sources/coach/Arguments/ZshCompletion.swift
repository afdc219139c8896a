/// Completions for zsh, to be put into a file `_coach` on `$fpath` or sourced.
struct ZshCompletion {
  let source: CompletionSource

  var text: String {
    """
    #compdef coach
    # zsh completions for coach: coach completions zsh > _coach, in a folder of $fpath

    _coach_list() {
      local -a found
      found=(${(f)"$($coach_program complete $1 2>/dev/null)"})
      shift
      compadd "$@" -a found
    }
    _coach_case() { _coach_list case "$@"; _files "$@" }
    _coach_session() { _coach_list session "$@" }
    _coach_component() { _coach_list component "$@" }

    _coach() {
      local coach_program=$words[1]
      if (( CURRENT == 2 )); then
        if [[ $words[2] == -* ]]; then
          _arguments \(source.shared.flatMap(specs).joined(separator: " \\\n        "))
          return
        fi
        local -a commands
        commands=(
    \(source.commands.map(title).joined(separator: "\n"))
        )
        _describe command commands
        return
      fi
      shift words
      (( CURRENT-- ))
      case $words[1] in
    \(source.commands.map(branch).joined(separator: "\n"))
      esac
    }

    if [[ $funcstack[1] == _coach ]]; then
      _coach "$@"
    else
      compdef _coach coach
    fi

    """
  }

  private func title(_ command: CommandSpec) -> String {
    "      " + CompletionSource.quoted("\(command.name):\(command.summary)")
  }

  private func branch(_ command: CommandSpec) -> String {
    let arguments = command.arguments.enumerated().map { place, argument in
      let colon = argument.isOptional ? "::" : ":"
      let action = action(argument.kind)
      return CompletionSource.quoted("\(place + 1)\(colon)\(escaped(argument.name)):\(action)")
    }
    let lines = arguments + (command.options + source.shared).flatMap(specs)
    return "  \(command.name)) _arguments \(lines.joined(separator: " \\\n    ")) ;;"
  }

  /// One spec a spelling, which together exclude each other.
  private func specs(_ option: OptionSpec) -> [String] {
    let exclusion = "(\(option.spellings.joined(separator: " ")))"
    return option.spellings.map { spelling in
      let equals = option.value != nil && spelling.hasPrefix("--") ? "=" : ""
      let value = option.value.map { ":\(escaped(option.placeholder)):\(action($0))" } ?? ""
      return CompletionSource.quoted(
        "\(exclusion)\(spelling)\(equals)[\(escaped(option.help))]\(value)")
    }
  }

  private func action(_ value: ValueKind) -> String {
    switch value.candidates {
    case .nothing: " "
    case .files: "_files"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .listed(let list, _): "_coach_\(list)"
    }
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "[]:\\".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
