import ArgumentParser
import Foundation
import Templates

/// Why a question to a tool for words has no answer.
struct ToolMistake: Error, Hashable {
    /// Raw values are stable; the sentence is `text-<code>` in `locales/`, with `$value`.
    enum Code: String, CaseIterable {
        case notJSON = "not-json"
        case missingKey = "missing-key"
        /// At the command line; the value is the command that says what it takes.
        case missingArgument = "missing-argument"
        case wrongType = "wrong-type"
        case notADate = "not-a-date"
        case notANumber = "not-a-number"
        /// "i'w" without "(m)", "(f)" or "(pl)".
        case missingOwner = "missing-owner"
        case unknownChoice = "unknown-choice"
        case unreadable
    }

    var code: Code
    var value: String

    init(_ code: Code, _ value: String = "") {
        self.code = code
        self.value = value
    }

    /// What JSON that could not be read lacks.
    init(decoding error: any Error) {
        // `values.name`, `items[0]`.
        func path(_ keys: [any CodingKey]) -> String {
            keys.reduce("") { path, key in
                if let index = key.intValue { return "\(path)[\(index)]" }
                return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
            }
        }
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): self.init(.missingKey, path(context.codingPath + [key]))
        case .typeMismatch(_, let context) where !context.codingPath.isEmpty,
            .valueNotFound(_, let context) where !context.codingPath.isEmpty:
            self.init(.wrongType, path(context.codingPath))
        case .dataCorrupted(let context) where !context.codingPath.isEmpty: self.init(.unknownChoice, path(context.codingPath))
        default: self.init(.notJSON)
        }
    }

    func sentence(_ locales: Locales) -> Bilingual<String> {
        // Who asks with a whole book is not to be answered with it.
        let shown = value.count > 80 ? value.prefix(80) + "…" : value
        return Bilingual { locales.text(Phrase(rawValue: "text-\(code.rawValue)"), ["value": .text(shown)], in: $0) }
    }

    /// As programs read it.
    struct Report: Encodable {
        var code: String
        var cy: String
        var en: String
    }

    func report(_ locales: Locales) -> Report {
        let sentence = sentence(locales)
        return Report(code: code.rawValue, cy: sentence.welsh, en: sentence.english)
    }

    /// Says it at a terminal; what the command then ends with.
    func said(_ words: Localizer) -> ExitCode {
        Terminal.say(sentence(words.locales)[words.language])
        return code == .missingArgument ? .validationFailure : ExitStatus.failure
    }
}
