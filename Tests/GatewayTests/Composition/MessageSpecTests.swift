import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `message.yaml` {
    static func read(_ text: String) -> MessageTermsReader.Reading {
        MessageTermsReader(calendar: School.example().quietHours.calendar, now: .at("2026-02-24T09:00:00Z")).read(
            text, file: "message.yaml")
    }

    @Test func `of the demonstration is read whole`() throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let folder = root.appending(path: "examples/ysgol-enghraifft/messages/gweithdy-ffoneg")
        func file(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
        let source = MessageSource(terms: try file("message.yaml"), welsh: try file("cy.md"), english: try file("en.md"))
        let message = try source.message(created: .at("2026-02-24T09:00:00Z"))
        #expect(message.terms.wait == 4 * 3600 && message.terms.event?.capacity == 60 && message.hasTextVersion)
        #expect(message.deadline == .at("2026-03-10T18:00:00Z"))
    }

    @Test func `with only what it must say takes the defaults`() {
        let reading = Self.read("name: nodyn\ncategory: essential\naudience: all\n")
        #expect(reading.mistakes.isEmpty)
        #expect(
            reading.terms
                == MessageSpec(
                    name: "nodyn", category: .essential, audience: .everyone, reach: .everyContact, goal: .delivered,
                    wait: 14_400,
                    question: .none, expires: nil, event: nil))
    }

    static let audiences: [(String, Audience)] = [
        ("audience: all", .everyone), ("years: [0, 1, -1]", .years([0, 1, -1])),
        ("classes: [2E, Dosbarth Enfys]", .classes(["2E", "Dosbarth Enfys"])),
    ]

    @Test(arguments: audiences) func `says for whom it is`(line: String, audience: Audience) {
        #expect(Self.read("name: nodyn\ncategory: general\n\(line)\n").terms?.audience == audience)
    }

    @Test(arguments: [
        ("2026-03-01T09:00", "2026-03-01T09:00:00Z"), ("today 18:00", "2026-02-24T18:00:00Z"),
        ("yfory 09:00", "2026-02-25T09:00:00Z"),
    ])
    func `ends at a date, or on a day by its name`(text: String, instant: String) {
        let reading = Self.read("name: nodyn\ncategory: general\nexpires: \(text)\naudience: all\n")
        #expect(reading.terms?.expires == .at(instant))
    }

    /// Text that replaces the third line, and the line of the mistake.
    static let mistakes: [(String, Int)] = [
        ("reach: everyone", 3), ("goal: opened", 3), ("wait: soon", 3), ("question: quiz", 3), ("goal: answered", 3),
        ("expires: tomorrow", 3),
        ("expires: 2026-02-30T18:00", 3), ("years: [one]", 3), ("years: []", 3), ("classes: []", 3), ("audience: some", 3),
        ("audience:", 3), ("audience: ''", 3), ("audience: [all]", 3), ("years:", 3), ("classes:", 3),
        ("audience: all\nyears: [1]", 4), ("colour: red", 3), ("category: survey", 3), ("event: tonight", 3),
        ("event: {name: {cy: a, en: b}, place: {cy: a, en: b}, starts: never}", 3), ("event: {name: {cy: a, en: b}}", 3),
        ("event: {name: {cy: a}, place: {cy: a, en: b}, starts: 2026-03-10T18:00}", 3),
        ("event: {name: {cy: a, en: b}, place: {cy: a, en: b}, starts: 2026-03-10T18:00, capacity: 0}", 3),
        ("event: {name: {cy: a, en: b}, place: {cy: a, en: b}, starts: 2026-03-10T18:00, colour: red}", 3),
    ]

    @Test(arguments: mistakes) func `names the line of each mistake`(line: String, number: Int) {
        let isOfAudience = ["audience", "years", "classes"].contains { line.hasPrefix($0) }
        let reading = Self.read("name: nodyn\ncategory: general\n\(line)\n" + (isOfAudience ? "" : "audience: all\n"))
        #expect(reading.terms == nil && reading.mistakes.map(\.line).contains(number), "\(reading.mistakes)")
    }

    /// Even with other mistakes in the file, an unreadable audience must never become the whole school.
    @Test(arguments: [
        "", "reach: any-contact\n", "guests: {of: ffoneg, who: attended}\n", "Audience: all\n", "year: [2]\n", "class: [2E]\n",
    ])
    func `that does not say for whom it is names the ways to say so`(lines: String) {
        let reading = Self.read("name: nodyn\ncategory: general\n\(lines)")
        #expect(reading.terms == nil)
        #expect(reading.mistakes.contains { $0.code == .invalid && $0.key == "audience" && $0.value == "message-no-audience" })
    }

    static let lacking = [
        "", "name: nodyn\n", "category: general\n", "name: dau air\ncategory: general\n", "name: ../x\ncategory: general\n",
        "- a\n",
    ].map { $0.hasPrefix("-") ? $0 : $0 + "audience: all\n" }

    @Test(arguments: lacking) func `is refused without a name and a category`(text: String) {
        let reading = Self.read(text)
        #expect(reading.terms == nil && !reading.mistakes.isEmpty)
    }

    @Test func `collects every mistake`() {
        #expect(Self.read("category: ads\nreach: some\nwait: soon\n").mistakes.count >= 4)
    }

    @Test func `has a sentence in both languages for each mistake of its own`() throws {
        let locales = try School.locales()
        let codes =
            ["name", "goal", "audience", "no-audience", "years", "time"] + MessageMistakes.Whole.Code.allCases.map(\.rawValue)
        for code in codes { #expect(locales.has(Phrase(rawValue: "message-\(code)")), "\(code)") }
    }
}
