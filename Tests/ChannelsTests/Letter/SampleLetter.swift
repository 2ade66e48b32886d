import Channels
import Foundation
import Templates

/// The letter of a school that does not exist.
enum SampleLetter {
    static let created = Date(timeIntervalSince1970: 1_771_927_200)  // 24 February 2026, 10:00 UTC

    static let sender = LetterSender(
        name: Bilingual(welsh: "Ysgol Enghraifft", english: "Ysgol Enghraifft"),
        address: Bilingual { _ in ["Ffordd yr Enghraifft", "Tref Enghraifft", "CF10 1AA"] }, telephone: "01632 960123",
        contactLines: Bilingual(
            welsh: ["swyddfa@ysgol.example.org", "ysgol.example.org"], english: ["office@ysgol.example.org", "ysgol.example.org"])
    )

    static let words = Bilingual(
        welsh: LetterWords(
            date: { _ in "24 Chwefror 2026" }, pageNumber: { "Tudalen \($0) o \($1)" },
            replyOnline: "Gallwch ateb ar-lein hefyd:",
            slip: SlipWords(
                child: "Enw'r plentyn:", schoolClass: "Dosbarth:", coming: "Byddwn ni'n dod.", number: "Nifer y bobl:",
                notComing: "Ni allwn ddod.", code: { "Cod: \($0)" })),
        english: LetterWords(
            date: { _ in "24 February 2026" }, pageNumber: { "Page \($0) of \($1)" },
            replyOnline: "You can also reply online:",
            slip: SlipWords(
                child: "Child's name:", schoolClass: "Class:", coming: "We are coming.", number: "Number of people:",
                notComing: "We cannot come.", code: { "Code: \($0)" })))

    static func composer() throws -> LetterComposer { try LetterComposer(sender: sender, words: words) }

    static func address(_ lines: String...) throws -> PostalAddress { try PostalAddress(lines: lines) }

    static func content(
        names: [String] = ["Mrs Siân Ŵyn-Pritchard"], address: PostalAddress? = nil,
        blocks: [LanguageBlock] = [welsh, english], format: LetterContent.Format = .standard, replyPage: String? = nil,
        slipCode: String? = nil, slip: LetterContent.Slip = .coming
    ) throws -> LetterContent {
        LetterContent(
            names: names,
            address: try address ?? Self.address("Tŷ'r Afon", "12 Heol y Bont", "Tref Enghraifft", "CF10 1AB"),
            title: "Gweithdy ffoneg i deuluoedd Blwyddyn 2 / Phonics workshop for Year 2 families", blocks: blocks,
            format: format, replyPage: replyPage, slipCode: slipCode, slip: slip)
    }

    static let welsh = LanguageBlock(
        language: .welsh,
        document: Document(blocks: [
            .paragraph([.text("Annwyl Riant neu Warcheidwad")]),
            .heading(level: 1, [.text("Gweithdy ffoneg i deuluoedd Blwyddyn 2")]),
            .paragraph([
                .text("Rydym yn cynnal gweithdy ffoneg yn neuadd yr ysgol "),
                .strong([.text("nos Fawrth 10 Mawrth 2026, rhwng 6 a 7 o'r gloch")]),
                .text(". Mae croeso cynnes i chi ddod."),
            ]),
            .paragraph([
                .text("Byddwn yn dangos sut rydym yn dysgu ffoneg, ac yn rhannu syniadau "), .emphasis([.text("syml")]),
                .text(" i'ch helpu i ddarllen gyda'ch plentyn gartref. Mae rhagor ar "),
                .link(url: "https://ysgol.example.org/ffoneg", [.text("ein gwefan")]), .text("."),
            ]),
            .paragraph([.text("I ateb, gallwch:")]),
            .bullets([
                [.text("ddychwelyd y slip isod i swyddfa'r ysgol erbyn dydd Gwener 6 Mawrth")],
                [.text("anfon neges destun i 07700 900123: IE a nifer y bobl (er enghraifft IE 2), neu NA")],
                [.text("ffonio Mrs Elen Puw, Swyddog Ymgysylltu â Theuluoedd, ar 01632 960123")],
            ]),
            .paragraph([
                .text(
                    "Mae'r llythyr hwn ar gael mewn print bras ac mewn fformat hawdd ei ddeall. Rhowch wybod i ni os hoffech gael copi."
                )
            ]),
            .paragraph([
                .text("Rydym yn croesawu gohebiaeth yn Gymraeg ac yn Saesneg. Byddwn yn ateb gohebiaeth Gymraeg yn Gymraeg, "),
                .text("ac ni fydd gohebu yn Gymraeg yn arwain at oedi."),
            ]),
            .paragraph([.text("Yn gywir")]),
            .paragraph([.text("Mr Dafydd Rees"), .lineBreak, .text("Pennaeth")]),
        ]))

    static let english = LanguageBlock(
        language: .english,
        document: Document(blocks: [
            .paragraph([.text("Dear Parent or Guardian")]),
            .heading(level: 1, [.text("Phonics workshop for Year 2 families")]),
            .paragraph([
                .text("We are holding a phonics workshop in the school hall on "),
                .strong([.text("Tuesday 10 March 2026, between 6 and 7 o'clock in the evening")]),
                .text(". You are warmly invited."),
            ]),
            .paragraph([
                .text("We will show you how we teach phonics, and share "), .emphasis([.text("simple")]),
                .text(" ideas to help you read with your child at home. There is more on "),
                .link(url: "https://ysgol.example.org/phonics", [.text("our website")]), .text("."),
            ]),
            .paragraph([.text("To reply, you can:")]),
            .bullets([
                [.text("return the slip below to the school office by Friday 6 March")],
                [.text("send a text message to 07700 900123: YES and how many people (for example YES 2), or NO")],
                [.text("call Mrs Elen Puw, Family Engagement Officer, on 01632 960123")],
            ]),
            .paragraph([
                .text(
                    "This letter is available in large print and in an easy read format. Please let us know if you would like a copy."
                )
            ]),
            .paragraph([
                .text("We welcome correspondence in Welsh and in English. We will reply in Welsh to correspondence in Welsh, "),
                .text("and corresponding in Welsh will not lead to a delay."),
            ]),
            .paragraph([.text("Yours sincerely")]),
            .paragraph([.text("Mr Dafydd Rees"), .lineBreak, .text("Head teacher")]),
        ]))
}
