/// The messages and terms of one language, ready to be formatted.
public struct FluentBundle: Sendable {
    /// A message or a term.
    struct Entry: Sendable {
        var pattern: Pattern?
        var attributes: [String: Pattern]
        var file: String
        var line: Int
    }

    public let language: Language
    let functions: [String: FluentFunction]
    let isolates: Bool
    /// Keys of terms include the hyphen.
    private(set) var entries: [String: Entry] = [:]

    /// - Parameters:
    ///   - resources: of two entries with one id, the first is used.
    ///   - functions: by the names used in patterns.
    ///   - isolates: puts U+2068 and U+2069 around each value beside other text, which right-to-left languages need and
    ///     which would cost text messages characters.
    public init(
        resources: [FluentResource], language: Language, functions: [String: FluentFunction] = FluentFunctions.standard,
        isolates: Bool = false
    ) {
        self.language = language
        self.functions = functions
        self.isolates = isolates
        for resource in resources {
            for entry in resource.entries {
                switch entry {
                case .message(let message):
                    add(message.id, Entry(message.pattern, message.attributes, message.file, message.line))
                case .term(let term): add("-\(term.id)", Entry(term.pattern, term.attributes, term.file, term.line))
                case .comment, .junk: break
                }
            }
        }
    }

    private mutating func add(_ id: String, _ entry: Entry) { if entries[id] == nil { entries[id] = entry } }

    /// The formatted message, and its mistakes: there is always a text.
    ///
    /// What is missing is written by name, as fluent.runtime does: `name` for a value, `{id}`, `{id.attribute}` and `{-id}` for
    /// a reference, `NAME()` for a function, `???` for a circular reference, and `{???}` instead of the whole text beyond the
    /// limits. The message itself is `id` or `id.attribute` when it does not exist.
    ///
    /// - Returns: each mistake with its code, and the name or id in `value`.
    public func format(
        _ id: String, attribute: String? = nil, _ values: [String: Value] = [:]
    ) -> (text: String, errors: [TemplateMistake]) {
        format(id, attribute: attribute, values, options: isolates ? .isolating : [])
    }

    func format(
        _ id: String, attribute: String?, _ values: [String: Value], options: Resolver.Options
    ) -> (text: String, errors: [TemplateMistake]) {
        var resolver = Resolver(values, in: language, functions: functions, options: options)
        let text = resolver.text(of: id, attribute: attribute, in: self)
        return (text, resolver.errors)
    }
}

extension FluentBundle.Entry {
    init(_ pattern: Pattern?, _ attributes: [FluentResource.Attribute], _ file: String, _ line: Int) {
        let patterns = Dictionary(attributes.map { ($0.id, $0.pattern) }) { _, last in last }
        self.init(pattern: pattern, attributes: patterns, file: file, line: line)
    }
}
