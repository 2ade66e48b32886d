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
