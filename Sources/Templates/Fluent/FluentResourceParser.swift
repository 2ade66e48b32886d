/// Parses entries, and finds the next one after an invalid one.
struct FluentResourceParser {
    private var parser: PatternParser

    init(_ text: String, file: String) {
        parser = PatternParser(scanner: SourceScanner(text, file: file), features: .locale)
    }

    mutating func entries() -> [FluentResource.Entry] {
        var entries: [FluentResource.Entry] = []
        while true {
            skipBlankLines()
            guard parser.scanner.current != nil else { return entries }
            let start = parser.scanner
            do throws(TemplateMistake) {
                let entry = try entry()
                guard parser.scanner.atLineEnd else { throw unreadable(parser.scanner) }
                parser.scanner.advance()
                Self.add(entry, to: &entries)
            } catch {
                // Skips from the entry's first line: an unclosed bracket may have led the parser far ahead.
                parser.scanner = start
                skipToNextEntry()
                let text = parser.scanner.text(since: start)
                entries.append(.junk(.init(text: text, line: start.position.line, mistake: error)))
            }
        }
    }

    /// Lines of spaces, the last of them perhaps without its end.
    private mutating func skipBlankLines() {
        _ = parser.scanner.skipBlankLines()
        var rest = parser.scanner
        _ = rest.skipSpaces()
        if rest.current == nil { parser.scanner = rest }
    }

    private mutating func entry() throws(TemplateMistake) -> FluentResource.Entry {
        let start = parser.scanner
        if start.current == "#" { return .comment(try comment()) }
        let isTerm = parser.scanner.take("-")
        guard let id = parser.scanner.identifier() else { throw unreadable(start) }
        _ = parser.scanner.skipSpaces()
        guard parser.scanner.take("=") else { throw unreadable(start) }
        let pattern = try parser.block()
        let attributes = try attributes()
        let line = start.position.line
        if isTerm {
            guard let pattern else { throw start.mistake(.emptyMessage, "-\(id)") }
            return .term(
                .init(id: id, pattern: pattern, attributes: attributes, comment: nil, file: start.file, line: line))
        }
        guard pattern != nil || !attributes.isEmpty else { throw start.mistake(.emptyMessage, id) }
        return .message(.init(id: id, pattern: pattern, attributes: attributes, comment: nil, file: start.file, line: line))
    }

    /// The attributes below. An invalid one invalidates the whole entry, as in `fluent.syntax`.
    private mutating func attributes() throws(TemplateMistake) -> [FluentResource.Attribute] {
        var attributes: [FluentResource.Attribute] = []
        while parser.scanner.current == "\n" {
            let lineEnd = parser.scanner
            parser.scanner.skipBlank()
            let start = parser.scanner
            guard parser.scanner.take(".") else {
                parser.scanner = lineEnd
                break
            }
            guard let id = parser.scanner.identifier() else { throw unreadable(start) }
            _ = parser.scanner.skipSpaces()
            guard parser.scanner.take("=") else { throw unreadable(start) }
            guard let pattern = try parser.block() else { throw start.mistake(.emptyMessage, ".\(id)") }
            guard parser.scanner.atLineEnd else { throw unreadable(parser.scanner) }
            attributes.append(.init(id: id, pattern: pattern, line: start.position.line))
        }
        return attributes
    }

    /// Consecutive lines with as many marks as the first.
    private mutating func comment() throws(TemplateMistake) -> FluentResource.Comment {
        let start = parser.scanner
        let level = parser.scanner.take { $0 == "#" }.count
        guard level <= 3, parser.scanner.atLineEnd || parser.scanner.current == " " else { throw unreadable(start) }
        parser.scanner.advance(past: " ")
        var text = parser.scanner.restOfLine()
        while true {
            var ahead = parser.scanner
            guard ahead.take("\n"), ahead.take(while: { $0 == "#" }).count == level else { break }
            guard ahead.atLineEnd || ahead.current == " " else { break }
            ahead.advance(past: " ")
            text += "\n" + ahead.restOfLine()
            parser.scanner = ahead
        }
        return .init(level: level, text: text, line: start.position.line)
    }

    /// A `#` comment belongs to the message or the term right below it.
    private static func add(_ entry: FluentResource.Entry, to entries: inout [FluentResource.Entry]) {
        guard case .comment(let comment) = entries.last, comment.level == 1 else {
            entries.append(entry)
            return
        }
        let below = comment.line + comment.text.split(separator: "\n", omittingEmptySubsequences: false).count
        switch entry {
        case .message(var message) where message.line == below:
            message.comment = comment.text
            entries[entries.count - 1] = .message(message)
        case .term(var term) where term.line == below:
            term.comment = comment.text
            entries[entries.count - 1] = .term(term)
        default: entries.append(entry)
        }
    }

    private func unreadable(_ place: SourceScanner) -> TemplateMistake {
        if place.current == "}" { return place.mistake(.strayBrace) }
        var line = place
        return place.mistake(.notAMessage, line.restOfLine())
    }

    /// Advances to the next line that begins as a message, a term or a comment does (Fluent syntax 1.0, Junk).
    private mutating func skipToNextEntry() {
        repeat {
            parser.scanner.restOfLine()
            parser.scanner.advance()
        } while parser.scanner.current.map { !$0.isASCIILetter && $0 != "-" && $0 != "#" } ?? false
    }
}

extension SourceScanner {
    fileprivate mutating func advance(past scalar: Unicode.Scalar) { if current == scalar { advance() } }
}
