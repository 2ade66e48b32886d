/// `docs/commands.md` below its mark: every command, argument and option, in English.
struct CommandReference {
    let program: CommandHelp

    static let mark = "<!-- What follows is what the program says of itself; CommandReferenceTests writes it. -->\n"

    var text: String {
        let most =
            program.subcommand("status")?.arguments?.filter { $0.kind != .positional && !Self.isEverywhere($0) } ?? []
        var parts = [
            "## Options of most commands\n\nCommands that speak with the daemon take these too.\n",
            Self.table(most),
            "`-h` and `--help` explain a command, `gatewayd --version` says which version this is.\n",
        ]
        for command in program.subcommands ?? [] where command.commandName != "help" {
            parts += section(command, path: ["gatewayd"], depth: 2, common: most)
        }
        return parts.joined(separator: "\n")
    }

    private func section(
        _ command: CommandHelp, path: [String], depth: Int, common: [CommandHelp.Argument], isDefault: Bool = false
    ) -> [String] {
        let path = path + [command.commandName]
        let name = path.joined(separator: " ")
        var parts = ["\(String(repeating: "#", count: depth)) \(name)\n"]
        parts.append(
            Self.english(command.abstract ?? "")
                + (isDefault ? ". It is what `\(path.dropLast().joined(separator: " "))` alone does" : "") + ".\n")
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !Self.isEverywhere($0) }
        if command.subcommands == nil {
            let own = arguments.filter { !common.contains($0) }
            let takesCommon = own.count < arguments.count
            let usage =
                own.filter { $0.kind != .positional }.map(Self.usage) + own.filter { $0.kind == .positional }.map(Self.usage)
            parts.append("```\n\(([name] + usage).joined(separator: " "))\(takesCommon ? " …" : "")\n```\n")
            if !own.isEmpty { parts.append(Self.table(own)) }
        }
        for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
            let isDefault = subcommand.commandName == command.defaultSubcommand?.commandName
            parts += section(subcommand, path: path, depth: depth + 1, common: common, isDefault: isDefault)
        }
        return parts
    }

    private static func isEverywhere(_ argument: CommandHelp.Argument) -> Bool {
        argument.spellings.contains("--help") || argument.spellings.contains("--version")
    }

    private static func table(_ arguments: [CommandHelp.Argument]) -> String {
        let rows = arguments.map { argument in
            let values = argument.allValues ?? []
            let abstract = english(argument.abstract ?? "")
            // Most sentences name them already.
            let listed = values.isEmpty || values.allSatisfy(abstract.contains) ? "" : ": \(values.joined(separator: ", "))"
            let usual = argument.defaultValue.map { " (default: \($0))" } ?? ""
            return "| `\(spelling(argument))` | \(abstract)\(listed)\(usual) |\n"
        }
        return "| | |\n| --- | --- |\n" + rows.joined()
    }

    private static func usage(_ argument: CommandHelp.Argument) -> String {
        let written = spelling(argument) + (argument.isRepeating ? " …" : "")
        return argument.isOptional ? "[\(written)]" : written
    }

    private static func spelling(_ argument: CommandHelp.Argument) -> String {
        let value = (argument.valueName ?? "").uppercased()
        switch argument.kind {
        case .positional: return value
        case .flag: return argument.spellings.last ?? ""
        case .option: return "\(argument.spellings.last ?? "") \(value)"
        }
    }

    /// "Cymraeg / English", as the help has it; what is in neither language is written once.
    private static func english(_ text: String) -> String {
        let parts = text.split(separator: " / ", maxSplits: 1)
        let english = String(parts.last ?? "").replacing("|", with: "\\|")
        return english.hasSuffix(".") ? String(english.dropLast()) : english
    }
}
