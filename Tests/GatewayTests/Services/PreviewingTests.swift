import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A preview` {
    private func school(_ family: Family, start: Date = SmallSchool.start) async throws -> SmallSchool {
        let school = try SmallSchool(start: start)
        try await school.store.put([family])
        return school
    }

    private static func short(_ preview: MessagePreview) -> [String] {
        preview.ways.map { way in "\(way.channel.rawValue) \(way.reason ?? "now")" }
    }

    @Test func `shows each way as it will be made, and queues nothing`() async throws {
        let school = try await school(.example([.example(1)]))
        let preview = try await school.office.preview(.example(), for: "C1")
        #expect(preview.contactName == "Rhiant 1" && preview.family == "F1" && preview.name == "gweithdy")
        #expect(Self.short(preview) == ["email now", "text later-in-order", "letter later-in-order"])
        #expect(preview.ways.map(\.language) == ["cy", "cy", "cy+en"])
        let email = try #require(preview.ways[0].email)
        #expect(email.subject == "Gweithdy")
        #expect(email.plainText.contains("Annwyl Rhiant 1") && email.plainText.contains("Gweithdy i Mali."))
        #expect(email.html.contains("Annwyl Rhiant 1"))
        #expect(String(decoding: email.message, as: UTF8.self).contains("To: \"Rhiant 1\" <c1@example.org>"))
        let text = try #require(preview.ways[1].text)
        #expect(text == .init(from: "07700 900900", text: "Ysgol Enghraifft: gweithdy. Atebwch IE neu NA.", parts: 1))
        #expect(preview.ways[2].letter?.pages == 2)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.status().isEmpty)
        #expect(school.email.submitted.isEmpty && school.text.submitted.isEmpty && school.letter.submitted.isEmpty)
    }

    /// The same composer, the same words: what a preview shows is what the family gets, but for what is the delivery's own.
    @Test func `shows what is then sent`() async throws {
        let school = try await school(
            .example([.example(1) { $0.language = .unknown }, .example(2) { $0.email = "c1@example.org" }]))
        let preview = try await school.office.preview(.example(), for: "C1")
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 1)
        let sent = try #require(school.email.submitted.first)
        guard case .email(let made) = await school.email.compose(sent) else { throw StoreError.unknown }
        let shown = try #require(preview.ways.first?.email)
        func own(_ text: String) -> String { text.replacing(/\/m\/[0-9a-f]{32}/, with: "/m/x") }
        #expect(shown.subject == made.subject && shown.from == made.from)
        #expect(own(shown.plainText) == own(made.plainText) && own(shown.html) == own(made.html))
        #expect(shown.plainText.contains("Rhiant 1 a Rhiant 2"))
    }

    @Test func `leads to a page that records nothing`() async throws {
        let school = try await school(.example([.example(1)]))
        let preview = try await school.office.preview(.example(), for: "C1")
        let token = try #require(preview.ways.first?.email?.html.firstMatch(of: /\/m\/([0-9a-f]{32})/)?.1)
        let id = try #require(DeliveryID(rawValue: String(token)))
        #expect(id.isOfTest)
        await #expect(throws: OfficeError.noSuchPage) { try await school.office.page(id) }
        #expect(!IDGenerator.system.deliveryID(at: Date()).isOfTest)
    }

    private static func changed(_ change: @escaping (inout Contact) -> Void) -> Family { .example([.example(1, change)]) }

    static let closed: [(Family, String, [String])] = [
        (changed { $0.has([.email]) }, MessageSource.exampleTerms, ["email now", "text no-address", "letter no-address"]),
        (
            changed { $0.noContact = NoContact(reason: "llys", review: nil) }, MessageSource.exampleTerms,
            ["email no-contact", "text no-contact", "letter no-contact"]
        ),
        (
            .example([.example(1)]), MessageSource.exampleTerms.replacing("audience: all", with: "years: [6]"),
            ["email not-in-audience", "text not-in-audience", "letter not-in-audience"]
        ),
        (
            changed { $0.channels = [.letter] }, MessageSource.exampleTerms,
            ["letter now", "email later-in-order", "text later-in-order"]
        ),
        (
            .example([
                .example(1) {
                    $0.parentalResponsibility = false; $0.relationship = .grandparent
                }, .example(2),
            ]), MessageSource.exampleTerms,
            ["email no-parental-responsibility", "text no-parental-responsibility", "letter no-parental-responsibility"]
        ),
        (
            .example([.example(2), .example(1)]), MessageSource.exampleTerms.replacing("every-contact", with: "any-contact"),
            ["email now", "text later-in-order", "letter later-in-order"]
        ),
    ]

    @Test(arguments: closed) func `says why a way is not taken`(family: Family, terms: String, expected: [String]) async throws {
        let school = try await school(family)
        #expect(Self.short(try await school.office.preview(.example(terms: terms), for: "C1")) == expected)
    }

    @Test func `says that a way waits, and that a STOP closed one`() async throws {
        let school = try await school(.example([.example(1)]), start: .at("2026-03-03T22:00:00Z"))
        try await school.say("STOP", from: "07700900001")
        let preview = try await school.office.preview(.example(), for: "C1")
        #expect(Self.short(preview) == ["email quiet-hours", "letter later-in-order", "text stopped"])
        #expect(preview.ways[2].text == nil && preview.ways[2].address == nil)
    }

    @Test func `is of contacts that there are, and of whole messages`() async throws {
        let school = try await school(.example([.example(1)]))
        await #expect(throws: OfficeError.noSuchContact) { try await school.office.preview(.example(), for: "C9") }
        await #expect(throws: MessageMistakes.self) { try await school.office.preview(.example(terms: "name: a"), for: "C1") }
    }

    @Test func `shows what the linter would stop`() async throws {
        let school = try await school(.example([.example(1)]))
        let preview = try await school.office.preview(.example(welsh: "Croeso i { TO($school) }.\n"), for: "C1")
        #expect(preview.ways.first?.email?.plainText.contains("Croeso i i Ysgol Enghraifft") == true)
    }
}
