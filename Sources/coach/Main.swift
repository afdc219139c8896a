#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the process begins; apart from the program, so that the program can be built into others.
@main
enum Main {
  static func main() async {
    // A closed pipe is to come back as an error of the write, not as the end of the process.
    signal(SIGPIPE, SIG_IGN)
    let code = await Coach.run(Array(CommandLine.arguments.dropFirst()), console: .current())
    exit(code)
  }
}
