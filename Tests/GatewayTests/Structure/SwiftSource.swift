import Foundation

/// The names of types that a file of Swift declares and uses, found by reading its tokens: comments and the insides of string literals are
/// skipped, interpolations are not. Calls of members are not seen.
struct SwiftSource {
    /// Types at the top of the file that others can name.
    private(set) var declared: Set<String> = []
    /// Types within others, by their last name.
    private(set) var nested: Set<String> = []
    /// Every capitalised name that is no member of another, with its first line, from 1.
    private(set) var used: [String: Int] = [:]
    /// Every capitalised name behind another one and a full stop, `A.B`.
    private(set) var qualified: Set<Qualified> = []

    struct Qualified: Hashable {
        var outer: String
        var name: String
        /// From 1.
        var line: Int
    }

    init(_ text: String) {
        var reader = TokenReader(text)
        reader.read()
        var keyword: String?
        var isPrivate = false
        for (index, token) in reader.tokens.enumerated() {
            if let kind = keyword {
                keyword = nil
                // `class func`, `extension A.B`: no declaration of a type.
                if kind != "extension", token.isName {
                    if token.depth == 0 {
                        if !isPrivate { declared.insert(token.text) }
                    } else {
                        nested.insert(token.text)
                    }
                    continue
                }
            }
            switch token.text {
            case "struct", "class", "enum", "actor", "protocol", "typealias", "extension":
                keyword = token.isMember ? nil : token.text
                let before = reader.tokens[max(0, index - 3)..<index].filter { $0.line == token.line }.map(\.text)
                isPrivate = before.contains("private") || before.contains("fileprivate")
            case _ where token.isName && token.isMember:
                guard index > 0, reader.tokens[index - 1].isName else { continue }
                qualified.insert(Qualified(outer: reader.tokens[index - 1].text, name: token.text, line: token.line))
            case _ where token.isName && !reader.parameters.contains(token.text):
                used[token.text] = used[token.text] ?? token.line
            default: break
            }
        }
    }
}

/// The identifiers of a file, in order.
private struct TokenReader {
    struct Token {
        var text: String
        var line: Int
        /// Braces that are open around it.
        var depth: Int
        /// It follows a full stop.
        var isMember: Bool
        var isName: Bool { text.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false }
    }

    private(set) var tokens: [Token] = []
    /// Names of generic parameters that a declaration of the file has.
    private(set) var parameters: Set<String> = []
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var depth = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func read() {
        while position < bytes.count { step() }
    }

    private func byte(_ offset: Int = 0) -> UInt8 { position + offset < bytes.count ? bytes[position + offset] : 0 }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private mutating func step() {
        switch byte() {
        case UInt8(ascii: "\n"):
            line += 1
            position += 1
        case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
            while position < bytes.count, byte() != UInt8(ascii: "\n") { position += 1 }
        case UInt8(ascii: "#") where byte(1) == UInt8(ascii: "\"") || byte(1) == UInt8(ascii: "#"), UInt8(ascii: "\""):
            skipString()
        case UInt8(ascii: "{"):
            depth += 1
            position += 1
        case UInt8(ascii: "}"):
            depth -= 1
            position += 1
        case let first where Self.isWord(first): word()
        default: position += 1
        }
    }

    private mutating func word() {
        let start = position
        while Self.isWord(byte()) { position += 1 }
        let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
        tokens.append(
            Token(text: String(decoding: bytes[start..<position], as: UTF8.self), line: line, depth: depth, isMember: isMember))
        if byte() == UInt8(ascii: "<"), isDeclaration { readParameters() }
    }

    private static let declaring: Set<String> = ["struct", "class", "enum", "actor", "func", "typealias"]

    /// Whether the last token is the name of what is declared, or `init` or `subscript`.
    private var isDeclaration: Bool {
        let last = tokens.suffix(2).map(\.text)
        return ["init", "subscript"].contains(last.last) || Self.declaring.contains(last.first ?? "")
    }

    /// `<Key: Hashable, each Value>`: the first name of each part.
    private mutating func readParameters() {
        let start = position
        while position < bytes.count, byte() != UInt8(ascii: ">") { position += 1 }
        for part in String(decoding: bytes[start..<position], as: UTF8.self).dropFirst().split(separator: ",") {
            let words = part.split { !($0.isLetter || $0.isNumber) }.map(String.init)
            if let name = words.first(where: { $0 != "each" }) { parameters.insert(name) }
        }
        position = start
    }

    /// `"…"`, `"""…"""`, `#"…"#`: only what is interpolated counts.
    private mutating func skipString() {
        var pounds = 0
        while byte() == UInt8(ascii: "#") {
            pounds += 1
            position += 1
        }
        guard byte() == UInt8(ascii: "\"") else { return }
        let isBlock = byte(1) == UInt8(ascii: "\"") && byte(2) == UInt8(ascii: "\"")
        let quotes = isBlock ? 3 : 1
        position += quotes
        while position < bytes.count {
            if byte() == UInt8(ascii: "\n") {
                line += 1
                position += 1
                if !isBlock { return }
            } else if byte() == UInt8(ascii: "\\"), (0..<pounds).allSatisfy({ byte(1 + $0) == UInt8(ascii: "#") }) {
                position += 1 + pounds
                if byte() == UInt8(ascii: "(") { interpolation() } else { position += 1 }
            } else if (0..<quotes).allSatisfy({ byte($0) == UInt8(ascii: "\"") }),
                (0..<pounds).allSatisfy({ byte(quotes + $0) == UInt8(ascii: "#") })
            {
                position += quotes + pounds
                return
            } else {
                position += 1
            }
        }
    }

    private mutating func interpolation() {
        var open = 0
        repeat {
            if byte() == UInt8(ascii: "(") { open += 1 }
            if byte() == UInt8(ascii: ")") { open -= 1 }
            step()
        } while open > 0 && position < bytes.count
    }
}
