internal import Yams

/// Reads one YAML document strictly and collects every mistake with its line, so that a person can correct them together.
///
/// Scalars stay the text as written: `NO`, `18:00` and `07700 900123` are never typed by YAML's rules, and tags are ignored.
/// Anchors and aliases are refused, so that a document cannot expand.
///
/// Not for sharing between tasks: created, used and released in one function.
public final class YAMLReader {
    /// The file name in each mistake.
    public let file: String

    private let text: String
    private let firstLine: Int
    private var collected: [YAMLMistake] = []

    /// - Parameter firstLine: the line of the file on which `text` begins, where it is a part of a longer file (front matter).
    public init(text: String, file: String, firstLine: Int = 1) {
        self.text = text
        self.file = file
        self.firstLine = firstLine
    }

    /// All mistakes so far, in the order of the file.
    public var mistakes: [YAMLMistake] {
        collected.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    /// The root mapping; nil where the text is not YAML, uses something that is refused or is no mapping, which `mistakes` then
    /// says. An empty document is an empty mapping, so that the caller reports each missing key.
    public func mapping() -> YAMLMapping? {
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            let root = try parser.singleRoot()
            // Nodes reference their anchors weakly; the parser owns them.
            let clean = withExtendedLifetime(parser) { root.map(refuseAnchors) ?? true }
            guard clean else { return nil }
            return decode(root)
        } catch {
            report(error)
            return nil
        }
    }

    /// The line of the value of a key, by its path from the root (`text.url`); where it is missing, that of the mapping around
    /// it.
    public func line(of path: String) -> Int {
        var line = firstLine
        guard let parser = try? Parser(yaml: text, resolver: .basic, encoding: .utf8), var node = try? parser.singleRoot() else {
            // A mistake in the syntax is reported with a line of its own.
            return line
        }
        for key in path.split(separator: ".") {
            guard let found = node.mapping?.first(where: { $0.key.scalar?.string == String(key) }) else { break }
            line = place(of: found.key.mark).line
            node = found.value
        }
        return line
    }

    private func decode(_ root: Node?) -> YAMLMapping? {
        let place = YAMLMapping.Location(line: firstLine, column: 1)
        switch root {
        case nil: return YAMLMapping(reader: self, node: Node.Mapping([]), path: "", place: place)
        case .mapping(let mapping)?:
            return YAMLMapping(reader: self, node: mapping, path: "", place: self.place(of: mapping.mark))
        // A file of only comments and `---` is parsed as one empty scalar.
        case .scalar(let scalar)? where scalar.isEmptyPlain:
            return YAMLMapping(reader: self, node: Node.Mapping([]), path: "", place: place)
        case let other?:
            report(.notMapping, at: self.place(of: other.mark), key: "")
            return nil
        }
    }

    /// Reports each anchor once and does not descend into it: aliases are copies, and nested copies grow exponentially.
    private func refuseAnchors(in node: Node) -> Bool {
        if let anchor = node.anchor {
            report(.alias, at: place(of: node.mark), key: "", value: anchor.rawValue)
            return false
        }
        switch node {
        case .scalar: return true
        case .alias: return false
        case .sequence(let sequence): return sequence.map(refuseAnchors).allSatisfy { $0 }
        case .mapping(let mapping):
            return mapping.map { refuseAnchors(in: $0.key) && refuseAnchors(in: $0.value) }.allSatisfy { $0 }
        }
    }

    private func report(_ error: any Error) {
        let found = YAMLSyntaxError(error, in: text)
        let place = YAMLMapping.Location(line: found.line + firstLine - 1, column: found.column)
        report(found.code, at: place, key: found.key, value: found.detail)
    }

    func report(_ code: YAMLMistake.Code, at place: YAMLMapping.Location, key: String, value: String = "") {
        let mistake = YAMLMistake(
            code: code, file: file, line: place.line, column: place.column, key: key, value: value)
        // A key may be read twice, but its mistake is reported once.
        if !collected.contains(mistake) { collected.append(mistake) }
    }

    func place(of mark: Mark?) -> YAMLMapping.Location {
        YAMLMapping.Location(line: (mark?.line ?? 1) + firstLine - 1, column: mark?.column ?? 1)
    }
}

extension Node.Scalar {
    /// `key:` without a value, which is no text: an empty text is written `""`.
    var isEmptyPlain: Bool { string.isEmpty && style == .plain }
}
