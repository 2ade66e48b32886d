internal import Yams

/// The keys of a message file: YAML between two `---` lines at its top. Every value is the text as written, so that `NO` remains
/// a word and `18:00` a time.
struct FrontMatter {
    struct Entry {
        var key: String
        var keyPosition: SourcePosition
        var text: String
        /// The start of the text, and the column of its later lines.
        var position: SourcePosition
        var lineStart: Int
    }

    private(set) var entries: [Entry] = []
    private(set) var mistakes: [TemplateMistake] = []
    private let file: String
    private let lines: [Substring]

    /// Lines of the file above the YAML: the first `---`.
    private static let linesAbove = 1

    /// - Parameter lines: those between the `---` lines.
    init(_ lines: [Substring], file: String) {
        self.file = file
        self.lines = lines
        do {
            guard let root = try compose(yaml: lines.joined(separator: "\n")) else { return }
            guard let mapping = root.mapping else {
                report(.frontMatterSyntax, position(root.mark))
                return
            }
            for (key, value) in mapping { read(key, value) }
        } catch {
            report(error)
        }
    }

    private mutating func read(_ key: Node, _ value: Node) {
        guard let name = key.scalar?.string else {
            report(.frontMatterSyntax, position(key.mark))
            return
        }
        guard let scalar = value.scalar, !scalar.string.allSatisfy(\.isWhitespace),
            !(scalar.style == .plain && scalar.string == "~")
        else {
            report(.notText, position(value.mark ?? key.mark), name)
            return
        }
        var start = position(scalar.mark)
        var lineStart = 1
        switch scalar.style {
        case .literal, .folded:
            // The text begins on the line after `|`, and all of its lines have that indentation.
            let indent = lines.dropFirst(start.line - Self.linesAbove).first { !$0.allSatisfy { $0 == " " } }
            lineStart = 1 + (indent?.prefix { $0 == " " }.count ?? 0)
            start = SourcePosition(line: start.line + 1, column: lineStart)
        case .singleQuoted, .doubleQuoted: start.column += 1
        case .plain, .any:
            // YAML reads a # after a space as a comment: "Clwb #1" would be sent as "Clwb".
            let written = line(start.line).dropFirst(start.column - 1)
            if written.contains(" #"), !isAllowance(written) { report(.hiddenByComment, start, name) }
        }
        let text = String(scalar.string.reversed().drop(while: \.isWhitespace).reversed())
        entries.append(
            Entry(key: name, keyPosition: position(key.mark), text: text, position: start, lineStart: lineStart))
    }

    /// Whether the first comment of a line is an allowance, which is not part of the value.
    private func isAllowance(_ line: Substring) -> Bool {
        guard let mark = line.indices.first(where: { line[$0...].hasPrefix(" #") }) else { return false }
        return Allowance(comment: line[mark...].dropFirst(2)) != nil
    }

    private func line(_ number: Int) -> Substring {
        let index = number - 1 - Self.linesAbove
        return lines.indices.contains(index) ? lines[index] : ""
    }

    private func position(_ mark: Mark?) -> SourcePosition {
        SourcePosition(line: (mark?.line ?? 1) + Self.linesAbove, column: mark?.column ?? 1)
    }

    private mutating func report(_ code: TemplateMistake.Code, _ position: SourcePosition, _ value: String = "") {
        mistakes.append(
            TemplateMistake(code: code, file: file, line: position.line, column: position.column, value: value))
    }

    private mutating func report(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            report(.frontMatterSyntax, position(mark), problem)
        case .duplicatedKeysInMapping(let keys, let context):
            report(.duplicateKey, position(context.mark), keys.first ?? "")
        default:
            report(.frontMatterSyntax, position(nil))
        }
    }
}
