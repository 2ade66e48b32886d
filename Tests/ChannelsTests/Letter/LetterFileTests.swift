import Channels
import Foundation
import Templates
import Testing

@Suite struct LetterFileTests {
    private let content: LetterContent
    private let printed: PrintedLetter

    init() async throws {
        content = try SampleLetter.content(replyPage: "https://ysgol.example.org/m/k7qXw2Lr9sTb", slipCode: "K7QX")
        printed = try PrintedLetter(await SampleLetter.composer().compose(content, created: SampleLetter.created))
    }

    @Test func `every font is embedded, as a subset, with its characters`() {
        #expect(!printed.fonts.isEmpty)
        #expect(printed.fonts.allSatisfy { $0.contains("yes yes yes") && $0.contains("DejaVuSans") })
    }

    @Test func `the file is tagged, titled and dated by the letter`() {
        #expect(printed.info["Tagged"] == "yes")
        #expect(printed.info["Title"] == content.title)
        #expect(printed.info["Author"] == "Ysgol Enghraifft")
        #expect(printed.info["CreationDate"]?.contains("Feb 24 10:00:00 2026") == true)
        #expect(printed.info["Page size"]?.contains("A4") == true)
        #expect(Set(["Document", "Sect", "H1 (block)", "P (block)", "L (block)", "Lbl (block)"]).isSubset(of: printed.structure))
        #expect(printed.structure.count { $0 == "Sect" } == 2)
    }

    @Test(arguments: [
        "Tŷ'r Afon 12 Heol y Bont Tref Enghraifft CF10 1AB",
        "ac yn rhannu syniadau syml i'ch helpu i ddarllen gyda'ch plentyn gartref. Mae rhagor ar ein gwefan (ysgol.example.org/ffoneg).",
        "anfon neges destun i 07700 900123: IE a nifer y bobl (er enghraifft IE 2), neu NA", "Mr Dafydd Rees Pennaeth",
        "We welcome correspondence in Welsh and in English. We will reply in Welsh to correspondence in Welsh, and corresponding",
    ])
    func `a reading machine finds whole paragraphs with a space between their lines`(words: String) {
        #expect(printed.structure.contains { $0.contains(words) })
    }

    @Test func `document and sections say their language, and the code says what it is`() {
        let file = String(decoding: printed.letter.pdf, as: UTF8.self)
        let update = file.components(separatedBy: "%%EOF\n").dropFirst().first ?? ""
        #expect(update.contains("<< /Lang (cy) /ViewerPreferences"))
        #expect(update.components(separatedBy: "/Lang (cy)").count == 3)
        #expect(update.components(separatedBy: "/Lang (en)").count == 2)
        #expect(update.components(separatedBy: "/Alt <FEFF").count == 3)
    }

    @Test func `the same letter gives the same bytes, whoever composes it and after whatever`() async throws {
        let busy = try SampleLetter.composer()
        for format in [LetterContent.Format.largePrint, .standard] {
            _ = try await busy.compose(SampleLetter.content(format: format, slipCode: "A"), created: .distantPast)
        }
        let again = try await busy.compose(content, created: SampleLetter.created)
        #expect(again == printed.letter)
        let letters = try await withThrowingTaskGroup(of: ComposedLetter.self) { group in
            for _ in 0..<8 {
                group.addTask { [content] in
                    try await SampleLetter.composer().compose(content, created: SampleLetter.created)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(letters.allSatisfy { $0 == printed.letter })
    }

    @Test func `Welsh letters come out of the file as they went in`() async throws {
        let all = "âêîôûŵŷ ÂÊÎÔÛŴŶ ẁỳ äëïö àèì áéíóú – ‘’ “” £ • ffôn lliw"
        var welsh = SampleLetter.welsh
        welsh.document.blocks.append(.paragraph([.text(all)]))
        let letter = try await SampleLetter.composer().compose(
            SampleLetter.content(blocks: [welsh]), created: SampleLetter.created)
        #expect(try PrintedLetter(letter).pages[0].contains(all))
    }

    @Test func `the text rendition has the same pages and words as the paper`() {
        let pages = printed.letter.text.components(separatedBy: "\u{0C}")
        #expect(pages.count == printed.letter.pages)
        for (text, paper) in zip(pages, printed.pages) {
            let said = Set(text.split(whereSeparator: \.isWhitespace)).subtracting(["-", "[", "]"]).filter { !$0.contains("_") }
            #expect(said.subtracting(paper.split(whereSeparator: \.isWhitespace)) == [])
        }
        #expect(pages[0].contains("\n\n- ddychwelyd y slip isod i swyddfa'r ysgol erbyn dydd Gwener 6 Mawrth\n- anfon"))
        #expect(pages[0].contains("Mr Dafydd Rees\nPennaeth"))
        #expect(pages[0].contains("ein gwefan (ysgol.example.org/ffoneg)"))
    }

    @Test func `slip and reply page are there in both languages`() {
        for (page, words) in [
            (
                0,
                ["Cod: K7QX", "Enw'r plentyn:", "Dosbarth:", "Byddwn ni'n dod.", "Ni allwn ddod.", "Gallwch ateb ar-lein hefyd:"]
            ),
            (2, ["Code: K7QX", "Child's name:", "Class:", "We are coming.", "We cannot come.", "You can also reply online:"]),
        ] {
            for word in words + ["ysgol.example.org/m/k7qXw2Lr9sTb"] { #expect(printed.pages[page].contains(word)) }
        }
    }

    @Test(arguments: [LetterContent.Format.standard, .largePrint])
    func `a slip for answers has a numbered place for each, and no box`(format: LetterContent.Format) async throws {
        let rooms: [LetterContent.AnswerRoom] = [.word, .word, .word, .word, .line, .word]
        let content = try SampleLetter.content(format: format, slipCode: "K7QX", slip: .answers(rooms))
        let letter = try await SampleLetter.composer().compose(content, created: SampleLetter.created)
        for number in 1...6 { #expect(letter.text.components(separatedBy: "\(number). ____").count == 3) }
        #expect(!letter.text.contains("7. ____") && !letter.text.contains("[ ]"))
        #expect(letter.text.contains("Cod: K7QX") && letter.text.contains("Code: K7QX"))
    }
}
