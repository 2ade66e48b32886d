import Foundation

/// What the program says of its own commands: `gatewayd --experimental-dump-help` (ArgumentParser's `ToolInfoV0`, as far as it is needed here).
struct CommandHelp: Decodable {
    struct Argument: Decodable, Equatable {
        enum Kind: String, Decodable { case positional, option, flag }

        struct Name: Decodable, Equatable {
            enum Kind: String, Decodable { case long, short, longWithSingleDash }

            var kind: Kind
            var name: String

            var written: String { kind == .long ? "--\(name)" : "-\(name)" }
        }

        var kind: Kind
        var names: [Name]?
        var valueName: String?
        var abstract: String?
        var defaultValue: String?
        var allValues: [String]?
        var isOptional: Bool
        var isRepeating: Bool
        var shouldDisplay: Bool

        /// `--help` and `-h`.
        var spellings: [String] { (names ?? []).map(\.written) }
    }

    var commandName: String
    var abstract: String?
    var subcommands: [CommandHelp]?
    var arguments: [Argument]?

    /// What a group of commands does where none of them is named. The dump does not say; with us it is `list`, but `gatewayd text list` is a tool
    /// among others.
    var defaultSubcommand: CommandHelp? { commandName == "text" ? nil : subcommand("list") }

    func subcommand(_ name: String) -> CommandHelp? { subcommands?.first { $0.commandName == name } }

    /// What may be written after it: its own options, and those of the subcommand that it is short for.
    var options: Set<String> {
        let own = Set((arguments ?? []).flatMap(\.spellings))
        return own.union(defaultSubcommand?.options ?? [])
    }

    static func ofProgram() throws -> CommandHelp {
        struct Tool: Decodable { var command: CommandHelp }
        let run = try Program.run("--experimental-dump-help")
        return try JSONDecoder().decode(Tool.self, from: Data(run.output.utf8)).command
    }
}
