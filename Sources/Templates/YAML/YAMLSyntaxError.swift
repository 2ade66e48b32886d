internal import Yams

/// An error of Yams as a `YAMLMistake`: a code, a position in the text and libyaml's message as the technical detail.
struct YAMLSyntaxError {
    var code = YAMLMistake.Code.syntax
    var line = 1
    var column = 1
    var key = ""
    var detail = ""

    init(_ error: any Error, in text: String) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            (line, column, detail) = (mark.line, mark.column, problem)
        case YamlError.reader(let problem, let offset, _, _):
            (line, column) = Self.position(of: offset ?? 0, in: text)
            detail = problem
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            code = .duplicateKey
            key = duplicates.first ?? ""
            (line, column) = Self.repetition(of: key, after: context.mark, in: text)
        default:
            detail = "\(error)"
        }
    }

    private static func position(of offset: Int, in text: String) -> (line: Int, column: Int) {
        let before = text.prefix(offset)
        let line = before.filter(\.isNewline).count + 1
        let column = before.reversed().prefix { !$0.isNewline }.count + 1
        return (line, column)
    }

    /// Yams gives the position of the first of two equal keys, but the second is the one to correct. In a block mapping it is
    /// further down in the same column, before anything is left of that column; elsewhere the first is used.
    private static func repetition(of key: String, after first: Mark, in text: String) -> (line: Int, column: Int) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated().dropFirst(first.line) {
            let indent = line.prefix { $0 == " " }.count
            let content = line.dropFirst(indent)
            if content.isEmpty || content.hasPrefix("#") { continue }
            if indent < first.column - 1 { break }
            let names = [key, "\"\(key)\"", "'\(key)'"].contains { name in
                content.hasPrefix(name) && content.dropFirst(name.count).drop { $0 == " " }.hasPrefix(":")
            }
            if indent == first.column - 1, names { return (index + 1, first.column) }
        }
        return (first.line, first.column)
    }
}
