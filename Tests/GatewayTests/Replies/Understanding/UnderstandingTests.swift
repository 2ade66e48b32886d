import Channels
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

    /// More important than the share of right readings: it never reverses an answer, misses a STOP or invents one; where it does not
    /// know, a person reads.
    @Test(arguments: LabelledReply.files)
    func `turns no yes into a no, no no into a yes, misses no stop and invents none`(file: String) throws {
        let replies = try LabelledReply.read(file)
        let bar = LabelledReply.bars[file] ?? LabelledReply.Bar()
        var missed: [String] = []
        var table = ConfusionTable()
        var right = 0
        var safe = 0
        var ordinary = (all: 0, right: 0)
        for reply in replies {
            let meaning = try read(reply.text)
            let isAccepted = reply.accepts(meaning.intent)
            table.add(reply.intent, readAs: meaning.intent)
            right += isAccepted ? 1 : 0
            safe += isAccepted || meaning.intent == .unclear ? 1 : 0
            if reply.tags?.contains("ordinary") == true {
                ordinary.all += 1
                ordinary.right += meaning.intent == reply.intent ? 1 : 0
            }
            let answers: Set<ReplyIntent> = [.yes, .no]
            #expect(isAccepted || !answers.isSuperset(of: [meaning.intent, reply.intent]), "turned round: \(reply.text)")
            #expect(meaning.intent != .stop || isAccepted, "STOP invented: \(reply.text)")
            // One that is read as something else than for a person is acted upon.
            #expect(reply.intent != .stop || isAccepted || meaning.intent == .unclear, "STOP turned: \(reply.text)")
            if reply.intent == .stop, !isAccepted { missed.append(reply.text) }
            // A number that the reply does not contain would give away seats.
            if let count = reply.count, let places = meaning.places {
                #expect(abs(places - count) <= 2, "\(reply.text): \(places)")
            }
        }
        print("\n\(file): \(replies.count) replies\n\(table)")
        #expect(missed.count <= bar.missed, "STOP missed: \(missed)")
        #expect(Double(right) >= bar.right * Double(replies.count))
        #expect(Double(safe) >= bar.safe * Double(replies.count))
        // To send everything to a person would be no reading.
        #expect(Double(ordinary.right) >= bar.ordinary * Double(ordinary.all))
    }

    /// "Digon" and "Enough" are choices of the ready questionnaire, and were words that stop.
    @Test(arguments: `the ready messages`.folders)
    func `takes no choice that a ready message offers for a STOP`(folder: URL) throws {
        let source = try `the ready messages`.source(folder)
        let message = try MessageCache().read(source, id: "M1", school: .example(), created: `the ready messages`.now)
        for question in message.terms.questionnaire?.questions ?? [] {
            guard case .choice(let choices) = question.kind else { continue }
            for words in choices.flatMap({ [$0.welsh, $0.english] }) {
                #expect(try read(words).intent != .stop, "\(words)")
                #expect(try read(words + " diolch").intent != .stop, "\(words)")
            }
        }
    }

    @Test(arguments: [
        ("text don't email", true), ("text me dont email", true), ("please dont email me", true), ("email don't text", false),
        ("stop all emails and texts", false), ("stop emails", true),
    ])
    func `closes the channel that is not wanted`(text: String, isEmail: Bool) throws {
        let meaning = try read(text)
        #expect(meaning.intent == .stop)
        #expect((meaning.stopChannel == .email) == isEmail)
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
        var idGenerator = SeededNumbers(seed: 20_261_124)
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...14, using: &idGenerator)).map { _ in
                pieces.randomElement(using: &idGenerator) ?? ""
            }
            .joined(separator: [" ", " ", ", ", "\n"].randomElement(using: &idGenerator) ?? " ")
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
        "Please stop sending my son home without his coat", "Stopiwch y bwlio", "Peidiwch anfon Cai i'r dosbarth heddiw",
        "Dim mwy o law gobeithio!", "Dim mwy o gnau plis", "Stop texting my husband", "Tynnwch Elin oddi ar y rhestr cinio",
        "Unsubscribe Tom from football", "Did you stop sending texts?", "No more homework please", "Stop the bullying please",
    ]

    static let rules: [(String, ReplyIntent, Int?)] = [
        // *Os gwelwch yn dda* is please, and an answer only alone.
        ("os gwelwch yn dda", .yes, nil), ("os gwelwch yn dda stop", .stop, nil), ("STOP os gwelwch yn dda", .stop, nil),
        ("Cymraeg, os gwelwch yn dda", .languageWelsh, nil), ("Rhagor o fanylion, os gwelwch yn dda", .unclear, nil),
        ("2 le os gwelwch yn dda", .yes, 2),
        // *Methu* with another verb than coming.
        ("methu", .no, nil), ("methu dod", .no, nil), ("Methu agor y ddolen", .unclear, nil), ("methu parcio", .unclear, nil),
        // A *not* that is short, run in, or misspelt.
        ("bydd hi'm yno", .no, nil), ("dydi o'm yn gallu dod", .no, nil), ("ddoi ddim", .no, nil),
        ("ddo'i ddim sori", .no, nil),
        ("dwi ddom yn gallu dod", .unclear, nil), ("bydda i ddum yna", .unclear, nil), ("dwiddim yn gallu dod", .unclear, nil),
        ("can t come", .no, nil), ("we cnnot come", .unclear, nil),
        // A deciding word beside one that we do not know.
        ("Awkward to come", .unclear, nil), ("zzzz ni'n dod", .unclear, nil), ("would loathe to miss it", .unclear, nil),
        // *A'r* is and.
        ("fi a'r ddau blentyn", .yes, 3), ("fi a'r wraig a'r 2 blentyn", .yes, 4), ("Mam, Dad a'r tri phlentyn", .yes, 5),
        ("Byddaf i a'm gŵr yno", .yes, 2), ("2 adults n 1 child", .yes, 3), ("Able 2 come", .yes, nil),
        // A holiday until a date is a machine's, or a person's to read.
        ("I am on annual leave until 4 January", .unclear, nil), ("Rwyf ar wyliau blynyddol tan 12 Awst", .unclear, nil),
        ("Would love to come, but will be 10 mins late", .yes, nil), ("Nope we're away", .no, nil),
        // *Decini* is "I suppose", and *wath* "because".
        ("decini", .maybe, nil), ("Bydda i yna decini", .maybe, nil), ("wath", .unclear, nil),
        ("Dw i'n dod wath mae'n bwysig", .yes, nil), ("Dw i ddim yn dod wath dw i'n gweithio", .no, nil),
        // *Wil* is a name in either language, and a misspelt *will* in English alone.
        ("Wil can't come", .no, nil), ("Wil won't be there", .no, nil), ("Wil and Mali are coming", .yes, 2),
        ("Bydd Wil yn dod", .yes, 1), ("Fydd Wil ddim yn dod", .no, nil), ("Bydd Wil a fi yna", .yes, 2),
        ("Ie, Wil a fi", .yes, 2),
        ("Ni all Wil ddod", .no, nil), ("Na, Wil yn sâl", .no, nil), ("we wil come", .yes, nil), ("Wil", .unclear, nil),
    ]

    @Test(arguments: rules) func `holds each of its rules`(text: String, intent: ReplyIntent, places: Int?) throws {
        let meaning = try read(text)
        #expect(meaning.intent == intent && meaning.places == places)
    }

    static let slips: [(String, Bool)] = [
        ("ddom", true), ("ddimm", true), ("dwiddim", true), ("cnat", true), ("wotn", true), ("dnot", true), ("didt", true),
        ("gweithdy", false), ("plant", false), ("dau", false), ("come", false), ("dydd", false),
    ]

    @Test(arguments: slips) func `knows a word that may be a misspelt negative`(word: String, may: Bool) {
        #expect(Misspelling.mayBeNegative(word) == may)
    }

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
