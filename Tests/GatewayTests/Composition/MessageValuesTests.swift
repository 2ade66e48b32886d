import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `values of message.yaml` {
    /// Tuesday afternoon.
    static let now = Date.at("2026-03-10T15:00:00Z")

    static func read(_ values: String) -> MessageTermsReader.Reading {
        MessageTermsReader(calendar: School.example().quietHours.calendar, now: now)
            .read("name: nodyn\ncategory: general\nvalues:\n\(values)\naudience: all\n", file: "message.yaml")
    }

    static let forms: [(String, welsh: String, english: String)] = [
        ("  a: B12", "B12", "B12"), ("  a: {cy: eira, en: snow}", "eira", "snow"), ("  a: {number: 1200}", "1,200", "1,200"),
        ("  a: {money: 12.5}", "£12.50", "£12.50"), ("  a: {money: £3}", "£3.00", "£3.00"),
        ("  a: {date: 2026-11-24}", "dydd Mawrth 24 Tachwedd 2026", "Tuesday 24 November 2026"),
        ("  a: {date: today}", "dydd Mawrth 10 Mawrth 2026", "Tuesday 10 March 2026"),
        ("  a: {date: yfory}", "dydd Mercher 11 Mawrth 2026", "Wednesday 11 March 2026"),
        ("  a: {list: [Mabli, Osian]}", "Mabli ac Osian", "Mabli and Osian"),
        ("  a: {list: {cy: [te, llaeth], en: [tea, milk]}}", "te a llaeth", "tea and milk"),
    ]

    @Test(arguments: forms) func `take each form, and read as each language says it`(yaml: String, welsh: String, english: String)
    {
        let reading = Self.read(yaml)
        #expect(reading.mistakes == [])
        #expect(reading.terms?.values["a"]?.welsh.text(in: .welsh) == welsh)
        #expect(reading.terms?.values["a"]?.english.text(in: .english) == english)
    }

    static let times: [(String, Value?)] = [
        ("2026-11-24T10:00", LocalDateTime(iso: "2026-11-24T10:00").map { .date($0) }),
        ("today 10:00", LocalDateTime(iso: "2026-03-10T10:00").map { .date($0) }),
        ("Tomorrow 08:30", LocalDateTime(iso: "2026-03-11T08:30").map { .date($0) }),
    ]

    @Test(arguments: times) func `know a day by its name, from the day of writing`(text: String, value: Value?) {
        #expect(Self.read("  a: {date: \(text)}").terms?.values["a"]?.welsh == value)
    }

    static let mistakes = [
        "  a: {date: 2026-02-30}", "  a: {date: someday}", "  a: {date: today at ten}", "  a: {number: many}", "  a: {money: €5}",
        "  a: {cy: eira}", "  a: {cy: eira, en: snow, pl: śnieg}", "  a: {colour: red}", "  a: {date: today, number: 1}", "  a:",
        "  a: [x]", "  1a: x", "  â: x", "  school: x", "  eventPlace: x", "  a: {list: x}", "  a: {list: {cy: [te]}}", "  a: {}",
    ]

    @Test(arguments: mistakes) func `are refused with their line`(yaml: String) {
        let reading = Self.read(yaml)
        #expect(reading.terms == nil)
        #expect(reading.mistakes.map(\.line) == [4] || reading.mistakes.map(\.line) == [4, 4], "\(reading.mistakes)")
    }

    @Test func `fill the texts, in each language its own`() throws {
        let terms = MessageSource.exampleTerms + "\nvalues:\n  reason: {cy: eira, en: snow}\n  opens: {date: 2026-03-11T10:00}\n"
        let source = MessageSource.example(
            terms: terms, welsh: "Ar gau: { $reason }. { DATE($opens, form: \"label\") }, { TIME($opens) }.\n",
            english: "Closed: { $reason }. { DATE($opens) }, { TIME($opens) }.\n")
        let message = try source.message(created: Self.now)
        let body = try MessageComposer.example().body(message, form: .both, words: TemplateValues(names: ["A"], children: ["B"]))
        #expect(
            body.map { PlainText.render($0.document) } == [
                "Ar gau: eira. Dydd Mercher 11 Mawrth 2026, 10am.", "Closed: snow. Wednesday 11 March 2026, 10am.",
            ])
    }

    @Test func `that a function cannot use stop the message before anything is queued`() throws {
        let terms = MessageSource.exampleTerms + "\nvalues:\n  day: {date: 2026-03-11}\n"
        let source = MessageSource.example(terms: terms, welsh: "{ TIME($day) }\n", english: "{ DATE($day) }\n")
        let message = try source.message(created: Self.now)
        #expect {
            try MessageComposer.example().proof(message)
        } throws: { error in
            (error as? MessageMistakes)?.texts.map(\.code) == [.functionArgument]
        }
    }

    @Test func `an event gives its name, place and time to the texts`() throws {
        let event = """

            event:
              name: {cy: gweithdy, en: workshop}
              place: {cy: y neuadd, en: the hall}
              starts: 2026-07-10T18:00
            """
        let source = MessageSource.example(
            terms: MessageSource.exampleTerms + event,
            welsh: "{ $eventName }, { $eventPlace }, { TIME($eventStarts, form: \"24\") }\n",
            english: "{ $eventName }, { $eventPlace }, { DATE($eventStarts, form: \"evening\") }\n")
        let message = try source.message(created: Self.now)
        let body = try MessageComposer.example().body(message, form: .both, words: TemplateValues(names: ["A"], children: ["B"]))
        #expect(
            body.map { PlainText.render($0.document) } == [
                "gweithdy, y neuadd, 18:00", "workshop, the hall, Friday evening, 10 July 2026",
            ])
    }
}
