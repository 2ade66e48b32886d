import ArgumentParser
import Foundation
import Templates

/// ArgumentParser's messages about a command line, in the language of the user.
///
/// The library speaks English only, and its errors are not public. So its sentences are recognised by their form; one that is
/// not known here is printed as the library has it.
struct ParserText {
    let words: Localizer

    /// Prints the message and ends the program, where the library would.
    static func end(_ error: any Error, arguments: [String] = CommandLine.arguments) -> Never {
        let code = Gatewayd.exitCode(for: error)
        let full = Gatewayd.fullMessage(for: error)
        // Anything but a wrong command line or a help page is printed as it is: versions, completion scripts, failures, and
        // errors whose message is already printed.
        let isWrong = code == .validationFailure && !Gatewayd.message(for: error).isEmpty
        // Without the folder locales the library's own text is printed too.
        guard isWrong || code == .success && isHelp(full), let words = try? Localizer(Localizer.language(in: arguments))
        else {
            // Instead of the library's write, which ignores a full disk.
            if !full.isEmpty { (code == .success ? StandardStream.output : .errors).write(Data("\(full)\n".utf8)) }
            Foundation.exit(code.rawValue)
        }
        let text = ParserText(words: words)
        if code == .success {
            Terminal.print(text.help(full))
        } else {
            Terminal.say(text.error(full, message: Gatewayd.message(for: error)))
        }
        Foundation.exit(code.rawValue)
    }

    private static func isHelp(_ text: String) -> Bool { text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ") }

    /// The whole message about a wrong command line: the sentence, the help of the argument, the usage, and where to read more.
    ///
    /// - Parameters:
    ///   - full: all that the library would print.
    ///   - message: the library's sentence alone.
    func error(_ full: String, message: String) -> String {
        let sentence = words.text("parser-error", ["message": .text(sentence(message))])
        let rest = full.hasPrefix("Error: \(message)\n") ? full.dropFirst("Error: \(message)\n".count) : full[...]
        return ([sentence] + rest.split(separator: "\n", omittingEmptySubsequences: false).map(frame)).joined(separator: "\n")
    }

    private func frame(_ line: Substring) -> String {
        if line.hasPrefix("Help:  ") { return words.text("parser-help", ["text": .text(String(line.dropFirst(7)))]) }
        if line.hasPrefix("Usage: ") { return words.text("parser-usage", ["usage": .text(String(line.dropFirst(7)))]) }
        if let found = line.wholeMatch(of: #/  See '(.*)' for more information\./#) {
            return "  " + words.text("parser-see", ["command": .text(String(found.1))])
        }
        return String(line)
    }

    /// A help page with the library's headings and sentences translated.
    func help(_ text: String) -> String {
        let headings: [(String, Phrase)] = [
            ("OVERVIEW:", "parser-heading-overview"), ("USAGE:", "parser-heading-usage"),
            ("ARGUMENTS:", "parser-heading-arguments"),
            ("OPTIONS:", "parser-heading-options"), ("SUBCOMMANDS:", "parser-heading-subcommands"),
        ]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard let (heading, phrase) = headings.first(where: { line.hasPrefix($0.0) }) else { return String(line) }
            return words.text(phrase) + line.dropFirst(heading.count)
        }
        return lines.joined(separator: "\n")
            .replacing("Show help information.", with: words.text("parser-show-help"))
            .replacing("Show the version.", with: words.text("parser-show-version"))
            .replacing("(default: ", with: "(\(words.text("parser-default")): ")
            .replacing("(default)", with: "(\(words.text("parser-default")))")
            .replacing("(values: ", with: "(\(words.text("parser-values")): ")
            .replacing(/See '(.*)' for detailed help\./) { words.text("parser-see", ["command": .text(String($0.1))]) }
    }

    /// A sentence of the library, translated.
    func sentence(_ message: String) -> String {
        if let found = message.wholeMatch(of: /(?s)Unknown option '(.*)'\. Did you mean '(.*)'\?/) {
            return words.text("parser-unknown-option-meant", ["option": value(found.1), "meant": value(found.2)])
        }
        if let found = message.wholeMatch(of: /(?s)Unknown option '(.*)'/) {
            return words.text("parser-unknown-option", ["option": value(found.1)])
        }
        if let found = message.wholeMatch(of: /(?s)Missing value for '(.*)'/) {
            return words.text("parser-missing-value", ["option": value(found.1)])
        }
        if let found = message.wholeMatch(of: /(?s)Missing expected argument '(.*)'/) {
            return words.text("parser-missing-argument", ["argument": value(found.1)])
        }
        if let found = message.wholeMatch(of: /(?s)Missing one of: '(.*)'/) {
            return words.text("parser-missing-one-of", ["arguments": value(list(found.1))])
        }
        if let found = message.wholeMatch(of: /(?s)Unexpected argument '(.*)'/) {
            return words.text("parser-unexpected-argument", ["argument": value(found.1)])
        }
        if let found = message.wholeMatch(of: /(?s)\d+ unexpected arguments: '(.*)'/) {
            return words.text("parser-unexpected-arguments", ["arguments": value(list(found.1))])
        }
        if let found = message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(.*?)'\. Please provide one of '(.*)'\./) {
            let choices = found.3.replacing(#/' (?:and|or) '/#, with: "', '")
            return words.text(
                "parser-invalid-value-one-of",
                ["value": value(found.1), "argument": value(found.2), "choices": value(list(choices[...]))])
        }
        if let found = message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(.*)'/) {
            return words.text("parser-invalid-value", ["value": value(found.1), "argument": value(found.2)])
        }
        if let found = message.wholeMatch(of: /(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./) {
            return words.text("parser-flag-with-value", ["option": value(found.1), "value": value(found.2)])
        }
        let twice = /(?s)Value to be set with flag '(.*)' had already been set with flag '(.*)'/
        if let found = message.wholeMatch(of: twice) {
            return words.text("parser-one-of-two", ["one": value(found.2), "other": value(found.1)])
        }
        return message
    }

    private func value(_ part: some StringProtocol) -> Value { .text(String(part)) }

    /// `a', 'b` as `a, b`.
    private func list(_ quoted: Substring) -> String { String(quoted).replacing("', '", with: ", ") }
}

extension Localizer {
    /// That two options do not go together.
    func notBoth(_ one: String, _ other: String) -> ValidationError {
        ValidationError(text("parser-one-of-two", ["one": .text(one), "other": .text(other)]))
    }
}
