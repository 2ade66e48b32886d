import Templates
import Testing

@Suite struct TextFoldingTests {
    @Test(arguments: [
        ("circumflexes", "âêîôûŵŷ ÂÊÎÔÛŴŶ", "aeiouwy AEIOUWY"),
        ("acutes", "áíóúẃý ÁÍÓÚẂÝ", "aiouwy AIOUWY"),
        ("graves outside the alphabet", "ẁỳ ÀÈÌÒÙẀỲ", "wy AEIOUWY"),
        ("diaereses outside the alphabet", "ëïẅÿ ËÏẄŸ", "eiwy EIWY"),
        ("letters of the alphabet stay", "àèéìòùäöü ÄÉÖÜ ñÑåÅøØæÆßÇ", "àèéìòùäöü ÄÉÖÜ ñÑåÅøØæÆßÇ"),
        ("two marks", "ǚ ấ ṩ", "ü a s"),
        ("a mark with no letter of its own", "q\u{0302}", "q"),
        ("other languages' letters", "Łukasz Đorđe ç žš œ", "Lukasz Dorde c zs oe"),
        ("typography that is not folded silently", "«a‑b» 2′ c\u{2003}d `e` • f", "\"a-b\" 2' c d 'e' - f"),
        ("what has no like", "😀 ❤\u{FE0F} Ωω Жё 漢", "😀 ❤\u{FE0F} Ωω Жё 漢"),
    ])
    func `letters fold to the nearest of the alphabet`(name: String, text: String, folded: String) {
        #expect(Array(TextMessage.folding(text).after.text.unicodeScalars) == Array(folded.unicodeScalars))
    }

    @Test func `every change is listed with its place`() {
        let folding = TextMessage.folding("Gŵyl y tŷ:\nmae’r ysgol â’i chôr yn canu")
        #expect(folding.before.text == "Gŵyl y tŷ:\nmae'r ysgol â'i chôr yn canu")
        #expect(folding.after.text == "Gwyl y ty:\nmae'r ysgol a'i chor yn canu")
        #expect(
            folding.changes == [
                .init(before: "Gŵyl", after: "Gwyl", line: 1, column: 1, changesMeaning: true),
                .init(before: "tŷ", after: "ty", line: 1, column: 8, changesMeaning: false),
                .init(before: "â", after: "a", line: 2, column: 13, changesMeaning: true),
                .init(before: "chôr", after: "chor", line: 2, column: 17, changesMeaning: true),
            ])
        #expect(folding.warnings.map(\.before) == ["Gŵyl", "â", "chôr"])
    }

    @Test func `the preview says what folding saves`() {
        let folding = TextMessage.folding("ŷ" + String(repeating: "a", count: 147))
        #expect(folding.before.parts == 3)
        #expect(folding.after.parts == 1)
        #expect(folding.partsSaved == 2)
        let emoji = TextMessage.folding("tŷ 😀")
        #expect(emoji.after.text == "ty 😀")
        #expect(emoji.after.alphabet == .ucs2)
        #expect(emoji.partsSaved == 0)
    }

    @Test func `a text of the alphabet has nothing to fold`() {
        let folding = TextMessage.folding("Mae’r ysgol ar gau – caffè")
        #expect(folding.changes.isEmpty)
        #expect(folding.after == folding.before)
    }

    @Test(arguments: [
        "tân", "dân", "thân", "nhân", "môr", "fôr", "gŵn", "ngŵn", "ŵn", "tâl", "dâl", "thâl", "Tâl", "TÂL", "côr", "gôr", "chôr",
        "nghôr", "ffôn", "sâl", "pân", "mân", "cŷn", "hŷn", "glân", "lân", "gŵyl", "ŵyl", "gŵyr", "gwŷr", "wŷr", "dêl", "tôn",
        "cân", "gân", "chân", "pîn", "bîn", "ymlâdd", "â", "câr", "tŵr", "ŵyn", "lôn", "Llŷn", "dŷ", "ŷm", "iâ", "sêt",
    ])
    func `a word that would become another is marked`(word: String) {
        #expect(TextMessage.folding(word).warnings.map(\.before) == [word])
    }

    @Test(arguments: ["grŵp", "tŷ", "siŵr", "dŵr", "ddŵr", "gêm", "tîm", "sŵn", "rôl", "nôl", "Siân", "Iâl", "trên", "cŵn"])
    func `a word that stays readable is listed without a mark`(word: String) {
        #expect(TextMessage.folding(word).warnings.isEmpty)
        #expect(TextMessage.folding(word).changes.count == 1)
    }
}
