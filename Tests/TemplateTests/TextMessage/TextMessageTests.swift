import Templates
import Testing

struct TextMessageTests {
    @Test(arguments: [
        ("nothing", "", PreparedText.Alphabet.gsm7, 0, 0),
        ("one letter", "a", .gsm7, 1, 1),
        ("only white space", " \t\r\n\u{00A0}", .gsm7, 0, 0),
        ("159 letters", String(repeating: "a", count: 159), .gsm7, 159, 1),
        ("160 letters", String(repeating: "a", count: 160), .gsm7, 160, 1),
        ("161 letters", String(repeating: "a", count: 161), .gsm7, 161, 2),
        ("306 letters", String(repeating: "a", count: 306), .gsm7, 306, 2),
        ("307 letters", String(repeating: "a", count: 307), .gsm7, 307, 3),
        ("459 letters", String(repeating: "a", count: 459), .gsm7, 459, 3),
        ("460 letters", String(repeating: "a", count: 460), .gsm7, 460, 4),
        ("918 letters, which is the most that GOV.UK Notify takes", String(repeating: "a", count: 918), .gsm7, 918, 6),
        ("919 letters", String(repeating: "a", count: 919), .gsm7, 919, 7),
        ("a newline counts one", "a\nb", .gsm7, 3, 1),
        ("159 letters and a pair", String(repeating: "a", count: 159) + "€", .gsm7, 161, 2),
        ("158 letters and a pair", String(repeating: "a", count: 158) + "€", .gsm7, 160, 1),
        ("305 letters and a pair at the end", String(repeating: "a", count: 305) + "€", .gsm7, 307, 3),
        (
            "a pair torn between the parts costs one",
            String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 152),
            .gsm7, 306, 3
        ),
        (
            "a pair that ends the first part", String(repeating: "a", count: 151) + "€" + String(repeating: "a", count: 153),
            .gsm7, 306, 2
        ),
        ("80 escape pairs", String(repeating: "€", count: 80), .gsm7, 160, 1),
        ("81 escape pairs", String(repeating: "€", count: 81), .gsm7, 162, 2),
        ("152 escape pairs", String(repeating: "€", count: 152), .gsm7, 304, 2),
        ("153 escape pairs, of which none straddles", String(repeating: "€", count: 153), .gsm7, 306, 3),
        ("a pair at the end of the first part", String(repeating: "a", count: 152) + "€" + "aaaaaaa", .gsm7, 161, 2),
        ("the whole extension table", "^{}\\[~]|€", .gsm7, 18, 1),
        ("the Welsh letters of the alphabet", "àèéìòùäöüÄÉÖÜ", .gsm7, 13, 1),
        ("Greek capitals", "ΔΦΓΛΩΠΨΣΘΞ", .gsm7, 10, 1),
        ("70 circumflexes", String(repeating: "ŷ", count: 70), .ucs2, 70, 1),
        ("71 circumflexes", String(repeating: "ŷ", count: 71), .ucs2, 71, 2),
        ("134 circumflexes", String(repeating: "ŷ", count: 134), .ucs2, 134, 2),
        ("135 circumflexes", String(repeating: "ŷ", count: 135), .ucs2, 135, 3),
        ("one circumflex among 147 letters", "ŷ" + String(repeating: "a", count: 147), .ucs2, 148, 3),
        ("escape pairs count one in UCS-2", "ŷ€", .ucs2, 2, 1),
        ("35 surrogate pairs", String(repeating: "😀", count: 35), .ucs2, 70, 1),
        ("67 surrogate pairs, of which none straddles", String(repeating: "😀", count: 67), .ucs2, 134, 3),
        ("one letter and 66 surrogate pairs", "a" + String(repeating: "😀", count: 66), .ucs2, 133, 2),
        ("69 letters and a surrogate pair", String(repeating: "a", count: 69) + "😀", .ucs2, 71, 2),
        ("68 letters and a surrogate pair", String(repeating: "a", count: 68) + "😀", .ucs2, 70, 1),
        ("201 circumflexes", String(repeating: "ŵ", count: 201), .ucs2, 201, 3),
        ("202 circumflexes", String(repeating: "ŵ", count: 202), .ucs2, 202, 4),
        ("a back quote is not in the alphabet", "`", .ucs2, 1, 1),
        ("nor is a small cedilla, though the capital is", "ç", .ucs2, 1, 1),
        ("a capital cedilla", "Ç", .gsm7, 1, 1),
        ("a family counts its scalars and joiners", "👨\u{200D}👩\u{200D}👧", .ucs2, 8, 1),
        ("a letter with a mark that no letter has composed", "q\u{0302}", .ucs2, 2, 1),
        ("66 surrogate pairs", String(repeating: "😀", count: 66), .ucs2, 132, 2),
        ("decomposed letters count composed", "w\u{0302}y\u{0302}", .ucs2, 2, 1),
        ("a decomposed letter of the alphabet", "e\u{0301}", .gsm7, 1, 1),
    ])
    func `a text is measured as it will be charged`(
        name: String, text: String, alphabet: PreparedText.Alphabet, characters: Int, parts: Int
    ) {
        let prepared = TextMessage.prepare(text)
        #expect(prepared.alphabet == alphabet)
        #expect(prepared.characters == characters)
        #expect(prepared.parts == parts)
    }

    static let cleanUps: [(name: String, text: String, sent: String)] = [
        ("curly apostrophe", "Mae’r ysgol ‘ar gau’", "Mae'r ysgol 'ar gau'"),
        ("curly quotes", "“Helo”", "\"Helo\""),
        ("dashes", "9–10 — dewch", "9-10 - dewch"),
        ("ellipsis", "dewch…", "dewch..."),
        ("no-break spaces", "10\u{00A0}Mawrth\u{202F}a\u{2007}b", "10 Mawrth a b"),
        ("invisible characters", "\u{FEFF}yr\u{200B} ys\u{2060}gol", "yr ysgol"),
        ("an invisible character before an accent", "w\u{200B}\u{0302}", "ŵ"),
        ("accents", "âêîôûŵŷáíóúẃýẁỳëïẅÿ ÂÊÎÔÛŴŶ", "âêîôûŵŷáíóúẃýẁỳëïẅÿ ÂÊÎÔÛŴŶ"),
        ("runs of spaces", "a  b \u{00A0} c\t\td", "a b c d"),
        ("newlines", "a\n\n\n\nb\n \n \nc", "a\n\nb\n\nc"),
        ("other line ends", "a\r\nb\r\n\r\n\r\nc\rd\u{2028}e", "a\nb\n\nc\nd\ne"),
        ("spaces before a line end", "a  \nb", "a\nb"),
        ("spaces after a line end", "a\n   b", "a\nb"),
        ("a tab after a line end", "a\n\tb", "a\nb"),
        ("a blank line of spaces", "a\n   \nb", "a\n\nb"),
        ("no-break spaces around a line end", "a\u{00A0}\n\u{00A0}b", "a\nb"),
        ("vertical tab, form feed, next line, paragraph", "a\u{0B}b\u{0C}c\u{85}d\u{2029}e", "a\nb\nc\nd\ne"),
        ("CR CR LF is two line ends", "a\r\r\nb", "a\n\nb"),
        ("a space left by an invisible character", "a \u{200B} b", "a b"),
        ("an invisible character in a run of newlines", "a\n\u{200B}\n\u{FEFF}\nb", "a\n\nb"),
        ("ends", " \n a b \n ", "a b"),
        ("only white space", " \u{00A0}\n\u{200B} ", ""),
        ("joiner in an emoji family", "👨\u{200D}👩\u{200D}👧!", "👨\u{200D}👩\u{200D}👧!"),
        ("joiner after a variation selector", "🏳\u{FE0F}\u{200D}🌈", "🏳\u{FE0F}\u{200D}🌈"),
        ("joiner after a skin tone", "👩🏽\u{200D}🏫", "👩🏽\u{200D}🏫"),
        ("joiner after an emoji and before nothing", "👩\u{200D} a", "👩 a"),
        ("joiner between letters", "ys\u{200D}g\u{200C}ol", "ysgol"),
        ("joiner between digits", "1\u{200D}2", "12"),
        ("non-joiner in Persian", "می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("joiner at the end of an Arabic word", "ه\u{200D} 1", "ه\u{200D} 1"),
        ("joiner after a virama", "क\u{094D}\u{200D}ष", "क\u{094D}\u{200D}ष"),
        ("a run of idle joiners", "a" + String(repeating: "\u{200D}", count: 2000) + "b", "ab"),
        ("a joiner at the start", "\u{200D}a", "a"),
        ("a joiner before an Arabic letter", "\u{200D}ه", "\u{200D}ه"),
        ("a non-joiner between emoji", "👩\u{200C}👧", "👩👧"),
        ("joiner between emoji and letter", "👩\u{200D}a", "👩a"),
        ("couple with heart", "👩\u{200D}❤\u{FE0F}\u{200D}👨", "👩\u{200D}❤\u{FE0F}\u{200D}👨"),
        ("non-joiner in Bengali", "র\u{200D}\u{09CD}য", "র\u{200D}\u{09CD}য"),
        ("quotation marks and dashes that are not listed", "‛′″‐‑‒―«»‚„•−", "‛′″‐‑‒―«»‚„•−"),
        ("spaces that are not listed", "a\u{2003}b\u{2009}c\u{3000}d", "a\u{2003}b\u{2009}c\u{3000}d"),
        ("control characters", "a\u{1}b\u{7F}c", "a\u{1}b\u{7F}c"),
        ("compatibility letters", "ﬁ ½ ① Ａ", "ﬁ ½ ① Ａ"),
        ("marks out of order", "a\u{0323}\u{0302} a\u{0302}\u{0323}", "ậ ậ"),
        ("anything else", "Ça va? Zażółć ✓ №", "Ça va? Zażółć ✓ №"),
        ("flag of Wales", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"),
    ]

    @Test(arguments: cleanUps)
    func `a text is cleaned and nothing more`(name: String, text: String, sent: String) {
        let prepared = TextMessage.prepare(text)
        // Strings compare by canonical equivalence, so the scalars say whether an invisible one is still there.
        #expect(Array(prepared.text.unicodeScalars) == Array(sent.unicodeScalars))
        #expect(prepared.text == sent)
        #expect(TextMessage.prepare(prepared.text) == prepared)
    }

    @Test func `composed letters are what is sent`() {
        #expect(Array(TextMessage.prepare("ta\u{0302}l").text.unicodeScalars) == Array("t\u{E2}l".unicodeScalars))
    }

    @Test func `every Welsh letter outside the alphabet costs`() {
        let costly = "âêîôûŵŷáíóúẃýẁỳëïẅÿÂÊÎÔÛŴŶÁÍÓÚẂÝẀỲËÏẄŸÀÈÌÒÙ"
        #expect(costly.count == 43)
        for letter in costly { #expect(TextMessage.prepare(String(letter)).alphabet == .ucs2, "\(letter)") }
    }

    @Test func `the letters that cost are named with their places`() {
        let prepared = TextMessage.prepare("  Tŷ € ŵy")
        #expect(
            prepared.costly == [
                .init(letter: "ŷ", offset: 1, line: 1, column: 2), .init(letter: "ŵ", offset: 5, line: 1, column: 6),
            ])
        #expect(TextMessage.prepare("Swyddog € àè").costly.isEmpty)
    }

    @Test(arguments: [("Iawn ", "OK", "Iawn\n\nOK"), ("", "OK", "OK"), ("Iawn", " \n", "Iawn")])
    func `a bilingual text is Welsh, a blank line, English`(welsh: String, english: String, both: String) {
        #expect(TextMessage.bilingual(welsh: welsh, english: english) == both)
    }

    @Test func `their places are counted in the text as it is sent`() {
        let prepared = TextMessage.prepare("  Tân\r\n\r\n\r\n  yn y tŷ 😀 â’r tŷ")
        #expect(prepared.text == "Tân\n\nyn y tŷ 😀 â'r tŷ")
        #expect(
            prepared.costly.map { "\($0.letter) \($0.line):\($0.column)" } == ["â 1:2", "ŷ 3:7", "😀 3:9", "â 3:11", "ŷ 3:16"])
        #expect(
            prepared.costlyLetters == [
                .init(letter: "â", count: 2), .init(letter: "ŷ", count: 2), .init(letter: "😀", count: 1),
            ])
    }

    @Test(arguments: [
        ("no letter costs", String(repeating: "a", count: 161), 2, 2),
        ("one circumflex", "ŷ" + String(repeating: "a", count: 147), 3, 1),
        ("an escape pair counts two again", "ŷ" + String(repeating: "€", count: 80), 2, 2),
        ("short enough anyway", "tŷ", 1, 1),
    ])
    func `what a text would take without the letters that cost`(name: String, text: String, parts: Int, without: Int) {
        let prepared = TextMessage.prepare(text)
        #expect(prepared.parts == parts)
        #expect(prepared.partsWithoutCostly == without)
    }

    @Test func `a part is cut before a pair that does not fit`() {
        #expect(TextMessage.prepare(String(repeating: "€", count: 153)).parts == 3)
        #expect(TextMessage.prepare(String(repeating: "😀", count: 67)).parts == 3)
        #expect(TextMessage.prepare("tŷ").parts == 1)
        #expect(TextMessage.prepare("").parts == 0)
    }
}
