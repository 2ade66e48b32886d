/// A placeable in a message, parsed as far as the linter needs it: its values and, for a select expression, its variants. Its
/// syntax has already been checked.
struct Placeable: Equatable {
    struct Variant: Equatable {
        var key: String
        var isDefault: Bool
        /// The range of its text in the placeable's source.
        var range: Range<Int>
        var text: String
    }

    /// Including its braces.
    var source: String
    /// The variables in it, in order, each once.
    var variables: [String] = []
    /// The functions that it calls, in order.
    var functions: [String] = []
    /// Empty without a select expression.
    var variants: [Variant] = []

    /// - Parameter source: including its braces.
    init(_ source: [Character]) {
        self.source = String(source)
        var index = 1
        var depth = 1
        var arrow: Int?
        while index < source.count {
            let character = source[index]
            switch character {
            case "\"": index = Self.endOfLiteral(source, index)
            case "{": depth += 1
            case "}": depth -= 1
            case "$":
                let name = Self.name(source, index + 1)
                if !name.isEmpty, !variables.contains(name) { variables.append(name) }
            case "-" where depth == 1 && arrow == nil && index + 1 < source.count && source[index + 1] == ">": arrow = index + 2
            default:
                if character.isUppercase, !source[index - 1].isLetter, source[index - 1] != "$", !Self.isOfName(source[index - 1])
                {
                    let name = Self.name(source, index)
                    if source[(index + name.count)...].first(where: { $0 != " " }) == "(" { functions.append(name) }
                }
            }
            index += 1
        }
        if let arrow { variants = Self.variants(source, from: arrow) }
    }

    /// The index after the closing brace of the placeable that begins at `start`; nil where it is not closed.
    static func end(of source: [Character], from start: Int) -> Int? {
        var depth = 0
        var index = start
        while index < source.count {
            switch source[index] {
            case "\"" where depth > 0: index = endOfLiteral(source, index)
            case "{": depth += 1
            case "}":
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The closing quote, if there is one on the line: text in a variant may contain a single quotation mark.
    private static func endOfLiteral(_ source: [Character], _ start: Int) -> Int {
        var index = start + 1
        while index < source.count, source[index] != "\n" {
            if source[index] == "\"" { return index }
            index += source[index] == "\\" ? 2 : 1
        }
        return start
    }

    private static func name(_ source: [Character], _ start: Int) -> String { String(source[start...].prefix(while: isOfName)) }

    private static func isOfName(_ character: Character) -> Bool {
        character == "-" || character == "_" || character.isASCII && (character.isLetter || character.isNumber)
    }

    private static func variants(_ source: [Character], from start: Int) -> [Variant] {
        var variants: [Variant] = []
        var index = start
        var depth = 0
        func close(_ end: Int) {
            guard let last = variants.indices.last else { return }
            let range = variants[last].range.lowerBound..<end
            variants[last].range = range
            variants[last].text = String(source[range].drop(while: \.isWhitespace))
        }
        while index < source.count - 1 {
            if source[index] == "{" { depth += 1 }
            if source[index] == "}" { depth -= 1 }
            if depth == 0, source[index] == "[", let end = endOfKey(source, index) {
                let isStarred = index > 0 && source[index - 1] == "*"
                close(isStarred ? index - 1 : index)
                let key = source[index + 1..<end].filter { !$0.isWhitespace }
                variants.append(Variant(key: String(key), isDefault: isStarred, range: end + 1..<end + 1, text: ""))
                index = end
            }
            index += 1
        }
        close(max(start, source.count - 1))
        return variants
    }

    /// The bracket that closes a key, which is an identifier or a number: other brackets belong to a variant's text.
    private static func endOfKey(_ source: [Character], _ start: Int) -> Int? {
        let key = source[(start + 1)...].prefix { $0.isWhitespace || $0 == "." || isOfName($0) }
        guard !key.allSatisfy(\.isWhitespace), key.endIndex < source.count, source[key.endIndex] == "]" else { return nil }
        return key.endIndex
    }
}
