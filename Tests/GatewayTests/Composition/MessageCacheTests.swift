import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A message` {
    static let now = StoreFolder.now

    static func mistakes(_ source: MessageSource) throws -> MessageMistakes {
        do {
            _ = try source.message(created: now)
        } catch let mistakes as MessageMistakes {
            return mistakes
        }
        return MessageMistakes()
    }

    @Test func `without a text message has none in either language`() throws {
        #expect(try !MessageSource.example(sms: false).message(created: Self.now).hasTextVersion)
    }

    @Test func `with a text message in one language only is refused, by its file`() throws {
        var source = MessageSource.example()
        source.welsh = MessageSource.example(sms: false).welsh
        #expect(try Self.mistakes(source).whole == [.init(code: .textInOneLanguage, file: "cy.md", line: 1, value: "sms")])
        source = .example()
        source.english = MessageSource.example(sms: false).english
        #expect(try Self.mistakes(source).whole.map(\.file) == ["en.md"])
    }

    @Test func `that asks for a value nobody fills is refused`() throws {
        let mistakes = try Self.mistakes(.example(english: "Dear { $parent }\n\n{ $child }\n"))
        #expect(mistakes.whole.map(\.value) == ["child", "parent"])
        #expect(mistakes.whole.allSatisfy { $0.file == "en.md" && $0.code == .unknownPlaceholder })
    }

    @Test func `that asks for many values nobody fills names the line of each`() throws {
        let names = (1...40).map { "child\($0)" }
        let mistakes = try Self.mistakes(.example(english: names.map { "Dear { $\($0) }\n\n" }.joined()))
        let lines = Dictionary(uniqueKeysWithValues: mistakes.whole.map { ($0.value, $0.line) })
        let first = try #require(lines["child1"])
        for (place, name) in names.enumerated() { #expect(lines[name] == first + 2 * place, "\(name)") }
    }

    /// Bytes of UTF-8: a "ŵ" has two.
    static let sizes: [(file: String, letter: String, over: Int)] = [
        ("message.yaml", "x", 0), ("message.yaml", "x", 1), ("cy.md", "x", -1), ("cy.md", "x", 0), ("cy.md", "x", 1),
        ("cy.md", "ŵ", 0), ("cy.md", "ŵ", 2), ("en.md", "x", 0), ("en.md", "x", 1),
    ]

    /// `text`, with a comment or a paragraph that makes it `size` bytes long.
    static func filled(_ text: String, _ start: String, _ letter: String, size: Int) -> String {
        let missing = size - text.utf8.count - start.utf8.count
        return text + start + String(repeating: letter, count: missing / letter.utf8.count)
            + String(repeating: " ", count: missing % letter.utf8.count)
    }

    @Test(arguments: sizes) func `with a file of more than 100 kB is refused, and a file of so many is read`(
        file: String, letter: String, over: Int
    ) throws {
        var source = MessageSource.example()
        let size = MessageSource.fileLimit + over
        switch file {
        case "message.yaml": source.terms = Self.filled(source.terms, "\n# ", letter, size: size)
        case "cy.md": source.welsh = Self.filled(source.welsh, "\n\n", letter, size: size)
        default: source.english = Self.filled(source.english, "\n\n", letter, size: size)
        }
        let refused: [MessageMistakes.Whole] = [.init(code: .tooLarge, file: file, line: 1, value: "100")]
        #expect(try Self.mistakes(source).whole == (over > 0 ? refused : []))
        let review = MessageReview(of: source, school: .example(), locales: try School.locales(), now: Self.now)
        #expect(review.mistakes.whole == (over > 0 ? refused : []))
        #expect(over <= 0 || review.findings.isEmpty)
    }

    @Test func `that was accepted before is read, whatever is too large today`() throws {
        var source = MessageSource.example()
        source.welsh += "\n\n" + String(repeating: "x", count: MessageSource.fileLimit)
        let id = try #require(MessageID(rawValue: "M1"))
        let stored = StoredMessage(id: id, name: "prawf", created: Self.now, source: source)
        #expect(try MessageCache().message(stored, school: .example()).id == id)
    }

    @Test func `that lacks a language is refused`() throws {
        var source = MessageSource.example()
        source.welsh = ""
        #expect(try !Self.mistakes(source).texts.isEmpty)
    }

    @Test func `names the mistakes of all three files at once`() throws {
        var source = MessageSource.example(terms: "name: a b\n")
        source.welsh = "dim"
        source.english = "none"
        let mistakes = try Self.mistakes(source)
        #expect(!mistakes.terms.isEmpty && Set(mistakes.texts.map(\.file)) == ["cy.md", "en.md"])
    }

    @Test func `dies with its event, or after three days`() throws {
        #expect(try MessageSource.example().message(created: Self.now).deadline == Self.now.hours(72))
        let terms = MessageSource.exampleTerms + "\nexpires: 2026-03-04T18:00\n"
        #expect(try MessageSource.example(terms: terms).message(created: Self.now).deadline == .at("2026-03-04T18:00:00Z"))
        let event =
            MessageSource.exampleTerms + "\nevent: {name: {cy: a, en: b}, place: {cy: a, en: b}, starts: 2026-03-20T18:00}\n"
        #expect(try MessageSource.example(terms: event).message(created: Self.now).deadline == .at("2026-03-20T18:00:00Z"))
    }

    static let over = [
        "expires: 2026-03-03T09:00", "event: {name: {cy: a, en: b}, place: {cy: a, en: b}, starts: 2026-03-02T18:00}",
    ]

    @Test(arguments: over) func `whose time is past is refused`(line: String) throws {
        let mistakes = try Self.mistakes(.example(terms: MessageSource.exampleTerms + "\n\(line)\n"))
        #expect(mistakes.whole.map(\.code) == [.isOver])
    }

    @Test func `is for those whom its audience names`() {
        let family = Family.example([.example(1)], pupils: ["Mali", "Efan"])
        let none = Family.example([.example(1)], pupils: [])
        #expect(Audience.everyone.includes(family) && Audience.everyone.includes(none))
        #expect(
            Audience.years([2]).includes(family) && !Audience.years([3]).includes(family) && !Audience.years([2]).includes(none))
        #expect(Audience.classes(["2E"]).includes(family) && !Audience.classes(["2F"]).includes(family))
    }
}
