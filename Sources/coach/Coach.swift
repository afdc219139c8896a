import CaseStudies
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program: arguments in, an exit code out.
enum Coach {
  /// Runs a command line.
  /// - Returns: The exit code.
  static func run(_ words: [String], console: Console) async -> Int32 {
    do throws(Failure) {
      try await dispatch(words, console: console)
      return 0
    } catch {
      if let message = error.message { console.complain(message) }
      return error.exitCode
    }
  }

  private static func dispatch(_ words: [String], console: Console) async throws(Failure) {
    let specs = Command.all.map(\.spec)
    let typed: TypedArguments
    do {
      typed = try ArgumentParser(commands: specs, shared: Command.shared).parse(words)
    } catch {
      throw .usage(error)
    }
    let command = Command.all.first { $0.spec.name == typed.command }
    let context = context(typed, console, isHidden: command?.spec.isHidden ?? false)
    if typed.has("version") { return try context.write("coach \(Version.text)\n") }
    if words.isEmpty, context.console.mode != .pipe { return try HomeMenu(context).offer() }
    if typed.has("help") || command == nil {
      return try context.write(help(for: command?.spec, specs))
    }
    try await command?.run(typed, context)
  }

  private static func help(for spec: CommandSpec?, _ specs: [CommandSpec]) -> String {
    spec.map { HelpText.command($0, shared: Command.shared) }
      ?? HelpText.program(specs, shared: Command.shared)
  }

  private static func context(
    _ typed: TypedArguments, _ console: Console, isHidden: Bool
  ) -> Context {
    var console = console
    console.isPlain = typed.has("plain")
    console.asksNothing = typed.has("no-input")
    var context = Context(
      console: console, now: Clock.now,
      folders: UserFolders(environment: console.environment))
    context.settings = isHidden ? Settings() : settings(typed, context)
    context.console.colour = context.settings.colour(typed)
    if let folder = typed.options["content"] { context.catalogue = .checkout(folder) }
    return context
  }

  /// The settings; what cannot be used in them is named, but for those who only ask for help.
  private static func settings(_ typed: TypedArguments, _ context: Context) -> Settings {
    let settings = Settings(
      environment: context.console.environment,
      file: SettingsFile(path: context.folders.settingsFile))
    if !typed.has("help"), !typed.has("version") {
      for problem in settings.problems { context.console.complain("coach: \(problem)") }
    }
    return settings
  }
}

/// The time of day.
enum Clock {
  /// Seconds since 1970.
  @Sendable static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Catalogue {
  /// The content of a checkout, read from disk.
  static func checkout(_ folder: String) -> Catalogue {
    Catalogue { path in try? FileReading.bytes("\(folder)/\(path)", limit: 1 << 24) }
  }
}
