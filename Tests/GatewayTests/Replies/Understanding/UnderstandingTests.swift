import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `Understanding a reply` {
    let understanding = Result { try ReplyUnderstanding.ours.get() }

    private func read(_ text: String, _ asked: AskedQuestion = .rsvp) throws -> ReplyMeaning {
        try understanding.get().read(text, asked: asked)
    }

    @Test func `has a sample to be held against`() { #expect(LabelledReply.sample.count == 83) }

    /// Each with the names of its traps.
    @Test(arguments: LabelledReply.sample) func `gets every reply of the sample right`(reply: LabelledReply) throws {
        let meaning = try read(reply.text)
        #expect(meaning.intent == reply.intent)
        #expect(meaning.places == reply.count)
        #expect(meaning.languageTag == reply.language)
    }

    /// What decides is not how often it is right, but that it never turns an answer round, misses a STOP or invents one; where it does not
    /// know, a person reads.
    @Test(arguments: LabelledReply.files)
    func `turns no yes into a no, no no into a yes, misses no stop and invents none`(file: String) throws {
        let replies = try LabelledReply.read(file)
        var table = ConfusionTable()
        for reply in replies {
            let meaning = try read(reply.text)
            table.add(reply.intent, readAs: meaning.intent)
            let answers: Set<ReplyIntent> = [.yes, .no]
            #expect(
                meaning.intent == reply.intent || !answers.isSuperset(of: [meaning.intent, reply.intent]),
                "turned round: \(reply.text)")
            #expect((meaning.intent == .stop) == (reply.intent == .stop), "stop: \(reply.text)")
            // A number that is not there would give places away.
            if let count = reply.count, let places = meaning.places {
                #expect(abs(places - count) <= 2, "\(reply.text): \(places)")
            }
        }
        print("\n\(file): \(replies.count) replies\n\(table)")
        #expect(table.right >= 0.93)
    }

    static let alterations: [@Sendable (String) -> String] = [
        { $0.uppercased() }, { $0.lowercased() }, { "  \($0)\r\n" }, { "\($0)!" }, { "\($0)!!!" }, { "\($0) x" }, { "\($0) xx" },
        { "😀 \($0)" }, { "\($0) 🎉🎉" }, { "\($0)❤️" }, { "\"\($0)\"" }, { "\u{FEFF}\($0)" },
        { $0.decomposedStringWithCanonicalMapping }, { $0.folding(options: .diacriticInsensitive, locale: nil) },
        { $0.replacing("'", with: "\u{2019}") }, { $0.replacing("'", with: "") }, { $0.replacing(" ", with: "  ") },
        { $0.replacing(" ", with: "\u{A0}") }, { "\($0)\n\nSent from my iPhone" },
        { "\($0)\n> Reply YES and how many, or NO. STOP" },
        { "\($0)\n\nOn Tue, 3 Mar 2026 at 10:00, Ysgol Enghraifft wrote:\n\nReply NO" },
    ]

    @Test(arguments: alterations.indices)
    func `does not change with case, accents, marks, kisses, emoji or what a telephone puts below it`(alteration: Int) throws {
        for reply in LabelledReply.sample {
            let before = try read(reply.text)
            let altered = Self.alterations[alteration](reply.text)
            let after = try read(altered)
            #expect(after.intent == before.intent && after.places == before.places, "\(reply.text) → \(altered)")
            #expect(after.languageTag == before.languageTag, "\(altered)")
        }
    }

    @Test func `is the same each time, whatever it reads, and never gives more places than a family has people`() throws {
        // Phrases of all replies in an order of chance: no sense, but nothing that may not come.
        let pieces = try LabelledReply.files.flatMap { try LabelledReply.read($0) }
            .flatMap { $0.text.split(separator: " ").map(String.init) }
        var chance = SeededNumbers(seed: 20_261_124)
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...14, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }
                .joined(separator: [" ", " ", ", ", "\n"].randomElement(using: &chance) ?? " ")
            let meaning = try read(text)
            #expect(try read(text) == meaning)
            #expect(meaning.places == nil || meaning.intent == .yes)
            #expect((1...20).contains(meaning.places ?? 1))
        }
    }

    static let unasked: [(String, ReplyIntent)] = [
        ("2", .unclear), ("OK", .unclear), ("iawn", .unclear), ("👍", .unclear), ("dwi'n gweithio sori", .unclear), ("IE 2", .yes),
        ("STOPIO", .stop), ("CYMRAEG", .languageWelsh),
    ]

    @Test(arguments: unasked) func `takes what leans on a question for no answer where nothing was asked`(
        text: String, intent: ReplyIntent
    ) throws {
        #expect(try read(text, .none).intent == intent)
    }

    static let emoji: [(String, ReplyIntent)] = [
        ("👍", .yes), ("👍🏽", .yes), ("✅", .yes), ("👌👌", .yes), ("👎", .no), ("❌", .no), ("🤷", .maybe), ("😢", .unclear),
        ("👍👎", .unclear),
        ("🎉", .unclear), ("", .unclear), ("   ", .unclear), ("?", .unclear), ("...", .unclear),
    ]

    @Test(arguments: emoji) func `reads a thumb alone as an answer, and no other face`(text: String, intent: ReplyIntent) throws {
        #expect(try read(text).intent == intent)
    }

    static let notToStop = [
        "Bus stop?", "We'll walk from the bus stop", "can't stop long", "don't stop", "Please don't stop these texts",
        "stop sending to my old number", "Ble mae'r bws yn stopio?", "Peidiwch â stopio", "it won't stop raining",
    ]

    @Test(arguments: notToStop) func `takes no other stopping for a STOP`(text: String) throws {
        #expect(try read(text).intent != .stop)
    }

    static let automatic = [
        "Sorry, I can't talk right now.", "I'm driving right now", "Automatic reply: out of office", "Ateb awtomatig",
    ]

    @Test(arguments: automatic) func `knows a machine's reply`(text: String) throws {
        let meaning = try read(text)
        #expect(meaning.intent == .unclear && meaning.isAutomatic)
    }

    @Test func `reads no more of a book than the first page`() throws {
        let filler = String(repeating: "ie ", count: 1_000)
        #expect(try read(filler + "STOP").intent == .yes)
    }
}

/// What replies were taken for, beside what they are.
private struct ConfusionTable: CustomStringConvertible {
    private var counts: [ReplyIntent: [ReplyIntent: Int]] = [:]

    mutating func add(_ intent: ReplyIntent, readAs read: ReplyIntent) { counts[intent, default: [:]][read, default: 0] += 1 }

    /// The share that was read as it was meant.
    var right: Double {
        let all = counts.values.flatMap(\.values).reduce(0, +)
        let same = counts.map { $0.value[$0.key] ?? 0 }.reduce(0, +)
        return all == 0 ? 0 : Double(same) / Double(all)
    }

    var description: String {
        let intents = ReplyIntent.allCases
        func cell(_ text: String) -> String { String(repeating: " ", count: max(0, 12 - text.count)) + text }
        let head = cell("meant \\ read") + intents.map { cell($0.rawValue) }.joined()
        let rows = intents.map { meant in
            cell(meant.rawValue) + intents.map { read in cell(counts[meant]?[read].map(String.init) ?? "·") }.joined()
        }
        return ([head] + rows).joined(separator: "\n")
    }
}
