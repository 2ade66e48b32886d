/// Finds the words of a school's name in a sentence: they count as a name in either language.
struct SchoolNameTokens {
    private let names: [[String]]

    init(_ name: Bilingual<String>) {
        names = [name.welsh, name.english].map {
            $0.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
        }
    }

    func taken(from tokens: [Token]) -> Set<Int> {
        var taken: Set<Int> = []
        for name in names where !name.isEmpty {
            for start in tokens.indices where start + name.count <= tokens.count {
                let run = start..<start + name.count
                if zip(run, name).allSatisfy({ tokens[$0].text == $1 }) {
                    taken.formUnion(run.map { tokens[$0].range.lowerBound })
                }
            }
        }
        return taken
    }
}
