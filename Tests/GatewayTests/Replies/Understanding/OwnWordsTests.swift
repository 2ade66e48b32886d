import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// A phone that sends our text back must never speak for a parent.
@Suite struct `Our own words in a reply` {
    static let frames: [@Sendable (String) -> String] = [
        { "Liked “\($0)”" }, { "Loved “\($0)”" }, { "Disliked “\($0)”" }, { "Laughed at “\($0)”" }, { "Emphasized “\($0)”" },
        { "Emphasised “\($0)”" }, { "Questioned “\($0)”" }, { "Removed a like from “\($0)”" },
        { "Removed an exclamation from “\($0)”" }, { "Removed a heart from “\($0)”" }, { "Reacted 👍 to “\($0)”" },
        { "Reacted with 👎 to “\($0)”" }, { "Removed 👍 from “\($0)”" }, { "Liked \"\($0)\"" }, { "LIKED “\($0)”" },
        // Google Messages.
        { "\u{200A}\u{200B}👍\u{200B} to “\u{200A}\($0)\u{200A}”\u{200A}" },
        { "\u{200A}\u{200B}👎🏽\u{200B} to “\u{200A}\($0)\u{200A}”" },
        { "👍 to “\($0)”" }, { "❤️ to \"\($0)\"" },
        // As phones and people say it in Welsh.
        { "Hoffwyd “\($0)”" }, { "Wedi hoffi “\($0)”" }, { "Hoffodd “\($0)”" }, { "Hoffi “\($0)”" }, { "Carodd “\($0)”" },
        { "Chwarddodd am ben “\($0)”" }, { "Pwysleisiodd “\($0)”" }, { "Cwestiynodd “\($0)”" }, { "Adweithiodd 👍 i “\($0)”" },
        { "Ymatebodd gyda 👍 i “\($0)”" }, { "Tynnodd 👍 oddi ar “\($0)”" }, { "👍 i “\($0)”" },
        // Abridged, with and without the mark behind it.
        { "Liked “\($0.prefix(40))…”" }, { "Liked “\($0.prefix(57))…" }, { "Hoffwyd “\($0.prefix(30))...”" },
    ]

    /// Where only what was sent tells that the words are ours.
    static let framesOfKnown: [@Sendable (String) -> String] = [
        { $0 }, { "Fwd: \($0)" }, { "FW: \($0)" }, { "Wedi anfon ymlaen: \($0)" }, { "👍 “\($0)”" }, { "“\($0)”" },
        { $0.uppercased() }, { "Liked \($0)" }, { "Liked \($0.prefix(50))" }, { "\($0) 👍" },
        { "I can't talk right now.\n\($0)" },
    ]

    /// A person's question with our words in it.
    static let questions: [@Sendable (String) -> String] = [
        { "What does “\($0)” mean?" }, { "“\($0)” is this for Year 3 too?" }, { "Beth yw ystyr “\($0)”?" },
        { "\($0)\n\nWho sent this?" },
    ]

    /// Everything that a school in its first week texts: ready messages and automatic answers, in each language and in both.
    static let texts: [String] = {
        let messages = ReadyMessages.folders.flatMap { folder -> [String] in
            guard let source = try? ReadyMessages.source(folder),
                let message = try? MessageCache().read(
                    source, id: "M1", school: .example(), created: ReadyMessages.now),
                let texts = try? ReadyMessages.texts(message, from: .example())
            else { return [] }
            return texts.map(\.text)
        }
        let composer = try? MessageComposer.example(school: .example())
        let answers = Confirmations.confirmations(Confirmations.event, Confirmations.short).flatMap { confirmation in
            let texts = Language.allCases.map {
                composer?.confirmation(confirmation, event: Confirmations.event, language: $0) ?? ""
            }
            return texts + [TextMessage.bilingual(welsh: texts[0], english: texts[1])]
        }
        return messages + answers
    }()

    private typealias ReadyMessages = `the ready messages`
    private typealias Confirmations = `An automatic answer`

    private func routing(_ text: String, sent: [String]) -> ReplyRouting {
        var sender = `Where a reply goes`.sender(`Where a reply goes`.one)
        sender.sentTexts = sent
        return ReplyRouting.route(
            text, from: sender, number: `Where a reply goes`.number, topics: `Where a reply goes`.topics,
            at: `Where a reply goes`.now
        ) { text, asked in ReplyUnderstanding.sure(text, asked: asked) }
    }

    @Test func `are there to be tried`() { #expect(Self.texts.count > 180) }

    @Test(arguments: frames.indices) func `in a reaction say nothing, whether we know them or not`(frame: Int) {
        for text in Self.texts {
            let reply = Self.frames[frame](text)
            for sent in [[], [text]] {
                let routing = routing(reply, sent: sent)
                #expect(
                    routing.meaning.isAutomatic && routing.meaning.intent == .unclear && routing.handled
                        && routing.confirmation == nil && routing.consequences.isEmpty, "\(reply)")
            }
        }
    }

    @Test(arguments: framesOfKnown.indices) func `that we know say nothing in a forward, a copy or a bare frame`(frame: Int) {
        for text in Self.texts {
            let reply = Self.framesOfKnown[frame](text)
            let routing = routing(reply, sent: ["Neges arall.", text])
            #expect(
                routing.meaning.isAutomatic && routing.meaning.intent == .unclear && routing.handled
                    && routing.confirmation == nil && routing.consequences.isEmpty, "\(reply)")
        }
    }

    @Test(arguments: questions.indices) func `in a question are a person's to read`(frame: Int) {
        for text in Self.texts {
            let reply = Self.questions[frame](text)
            let routing = routing(reply, sent: [text])
            #expect(
                routing.meaning.intent == .unclear && !routing.meaning.isAutomatic && !routing.handled
                    && routing.consequences.isEmpty, "\(reply)")
        }
    }

    @Test(arguments: ["IE 2", "Yes 2", "na, methu dod", "Stop", "👎"]) func `do not cover what the sender wrote beside them`(
        own: String
    ) {
        let alone = routing(own, sent: [])
        for text in Self.texts {
            let reply = "\(text)\n\n\(own)"
            let routing = routing(reply, sent: [text])
            guard own != "👎" else { return #expect(routing.meaning.isAutomatic) }
            #expect(routing.meaning.intent == alone.meaning.intent && routing.meaning.places == alone.meaning.places, "\(reply)")
        }
    }

    /// Our prompts ask for these very words.
    static let prompted = [
        "IE 2", "YES 2", "NA", "STOP", "STOPIO", "TECH IE 2", "DECHRAU FFONEG", "Iawn", "👍", "“STOP”", "yes or no",
    ]

    @Test(arguments: prompted) func `that we asked for are the sender's`(text: String) {
        let before = routing(text, sent: [])
        let after = routing(text, sent: Self.texts)
        #expect(after.meaning == before.meaning && after.handled == before.handled)
    }

    static let own: [(reply: String, sent: [String], own: OwnWords.Kind)] = [
        ("Liked “Come at 6”", [], .quotation), ("Liked “Come at 6” yes 2", [], .words), ("Liked an image", [], .quotation),
        ("Liked it, yes", [], .words), ("Fwd: Reply STOP to opt out", [], .forward),
        ("Forwarding address is the same", [], .words),
        ("Loved the show", ["Come to the show"], .words), ("reacted badly to nuts, no cake please", [], .words),
        ("I liked \"Elf\", yes 2", [], .words),
        ("We open at ten tomorrow because of snow.", ["Ysgol: We open at ten tomorrow because of snow."], .copy),
        ("open at ten", ["We open at ten tomorrow because of snow."], .words),
    ]

    @Test(arguments: own) func `are told from the sender's`(reply: String, sent: [String], own: OwnWords.Kind) {
        #expect(OwnWords(of: reply, sent: sent).kind == own)
    }
}
