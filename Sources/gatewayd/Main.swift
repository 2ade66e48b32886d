import ArgumentParser

/// One binary: `serve` is the daemon, the rest are its tools.
@main
struct Gatewayd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gatewayd",
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
}
