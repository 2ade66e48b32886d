import Foundation

/// Questions as JSON objects on standard input, one a line, each answered on a line of its own.
enum JSONLines {
    /// Answers until the input ends. A line that is no question is answered with `{"error": {"code", "cy", "en"}}`.
    static func answer<Question: Decodable>(_ words: Localizer, _ answer: (Question) throws -> some Encodable) throws {
        for line in InputLines() {
            do {
                print(try encoded(answer(JSONDecoder().decode(Question.self, from: line))))
            } catch {
                let mistake = error as? ToolMistake ?? ToolMistake(decoding: error)
                print(try encoded(["error": mistake.report(words.locales)]))
            }
        }
    }

    /// On one line, its keys in order, so that the same answer is always the same text.
    static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func print(_ line: String) { Terminal.print(line) }
}
