import Foundation
import Testing

/// The documents speak of commands and options that there are, and leave none out.
@Suite struct CommandReferenceTests {
    /// With `GATEWAYD_WRITE_COMMANDS=1` in the environment the document is written rather than compared.
    @Test func `docs/commands.md has every command, argument and option of the program`() throws {
        let file = Program.repository.appending(path: "docs/commands.md")
        let document = try String(contentsOf: file, encoding: .utf8)
        let mark = try #require(document.range(of: CommandReference.mark))
        let reference = "\n" + CommandReference(program: try CommandHelp.ofProgram()).text
        if ProcessInfo.processInfo.environment["GATEWAYD_WRITE_COMMANDS"] == "1" {
            try (document[..<mark.upperBound] + reference).write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let written = document[mark.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
        let said = reference.split(separator: "\n", omittingEmptySubsequences: false)
        let difference = zip(written, said).first { $0 != $1 }.map { "written: \($0)\nthe program: \($1)" } ?? ""
        #expect(
            written == said,
            "After a change of commands: GATEWAYD_WRITE_COMMANDS=1 swift test --filter CommandReferenceTests\n\(difference)")
    }

    @Test func `every command in the documents and in the words of the program can be typed`() throws {
        let program = try CommandHelp.ofProgram()
        var count = 0
        for line in try Self.documentLines() + Self.localeLines() {
            for command in Self.commands(in: line.text) {
                count += 1
                let mistake = Self.mistake(in: command, program)
                #expect(mistake == nil, "\(line.file): \(command.joined(separator: " ")): \(mistake ?? "")")
            }
        }
        #expect(count > 150)
    }

    private struct Line {
        var file: String
        var text: String
    }

    private static func texts(_ folder: String, _ type: String) throws -> [(file: String, text: String)] {
        let root = Program.repository.appending(path: folder)
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == type }.map {
            ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
        }
    }

    /// Code of the documents: lines between fences, and words between backticks. Sections of decisions that were replaced may name what there
    /// was then.
    private static func documentLines() throws -> [Line] {
        var documents = try texts("docs", "md").filter { !$0.file.hasPrefix("0") }
        for name in ["README.md", "CONTRIBUTING.md", "SECURITY.md"] {
            documents.append((name, try String(contentsOf: Program.repository.appending(path: name), encoding: .utf8)))
        }
        return documents.flatMap { document in
            var isFenced = false
            return document.text.split(separator: "\n").flatMap { line -> [Line] in
                if line.hasPrefix("```") {
                    isFenced.toggle()
                    return []
                }
                if isFenced {
                    let typed = line.hasPrefix("$ ") ? line.dropFirst(2) : line
                    return typed.hasPrefix("gatewayd ") ? [Line(file: document.file, text: String(typed))] : []
                }
                return line.matches(of: /`((?:sudo )?gatewayd [^`]*)`/).map { Line(file: document.file, text: String($0.1)) }
            }
        }
    }

    private static func localeLines() throws -> [Line] {
        try texts("locales", "ftl").flatMap { file in
            file.text.matches(of: /gatewayd ([a-z]+( |$)[^`\n]*)/).map { Line(file: file.file, text: String($0.0)) }
        }
    }

    /// What follows `gatewayd`, word by word, until the shell or a sentence goes on.
    private static func commands(in line: String) -> [[String]] {
        line.split(separator: "gatewayd ").dropFirst(line.hasPrefix("gatewayd ") ? 0 : 1).map { rest in
            var words: [String] = []
            for word in rest.split(separator: " ") {
                if ["|", "#", ";", "&&", "=>", "–", "—", ">", "<"].contains(word) { break }
                words.append(String(word.drop { "[(\"".contains($0) }.reversed().drop { "])…\",.;:".contains($0) }.reversed()))
                if let last = word.last, ".;:".contains(last) { break }
            }
            return words.filter { !$0.isEmpty }
        }
    }

    /// What is wrong with a command; nil where it can be typed, or where no command was meant ("gatewayd is not running").
    private static func mistake(in words: [String], _ program: CommandHelp) -> String? {
        var command = program
        var isPath = true
        for word in words {
            // "posted|returned": each of them.
            let alternatives = word.split(separator: "|").map { $0.drop { $0 == "[" } }
            for alternative in alternatives where alternative.hasPrefix("--") {
                let option = String(alternative.prefix { $0 != "=" && $0 != "]" })
                if !command.options.contains(option), option != "--version" {
                    return "\(option) is no option of \(command.commandName)"
                }
            }
            guard isPath, !word.hasPrefix("-"), command.subcommands != nil else { continue }
            if let next = alternatives.first.flatMap({ command.subcommand(String($0)) }) {
                command = next
            } else {
                isPath = false
            }
        }
        return nil
    }
}
