/// One language of a message, the content of its file (`cy.md`, `en.md`): front matter with `subject` and optionally `sms`, then
/// the body in Markdown.
public struct MessageText: Sendable, Equatable {
    /// One line; the subject of the e-mail and the heading of the letter.
    public let subject: Pattern
    /// The text message; nil where the message is not sent as one.
    public let sms: Pattern?
    public let body: DocumentTemplate

    /// The names of the values that it needs.
    public var placeholders: Set<String> {
        subject.placeholders.union(sms?.placeholders ?? []).union(body.placeholders)
    }

    /// The names that `values` lacks or leaves blank, in any of its parts; for a check before anything is queued.
    public func missing(in values: [String: Value]) -> Set<String> {
        placeholders.filter { values[$0]?.isBlank ?? true }
    }

    /// The names of `values` that the message does not use.
    public func unused(in values: [String: Value]) -> Set<String> {
        Set(values.keys).subtracting(placeholders)
    }

    /// Parses a whole file.
    ///
    /// - Throws: every mistake of front matter and body, by line.
    public static func parse(_ text: String, file: String) throws(TemplateMistakes) -> MessageText {
        let lines = SourceLines.split(text)
        guard isFence(lines[0]) else { throw mistakes(.noFrontMatter, file) }
        guard let end = lines.indices.dropFirst().first(where: { isFence(lines[$0]) }) else {
            throw mistakes(.unclosedFrontMatter, file)
        }
        var reader = FrontMatterReader(FrontMatter(Array(lines[1..<end]), file: file), file: file)
        let subject = reader.pattern("subject", isRequired: true, isOneLine: true)
        let sms = reader.pattern("sms", isRequired: false, isOneLine: false)
        reader.refuseOtherKeys()
        var found = reader.mistakes.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        var body: DocumentTemplate?
        do throws(TemplateMistakes) {
            let markdown = MarkdownAllowances.removing(from: lines[(end + 1)...]).joined(separator: "\n")
            body = try DocumentTemplate(parsing: markdown, file: file, firstLine: end + 2)
        } catch {
            found += error.mistakes
        }
        guard found.isEmpty, let subject, let body else { throw TemplateMistakes(found) }
        return MessageText(subject: subject, sms: sms, body: body)
    }

    /// Whether a line opens or closes front matter.
    static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    private static func mistakes(_ code: TemplateMistake.Code, _ file: String) -> TemplateMistakes {
        TemplateMistakes([TemplateMistake(code: code, file: file, line: 1, column: 1)])
    }
}

/// Reads the known keys of front matter; the remaining ones are unknown.
private struct FrontMatterReader {
    private let frontMatter: FrontMatter
    private let file: String
    private var known: [String] = []
    private(set) var mistakes: [TemplateMistake]

    init(_ frontMatter: FrontMatter, file: String) {
        self.frontMatter = frontMatter
        self.file = file
        mistakes = frontMatter.mistakes
    }

    mutating func pattern(_ key: String, isRequired: Bool, isOneLine: Bool) -> Pattern? {
        known.append(key)
        guard let entry = frontMatter.entries.first(where: { $0.key == key }) else {
            // A YAML mistake, or one of this key, is reported instead.
            if isRequired, frontMatter.mistakes.isEmpty { report(.missingKey, SourcePosition(line: 1, column: 1), key) }
            return nil
        }
        if isOneLine, entry.text.contains(where: \.isNewline) { report(.severalLines, entry.position, key) }
        let scanner = SourceScanner(
            entry.text, file: file, firstLine: entry.position.line, firstColumn: entry.position.column,
            lineStart: entry.lineStart)
        do throws(TemplateMistake) {
            return try Pattern(scanner, allowing: .schoolMessage)
        } catch {
            mistakes.append(error)
            return nil
        }
    }

    mutating func refuseOtherKeys() {
        for entry in frontMatter.entries where !known.contains(entry.key) {
            report(.unknownKey, entry.keyPosition, entry.key)
        }
    }

    private mutating func report(_ code: TemplateMistake.Code, _ position: SourcePosition, _ value: String) {
        mistakes.append(
            TemplateMistake(code: code, file: file, line: position.line, column: position.column, value: value))
    }
}
