/// Completions for bash, from 3.2 on.
struct BashCompletion {
  let source: CompletionSource

  var text: String {
    """
    # bash completions for coach; in ~/.bashrc: source <(coach completions bash)

    _coach_options() {
      case $1 in
    \(source.rows.map(options).joined(separator: "\n"))
      esac
    }

    # What follows an option of a command; fails for a switch.
    _coach_value() {
      case "$1 $2" in
    \(source.rows.flatMap(values).joined(separator: "\n"))
      *) return 1 ;;
      esac
    }

    # What stands at a place of a command.
    _coach_argument() {
      case "$1 $2" in
      ' 0') kind='words:\(source.commands.map(\.name).joined(separator: " "))' ;;
    \(source.commands.flatMap(arguments).joined(separator: "\n"))
      *) kind='' ;;
      esac
    }
    \(Self.machinery)
    """
  }

  private func options(_ row: (name: String, options: [OptionSpec])) -> String {
    let spellings = row.options.flatMap(\.spellings).joined(separator: " ")
    return "  '\(row.name)') echo '\(spellings)' ;;"
  }

  private func values(_ row: (name: String, options: [OptionSpec])) -> [String] {
    row.options.compactMap { option in
      guard let value = option.value else { return nil }
      let patterns = option.spellings.map { "'\(row.name) \($0)'" }.joined(separator: " | ")
      return "  \(patterns)) kind='\(kind(value))' ;;"
    }
  }

  private func arguments(_ command: CommandSpec) -> [String] {
    command.arguments.enumerated().map { place, argument in
      "  '\(command.name) \(place)') kind='\(kind(argument.kind))' ;;"
    }
  }

  private func kind(_ value: ValueKind) -> String {
    switch value.candidates {
    case .nothing: ""
    case .files: "files"
    case .words(let words): "words:" + words.joined(separator: " ")
    case .listed(let list, let orFiles): (orFiles ? "list+files:" : "list:") + list
    }
  }

  private static let machinery = #"""

    _coach_words() {
      local IFS=$' \t\n'
      COMPREPLY+=($(compgen -W "$1" -- "$2"))
    }

    _coach_files() {
      local IFS=$'\n'
      compopt -o filenames 2>/dev/null
      COMPREPLY+=($(compgen -f -- "$1"))
    }

    _coach_list() { "${COMP_WORDS[0]}" complete "$1" 2>/dev/null; }

    _coach_offer() {
      case $1 in
      words:*) _coach_words "${1#words:}" "$2" ;;
      files) _coach_files "$2" ;;
      list:*) _coach_words "$(_coach_list "${1#list:}")" "$2" ;;
      list+files:*)
        _coach_words "$(_coach_list "${1#list+files:}")" "$2"
        _coach_files "$2"
        ;;
      esac
    }

    _coach() {
      local current=${COMP_WORDS[COMP_CWORD]} command='' place=0 option='' kind='' word index
      COMPREPLY=()
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        # bash makes three words of --level=staff.
        if [[ $word == '=' ]]; then
          continue
        elif [[ -n $option ]]; then
          option=''
        elif [[ $word == -?* ]]; then
          _coach_value "$command" "$word" && option=$word
        elif [[ -z $command ]]; then
          command=$word
        else
          place=$((place + 1))
        fi
      done
      kind=''
      if [[ $current == '=' ]]; then current=''; fi
      if [[ -n $option ]]; then
        _coach_value "$command" "$option"
        _coach_offer "$kind" "$current"
      elif [[ $current == -* ]]; then
        _coach_words "$(_coach_options "$command")" "$current"
      else
        _coach_argument "$command" "$place"
        _coach_offer "$kind" "$current"
      fi
    }

    complete -F _coach coach

    """#
}
