/// The messages of one `.ftl` file: comments, and `id = pattern` over one or more lines. Attributes, terms and
/// references are not used here and are mistakes.
public struct FluentResource: Sendable {
    public struct Message: Sendable, Equatable {
        public var id: String
        public var pattern: Pattern
        public var file: String
        /// The line of its id, from 1.
        public var line: Int
    }

    /// In the order of the file.
    public let messages: [Message]

    /// - Throws: every mistake of the file; after one, reading goes on at the next line that is not indented.
    public init(parsing text: String, file: String) throws(TemplateMistakes) {
        var parser = PatternParser(scanner: SourceScanner(text, file: file), features: .locale)
        var messages: [Message] = []
        var mistakes: [TemplateMistake] = []
        while parser.scanner.current != nil {
            let start = parser.scanner
            do throws(TemplateMistake) {
                guard let message = try Self.entry(&parser) else { continue }
                if messages.contains(where: { $0.id == message.id }) {
                    mistakes.append(
                        TemplateMistake(code: .duplicateID, file: file, line: message.line, column: 1, value: message.id))
                }
                messages.append(message)
            } catch {
                mistakes.append(error)
                // From its first line again: a bracket that was never closed may have led far into what follows.
                parser.scanner = start
                Self.skipToNextEntry(&parser.scanner)
            }
        }
        guard mistakes.isEmpty else { throw TemplateMistakes(mistakes) }
        self.messages = messages
    }

    /// One entry, from the start of a line; nil for a comment or a blank line.
    private static func entry(_ parser: inout PatternParser) throws(TemplateMistake) -> Message? {
        let start = parser.scanner
        if parser.scanner.skipBlankLines() > 0 { return nil }
        if parser.scanner.current == "#" {
            let marks = parser.scanner.take { $0 == "#" }
            guard marks.count <= 3, parser.scanner.atLineEnd || parser.scanner.current == " " else { throw notAMessage(start) }
            parser.scanner.take { $0 != "\n" }
            parser.scanner.advance()
            return nil
        }
        guard let id = parser.scanner.identifier() else {
            var rest = parser.scanner
            if rest.skipSpaces() > 0, rest.current == nil {
                parser.scanner = rest
                return nil
            }
            throw notAMessage(start)
        }
        _ = parser.scanner.skipSpaces()
        guard parser.scanner.take("=") else { throw notAMessage(start) }
        guard let pattern = try parser.block() else { throw start.mistake(.emptyMessage, id) }
        // What ended the pattern must be the end of a line: the next line decides what it is.
        parser.scanner.advance()
        return Message(id: id, pattern: pattern, file: start.file, line: start.position.line)
    }

    private static func notAMessage(_ start: SourceScanner) -> TemplateMistake {
        var line = start
        let found = line.take { $0 != "\n" }
        return start.mistake(.notAMessage, found)
    }

    private static func skipToNextEntry(_ scanner: inout SourceScanner) {
        repeat {
            scanner.take { $0 != "\n" }
            scanner.advance()
        } while scanner.current.map { $0 == " " || $0 == "}" || $0 == "[" || $0 == "*" } ?? false
    }
}
