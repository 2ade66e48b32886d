/// Finds the facts of a passage, from left to right; tokens that one kind of fact takes are not offered to the next.
struct FactReader {
    let tokens: [Token]
    let language: Language

    static func facts(in passage: Passage, _ language: Language) -> [Fact] {
        let reader = FactReader(tokens: Token.all(in: passage), language: language)
        var facts: [Fact] = []
        var index = 0
        while index < reader.tokens.count {
            let found =
                reader.money(index) ?? reader.telephone(index) ?? reader.date(index) ?? reader.time(index)
                ?? reader.weekday(index) ?? reader.relative(index) ?? reader.month(index) ?? reader.number(index)
            if let found, found.next > index {
                facts += found.facts
                index = found.next
            } else {
                index += 1
            }
        }
        return facts
    }

    typealias Found = (facts: [Fact], next: Int)

    func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    /// The word at `index` in lower case; nil for anything else.
    func word(_ index: Int) -> String? { token(index).flatMap { $0.kind == .word ? $0.text : nil } }

    func isMark(_ index: Int, _ marks: String...) -> Bool {
        token(index).map { $0.kind == .mark && marks.contains($0.text) } ?? false
    }

    /// Whether the words from `index` are these.
    func reads(_ words: String, at index: Int) -> Int? {
        let wanted = words.split(separator: " ")
        for (offset, wanted) in wanted.enumerated() where word(index + offset) != String(wanted) { return nil }
        return index + wanted.count
    }

    func range(_ start: Int, _ next: Int) -> Range<Int> { tokens[start].range.lowerBound..<tokens[next - 1].range.upperBound }

    func fact(_ kind: Fact.Kind, _ start: Int, _ next: Int, isAsserted: Bool = true) -> Fact {
        Fact(kind: kind, range: range(start, next), isAsserted: isAsserted)
    }

    /// Whether the words before make the number part of a name: "Year 2", "Blwyddyn 5/6".
    func isName(_ index: Int) -> Bool {
        word(index - 1).map(Self.names.contains) ?? false
    }

    private static let names: Set = [
        "year", "years", "yr", "yrs", "class", "classes", "room", "page", "stage", "ks", "key", "group", "step", "blwyddyn",
        "flwyddyn",
        "mlwyddyn", "blynyddoedd", "flynyddoedd", "mlynyddoedd", "bl", "dosbarth", "ddosbarth", "nosbarth", "dosbarthiadau",
        "ystafell", "tudalen", "grŵp", "cam", "gam", "cyfnod", "ca", "no", "rhif",
    ]
}
