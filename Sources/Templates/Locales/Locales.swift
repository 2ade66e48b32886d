public import Foundation

/// All texts of the program itself, in Welsh and in English: the same ids with the same values in both.
public struct Locales: Sendable {
    private let bundles: Bilingual<FluentBundle>

    /// Reads `cy/*.ftl` and `en/*.ftl` in `directory`.
    ///
    /// - Throws: every mistake of every file: junk, duplicate ids, references to missing entries or in a circle; and every
    ///   difference between the languages (`not-in-both-languages` at the entry without a counterpart, `different-placeholders`
    ///   and `different-attributes` in both, `plural-forms-missing`).
    public init(directory: URL) throws(TemplateMistakes) {
        var mistakes: [TemplateMistake] = []
        let resources = Bilingual { LocaleFolder.read(directory, $0, &mistakes) }
        bundles = Bilingual { FluentBundle(resources: resources[$0], language: $0) }
        var found: [TemplateMistake] = []
        for language in Language.allCases {
            found += ReferenceCheck(bundles[language]).mistakes
            found += LocaleComparison(bundles, language).mistakes
        }
        mistakes += found.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
        guard mistakes.isEmpty else { throw TemplateMistakes(mistakes) }
    }

    public var ids: Set<String> { Set(bundles.welsh.entries.keys.filter { !$0.hasPrefix("-") }) }

    public func has(_ phrase: Phrase) -> Bool { bundles.welsh.entries[phrase.rawValue]?.pattern != nil }

    /// The names of the values that a phrase needs, those of its references included; empty when it is unknown.
    public func placeholders(of phrase: Phrase) -> Set<String> {
        bundles.welsh.entries[phrase.rawValue]?.pattern.map { bundles.welsh.placeholders(of: $0) } ?? []
    }

    /// The text of `phrase`. A blank value is allowed.
    ///
    /// - Returns: `{id}` when the phrase is unknown or lacks a value: a mistake in the program, which must be visible but must
    ///   not stop a school's messages.
    public func text(
        _ phrase: Phrase, attribute: String? = nil, _ values: [String: Value] = [:], in language: Language
    ) -> String {
        let (text, errors) = bundles[language]
            .format(phrase.rawValue, attribute: attribute, values, options: .checksSelectors)
        return errors.isEmpty ? text : "{\(Resolver.name(phrase.rawValue, attribute))}"
    }
}

/// The `.ftl` files of one language, which share one namespace of ids.
enum LocaleFolder {
    /// - Returns: the files by name, without those that cannot be read.
    static func read(
        _ directory: URL, _ language: Language, _ mistakes: inout [TemplateMistake]
    ) -> [FluentResource] {
        let folder = directory.appending(path: language.tag)
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        guard let files = files?.filter({ $0.pathExtension == "ftl" }), !files.isEmpty else {
            mistakes.append(TemplateMistake(code: .unreadableFile, file: folder.path, line: 1, column: 1))
            return []
        }
        var resources: [FluentResource] = []
        var seen: Set<String> = []
        for file in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else {
                mistakes.append(TemplateMistake(code: .unreadableFile, file: file.path, line: 1, column: 1))
                continue
            }
            let resource = FluentResource(parsing: text, file: file.path)
            mistakes += resource.entries.flatMap { Self.mistakes(in: $0, seen: &seen) }
            resources.append(resource)
        }
        return resources
    }

    /// Entries that cannot be parsed, and duplicates.
    private static func mistakes(in entry: FluentResource.Entry, seen: inout Set<String>) -> [TemplateMistake] {
        func twice(_ id: String, _ file: String, _ line: Int, _ attributes: [FluentResource.Attribute]) -> [TemplateMistake] {
            let ids = [(id, line)] + attributes.map { ("\(id).\($0.id)", $0.line) }
            return ids.filter { !seen.insert($0.0).inserted }
                .map { TemplateMistake(code: .duplicateID, file: file, line: $0.1, column: 1, value: $0.0) }
        }
        return switch entry {
        case .comment: []
        case .junk(let junk): [junk.mistake]
        case .message(let message): twice(message.id, message.file, message.line, message.attributes)
        case .term(let term): twice("-\(term.id)", term.file, term.line, term.attributes)
        }
    }
}

/// The id of a text in `locales/`: `static let reached: Phrase = "status-reached"`.
public struct Phrase: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension Phrase {
    /// The sentence for a mistake in a template or a message; its value is `$value`.
    public init(_ code: TemplateMistake.Code) { self.init(rawValue: "template-\(code.rawValue)") }

    /// The sentence for a mistake in a YAML file; its values are `$key` and `$value`.
    public init(_ code: YAMLMistake.Code) { self.init(rawValue: "yaml-\(code.rawValue)") }
}
