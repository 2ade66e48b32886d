import ArgumentParser
import Foundation
import Templates

/// Why a text tool cannot answer a question.
struct ToolMistake: Error, Hashable {
    /// Raw values are stable; the sentence is `text-<code>` in `locales/`, with `$value`.
    enum Code: String, CaseIterable {
        case notJSON = "not-json"
        case missingKey = "missing-key"
        /// Of the command line; the value is the command whose help lists the arguments.
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

    /// What is missing or wrong in JSON that could not be decoded.
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
        // A long value is cut in the error message.
        let shown = value.count > 80 ? value.prefix(80) + "…" : value
        return Bilingual { locales.text(Phrase(rawValue: "text-\(code.rawValue)"), ["value": .text(shown)], in: $0) }
    }

    /// The mistake as JSON.
    struct Report: Encodable {
        var code: String
        var cy: String
        var en: String
    }

    func report(_ locales: Locales) -> Report {
        let sentence = sentence(locales)
        return Report(code: code.rawValue, cy: sentence.welsh, en: sentence.english)
    }

    /// Prints the sentence at a terminal, and returns the command's exit code.
    func said(_ words: Localizer) -> ExitCode {
        Terminal.say(sentence(words.locales)[words.language])
        return code == .missingArgument ? .validationFailure : ExitStatus.failure
    }
}
