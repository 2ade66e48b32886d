internal import Yams

/// One mapping of a YAML file, read key by key. A value that cannot be read is reported to the reader; a key that was never read
/// is a mistake too, once `finish` is called on the mapping or on one around it.
public struct YAMLMapping {
    /// A line and a column, both from 1.
    struct Location: Equatable {
        var line: Int
        var column: Int
    }

    /// The keys and mappings read so far, shared by the mapping's copies.
    final class Asked {
        var keys: Set<String> = []
        var children: [YAMLMapping] = []
    }

    let reader: YAMLReader
    let path: String
    let asked = Asked()
    private let entries: [Entry]
    private let place: Location

    struct Entry {
        var key: String
        var place: Location
        var value: Node
    }

    init(reader: YAMLReader, node: Node.Mapping, path: String, place: Location) {
        self.reader = reader
        self.path = path
        self.place = place
        entries = node.compactMap { key, value in
            guard case .scalar(let scalar) = key else {
                reader.report(.notText, at: reader.place(of: key.mark), key: path)
                return nil
            }
            return Entry(key: scalar.string, place: reader.place(of: scalar.mark), value: value)
        }
    }

    /// The keys of the file, in order. This does not mark them as known.
    public var keys: [String] { entries.map(\.key) }

    /// The line where the value of a key begins (of a `|` or `>` text: its first line); nil where the key is missing.
    public func line(of key: String) -> Int? {
        guard let entry = entries.first(where: { $0.key == key }) else { return nil }
        let line = reader.place(of: entry.value.mark).line
        guard case .scalar(let scalar) = entry.value else { return line }
        return scalar.style == .literal || scalar.style == .folded ? line + 1 : line
    }

    /// Reports a value that the caller refuses. `sentence` is the identifier of the sentence in `locales/` that says why. A
    /// missing key is reported where its mapping begins.
    public func invalid(_ key: String, _ sentence: String) {
        report(.invalid, key, at: entries.first { $0.key == key }.map { reader.place(of: $0.value.mark) }, value: sentence)
    }

    /// Reports a missing key; for keys that are required only together with others.
    public func missing(_ key: String) {
        report(.missingKey, key)
    }

    /// Reports every key that was never read, here and in the mappings inside, each with the nearest known key where there is
    /// one.
    public func finish() {
        for entry in entries where !asked.keys.contains(entry.key) {
            let near = NearestWord(to: entry.key, among: asked.keys).word ?? ""
            report(.unknownKey, entry.key, at: entry.place, value: near)
        }
        for child in asked.children { child.finish() }
    }

    /// The value of a key, which becomes known.
    func value(_ key: String) -> Node? {
        asked.keys.insert(key)
        return entries.first { $0.key == key }?.value
    }

    func report(_ code: YAMLMistake.Code, _ key: String, at place: Location? = nil, value: String = "") {
        reader.report(code, at: place ?? self.place, key: path(of: key), value: value)
    }

    /// A mapping inside this one, to be finished with it.
    func child(_ node: Node.Mapping, path: String, place: Location) -> YAMLMapping {
        let child = YAMLMapping(reader: reader, node: node, path: path, place: place)
        asked.children.append(child)
        return child
    }

    func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// The position of a key, for reports of missing keys in its mapping.
    func keyLocation(_ key: String) -> Location { entries.first { $0.key == key }?.place ?? place }
}

/// The known word that a misspelt one was probably meant to be.
struct NearestWord {
    /// Nil where no word is near: at most one edit for every three letters.
    let word: String?

    init(to typed: String, among words: some Collection<String>) {
        let ranked =
            words
            .map { (word: $0, distance: Self.distance($0, typed)) }
            .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
        word = ranked.first { $0.distance <= max(1, $0.word.count / 3) && $0.distance < $0.word.count }?.word
    }

    /// Letters inserted, dropped, replaced, or swapped with the adjacent one (optimal string alignment distance).
    static func distance(_ first: String, _ second: String) -> Int {
        let source = Array(first)
        let target = Array(second)
        var before: [Int] = []
        var row = Array(0...target.count)
        for (index, letter) in source.enumerated() {
            var next = [index + 1]
            for (column, other) in target.enumerated() {
                var best = min(row[column] + (letter == other ? 0 : 1), row[column + 1] + 1, next[column] + 1)
                if index > 0, column > 0, letter == target[column - 1], source[index - 1] == other {
                    best = min(best, before[column - 1] + 1)
                }
                next.append(best)
            }
            (before, row) = (row, next)
        }
        return row[target.count]
    }
}
