import ArgumentParser
import Glibc

/// One binary: `serve` is the daemon, the other commands are tools for it.
@main
struct Gatewayd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gatewayd",
        abstract:
            "Negeseuon ysgol i deuluoedd, yn Gymraeg ac yn Saesneg / A school's messages to families, in Welsh and English",
        version: "gatewayd \(Version.current)",
        subcommands: [
            Serve.self,
            Demo.self,
            Check.self,
            ImportCommand.self,
            Send.self,
            Stop.self,
            Status.self,
            UndeliveredCommand.self,
            ResultsCommand.self,
            InboxCommand.self,
            ConversationCommand.self,
            TasksCommand.self,
            ContactCommand.self,
            EventCommand.self,
            LettersCommand.self,
            RoutesCommand.self,
            NoticesCommand.self,
            PauseCommand.self,
            ResumeCommand.self,
            AddressCommand.self,
            PageCommand.self,
            TextCommand.self,
        ])

    /// ArgumentParser's `main`, except that the library's own sentences are translated.
    static func main() async {
        StandardStream.ignoreClosedPipes()
        // libdispatch asks the system for a higher priority of some of its threads (setpriority(2)), which an ordinary user is
        // not given, and writes a line to the system's log for each. A user who wants that log sets the variable.
        setenv("LIBDISPATCH_LOG", "NO", 0)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            ParserText.end(error)
        }
    }
}

/// The version: the newest in CHANGELOG.md, by Semantic Versioning; with `-dev` while changes have come since.
enum Version {
    static let current = "0.1.0"
}
