import Channels
import Foundation
import Templates
import Testing

@Suite struct LetterPageTests {
    private func print(_ content: LetterContent) async throws -> PrintedLetter {
        try PrintedLetter(await SampleLetter.composer().compose(content, created: SampleLetter.created))
    }

    @Test func `name and address show through the window, and nothing else does`() async throws {
        let printed = try await print(SampleLetter.content())
        #expect(
            printed.words(page: 1, in: LetterLayout.addressWindow).joined(separator: " ")
                == "Mrs Siân Ŵyn-Pritchard Tŷ'r Afon 12 Heol y Bont Tref Enghraifft CF10 1AB")
    }

    @Test(arguments: [LetterContent.Format.standard, .largePrint])
    func `every word of the first page stands in one of the boxes`(format: LetterContent.Format) async throws {
        let printed = try await print(
            SampleLetter.content(format: format, replyPage: "https://ysgol.example.org/m/abc", slipCode: "K7QX"))
        let boxes = [LetterLayout.logo, LetterLayout.addressWindow, LetterLayout.contact, LetterLayout.firstBody]
        let outside = printed.words.filter { word in word.page == 1 && !boxes.contains { $0.contains(word.box) } }
        #expect(outside.map(\.text) == [])
        #expect(printed.words.allSatisfy { LetterLayout.printable.contains($0.box) })
    }

    @Test func `a back is left blank so that English starts on a sheet of its own`() async throws {
        let printed = try await print(SampleLetter.content())
        #expect(printed.letter.pages == 3)
        #expect(printed.letter.sheets == 2)
        #expect(printed.info["Pages"] == "3")
        #expect(printed.pages[0].contains("Annwyl Riant neu Warcheidwad"))
        #expect(printed.words.allSatisfy { $0.page != 2 })
        #expect(printed.pages[2].contains("Dear Parent or Guardian"))
    }

    @Test func `both languages open on a page of the same shape, and only the first has the address`() async throws {
        let printed = try await print(SampleLetter.content())
        for page in [1, 3] {
            #expect(printed.words(page: page, in: LetterLayout.logo) == ["Ysgol", "Enghraifft"])
            #expect(printed.words(page: page, in: LetterLayout.contact).contains("01632"))
        }
        #expect(printed.words(page: 3, in: LetterLayout.addressWindow) == [])
        let tops = [1, 3].map { page in
            printed.words.first { $0.page == page && $0.text == "24" }?.box.top
        }
        #expect(tops[0] != nil && tops[0] == tops[1])
    }

    @Test func `pages are numbered in each language by itself`() async throws {
        let filler = Document.Block.paragraph([.text(String(repeating: "Mae'r gweithdy yn hwyl. ", count: 200))])
        var welsh = SampleLetter.welsh
        welsh.document.blocks.append(filler)
        let printed = try await print(SampleLetter.content(blocks: [welsh, SampleLetter.english]))
        #expect(printed.pages.count == 5)
        #expect(
            [0, 1, 2].map { page in printed.pages[page].contains("Tudalen \(page + 1) o 3") } == [true, true, true])
        #expect(printed.pages[4].contains("Page 1 of 1"))
    }

    @Test func `one language alone makes no blank page`() async throws {
        let printed = try await print(SampleLetter.content(blocks: [SampleLetter.english]))
        #expect(printed.letter.pages == 1)
        #expect(printed.words(page: 1, in: LetterLayout.addressWindow).first == "Mrs")
    }

    @Test func `a letter of more than ten pages is refused`() async throws {
        let long = (0..<90).map { _ in Document.Block.paragraph([.text(String(repeating: "gair hir ", count: 60))]) }
        let block = LanguageBlock(language: .welsh, document: Document(blocks: long))
        await #expect(throws: LetterError.tooLong(pages: 12)) {
            try await print(SampleLetter.content(blocks: [block]))
        }
    }

    @Test func `large print is larger, and its address is not`() async throws {
        let standard = try await print(SampleLetter.content())
        let large = try await print(SampleLetter.content(format: .largePrint))
        let height = { (printed: PrintedLetter, word: String) in
            printed.words.first { $0.text == word }.map { $0.box.height } ?? 0
        }
        #expect(abs(height(large, "Annwyl") / height(standard, "Annwyl") - 1.5) < 0.01)
        #expect(abs(height(large, "Ŵyn-Pritchard") - height(standard, "Ŵyn-Pritchard")) < 0.01)
        #expect(height(large, "Tudalen") > height(standard, "Annwyl"))
    }

    @Test func `a heading is never the last thing on a page`() async throws {
        for lines in 20..<34 {
            let blocks: [Document.Block] = [
                .paragraph((0..<lines).flatMap { [.text("llinell \($0)"), .lineBreak] }),
                .heading(level: 2, [.text("Pennawd")]), .paragraph([.text("Dan y pennawd.")]),
            ]
            let printed = try await print(
                SampleLetter.content(blocks: [LanguageBlock(language: .welsh, document: Document(blocks: blocks))]))
            let page = { (text: String) in printed.pages.firstIndex { $0.contains(text) } }
            #expect(page("Pennawd") == page("Dan y pennawd."))
        }
    }

    @Test func `a code of more than the paper holds is refused`() async throws {
        await #expect(throws: LetterError.replyPageTooLong) {
            try await print(SampleLetter.content(replyPage: "https://example.org/" + String(repeating: "a", count: 3000)))
        }
    }

    @Test func `what no font can print is refused rather than printed as an empty box`() async throws {
        let block = LanguageBlock(language: .welsh, document: Document(blocks: [.paragraph([.text("\u{E000}")])]))
        await #expect(throws: LetterError.unprintable(characters: 1)) {
            try await print(SampleLetter.content(blocks: [block]))
        }
    }

    @Test(arguments: [
        "Calon \u{2764}\u{FE0F}", "cyd\u{AD}-fynd", "10\u{A0}Mawrth", "a\u{200B}b", "Łukasz Şahin Иван Γιώργος",
    ])
    func `marks that show nothing and letters of other languages are printed`(text: String) async throws {
        let block = LanguageBlock(language: .welsh, document: Document(blocks: [.paragraph([.text(text)])]))
        let printed = try await print(SampleLetter.content(blocks: [block]))
        #expect(printed.letter.text.contains(text))
    }

    @Test func `a long address on the web is broken without a hyphen that would be typed`() async throws {
        let path = String(repeating: "gweithdyffonegblwyddyn", count: 6)
        let link = Document.Inline.link(url: "https://ysgol.example.org/\(path)", [.text("Yma")])
        let block = LanguageBlock(language: .welsh, document: Document(blocks: [.paragraph([link])]))
        let printed = try await print(SampleLetter.content(blocks: [block]))
        let seen = printed.words(page: 1, in: LetterLayout.firstBody).joined()
        #expect(seen.contains("(ysgol.example.org/\(path))"))
    }

    @Test func `a letter without a language is refused`() async throws {
        await #expect(throws: LetterError.nothingToSay) { try await print(SampleLetter.content(blocks: [])) }
    }

    @Test func `a school whose own lines do not fit hears of it before the first letter`() {
        var sender = SampleLetter.sender
        sender.contactLines.english = (0..<40).map { "line \($0)" }
        #expect(throws: LetterError.letterheadTooLarge) {
            try LetterComposer(sender: sender, words: SampleLetter.words)
        }
    }
}
