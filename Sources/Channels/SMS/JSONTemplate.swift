internal import Foundation

/// A JSON document whose texts may contain placeholders. It is parsed before they are filled, so that no value can become
/// structure; member names are never filled.
struct JSONTemplate: Sendable, Equatable {
    private let document: JSONValue
    private let texts: [String: PlaceholderText]

    enum Mistake: Error { case notJSON, badPlaceholder }

    init(_ text: String) throws(Mistake) {
        guard let document = JSONValue(Data(text.utf8)) else { throw .notJSON }
        var texts: [String: PlaceholderText] = [:]
        for text in Self.texts(in: document) {
            guard let filler = PlaceholderText(text) else { throw .badPlaceholder }
            texts[text] = filler
        }
        self.document = document
        self.texts = texts
    }

    var placeholders: Set<Placeholder> { texts.values.reduce(into: []) { $0.formUnion($1.placeholders) } }

    /// The document in UTF-8. Members and items whose value is missing are left out; nil where nothing remains.
    func filled(_ values: [Placeholder: String]) -> Data? {
        guard let filled = fill(document, values) else { return nil }
        do { return try filled.encoded() } catch { return nil }
    }

    private func fill(_ value: JSONValue, _ values: [Placeholder: String]) -> JSONValue? {
        switch value {
        case .text(let text): texts[text]?.filled(values).map(JSONValue.text)
        case .list(let items): .list(items.compactMap { fill($0, values) })
        case .object(let members): .object(members.compactMapValues { fill($0, values) })
        case .null, .flag, .whole, .decimal: value
        }
    }

    private static func texts(in value: JSONValue) -> [String] {
        switch value {
        case .text(let text): [text]
        case .list(let items): items.flatMap(texts)
        case .object(let members): members.values.flatMap(texts)
        case .null, .flag, .whole, .decimal: []
        }
    }
}
