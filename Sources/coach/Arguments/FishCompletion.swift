/// Completions for fish, to be put into `completions/coach.fish` or sourced.
struct FishCompletion {
  let source: CompletionSource

  var text: String {
    ([Self.machinery(taking: taking)] + source.shared.map { line($0, "") }
      + source.commands.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  /// Every option that takes a value, so that values are not taken for arguments.
  private var taking: String {
    let options = source.rows.flatMap(\.options).filter { $0.value != nil }
    return Set(options.flatMap(\.spellings)).sorted().joined(separator: " ")
  }

  private static func machinery(taking: String) -> String {
    """
    # fish completions for coach: coach completions fish > ~/.config/fish/completions/coach.fish

    function __coach_list
        set -l words (commandline -opc)
        $words[1] complete $argv[1] 2>/dev/null
    end

    # Whether the cursor is at a place of a command: its name and how many values stand before.
    function __coach_at
        set -l words (commandline -opc)
        set -l taking \(taking)
        test "$words[2]" = "$argv[1]"; or return 1
        set -q argv[2]; or return 0
        set -l count 0
        set -l before ''
        for word in $words[3..-1]
            if contains -- "$before" $taking
                set before ''
                continue
            end
            set before $word
            string match -q -- '-?*' $word; or set count (math $count + 1)
        end
        test $count -eq $argv[2]
    end

    function __coach_first
        test (count (commandline -opc)) -eq 1
    end

    complete -c coach -f
    """
  }

  private func lines(_ command: CommandSpec) -> [String] {
    let name = command.name
    let title =
      "complete -c coach -n __coach_first -a \(name) -d " + CompletionSource.quoted(command.summary)
    let options = command.options.map { line($0, " -n '__coach_at \(name)'") }
    let arguments = command.arguments.enumerated().map { place, argument in
      "complete -c coach -n '__coach_at \(name) \(place)'\(offer(argument.kind))"
    }
    return [title] + options + arguments
  }

  private func line(_ option: OptionSpec, _ condition: String) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    let value = option.value.map { " -r" + offer($0) } ?? ""
    return "complete -c coach\(condition)\(short) -l \(option.name)\(value) -d "
      + CompletionSource.quoted(option.help)
  }

  private func offer(_ value: ValueKind) -> String {
    switch value.candidates {
    case .nothing: " -f"
    case .files: " -F"
    case .words(let words): " -f -a '\(words.joined(separator: " "))'"
    case .listed(let list, let orFiles): (orFiles ? " -F" : " -f") + " -a '(__coach_list \(list))'"
    }
  }
}
