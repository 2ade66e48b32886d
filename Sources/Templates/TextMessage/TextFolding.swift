/// A preview of a text with its accents folded to letters of the GSM alphabet: every change, the parts saved, and where a word
/// would become another. Only the author can choose folding, for one message: accents carry meaning.
public struct TextFolding: Sendable, Hashable {
    /// One word, or one mark on its own, that folding changes.
    public struct Change: Sendable, Hashable {
        /// As written: `Gŵyl`.
        public var before: String
        /// As folded: `Gwyl`.
        public var after: String
        /// In `TextFolding.before`, from 1.
        public var line: Int
        /// In characters from 1.
        public var column: Int
        /// Whether the folded word is another Welsh word (`tâl`, payment; `tal`, tall). By a word list, so a word that is not in
        /// it may still be ambiguous.
        public var changesMeaning: Bool

        public init(before: String, after: String, line: Int, column: Int, changesMeaning: Bool) {
            self.before = before
            self.after = after
            self.line = line
            self.column = column
            self.changesMeaning = changesMeaning
        }
    }

    public let before: PreparedText
    /// Still UCS-2 where it contains characters without a similar one in the alphabet: an emoji, another script.
    public let after: PreparedText
    /// In reading order.
    public let changes: [Change]

    /// The changes that make another word, which the author confirms one by one.
    public var warnings: [Change] { changes.filter(\.changesMeaning) }
    public var partsSaved: Int { before.parts - after.parts }

    init(of before: PreparedText) {
        var changes: [Change] = []
        var folded = ""
        for word in TextWords.all(in: before.text) {
            let plain = String(word.text.flatMap { PlainLetter.fold($0) ?? String($0) })
            folded += plain
            // Compared by scalars, since `==` treats canonically equivalent strings as equal.
            if !plain.unicodeScalars.elementsEqual(word.text.unicodeScalars) {
                changes.append(
                    Change(
                        before: word.text, after: plain, line: word.line, column: word.column,
                        changesMeaning: MeaningfulAccents.distinguish(word.text)))
            }
        }
        self.before = before
        self.changes = changes
        after = TextMessage.prepare(folded)
    }
}
