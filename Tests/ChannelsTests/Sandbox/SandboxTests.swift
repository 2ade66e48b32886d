import Channels
import Foundation
import Testing

@Suite struct SandboxTests {
    private static let end = SandboxSamples.start + 30 * 86_400

    static let texts: [(number: String, outcome: String, statuses: [String])] = [
        ("07700 900002", "rejected carrier-stop", []),
        ("07700 900003", "accepted", ["pending", "handset-unreachable"]),
        ("07700 900004", "accepted", []),
        ("07700 900005", "accepted", ["pending", "delivered"]),
        ("07700 900006", "accepted", ["pending", "delivered"]),
    ]

    @Test(arguments: texts) func `a number does what the script says`(
        _ row: (number: String, outcome: String, statuses: [String])
    ) async throws {
        let sandbox = try SandboxSamples(SandboxSamples.whole)
        let outcome = try await sandbox.texts.submit(SandboxSamples.text("delivery-1", to: row.number))
        #expect(Self.word(outcome) == row.outcome)
        let events = await sandbox.world.due(by: Self.end)
        #expect(events.compactMap(Self.status) == row.statuses)
        try sandbox.remove()
    }

    @Test func `dead numbers are refused at once or by a receipt`() async throws {
        let numbers = (100...139).map { "07700 900\($0)" }
        let script = "seed: 1\ntexts:\n" + numbers.map { "  - {number: '\($0)', behaviour: dead}\n" }.joined()
        let sandbox = try SandboxSamples(script)
        var refused = 0
        for (index, number) in numbers.enumerated() {
            let outcome = try await sandbox.texts.submit(SandboxSamples.text("delivery-\(index)", to: number))
            if Self.word(outcome) == "rejected address-unknown" { refused += 1 }
        }
        let late = await sandbox.world.due(by: Self.end).compactMap(Self.status)
        #expect(refused > 5 && late.count > 5)
        #expect(refused + late.count == numbers.count)
        #expect(Set(late) == ["address-unknown"])
        try sandbox.remove()
    }

    @Test func `a text is kept as a telephone would show it`() async throws {
        let sandbox = try SandboxSamples(SandboxSamples.whole)
        _ = try await sandbox.texts.submit(
            SandboxSamples.text("delivery-1", to: "07700 900006", "Annwyl riant, mae'r gweithdy nos Fawrth.\n\nDear parent"))
        #expect(try sandbox.kept(.text) == ["delivery-1.txt"])
        #expect(
            try sandbox.kept(.text, "delivery-1.txt") == """
                To: +447700900006
                From: 01632 960123
                Parts: 1

                Annwyl riant, mae'r gweithdy nos Fawrth.

                Dear parent

                """)
        try sandbox.remove()
    }

    @Test func `a telephone answers the first text that reaches it, and only that`() async throws {
        let sandbox = try SandboxSamples(SandboxSamples.whole)
        for (id, number) in [("delivery-1", "07700 900006"), ("delivery-2", "07700 900006"), ("delivery-3", "07700 900003")] {
            _ = try await sandbox.texts.submit(SandboxSamples.text(id, to: number))
        }
        let replies = await sandbox.world.due(by: Self.end).compactMap(Self.reply)
        #expect(replies.map(\.text) == ["Diolch", "IE 2"])
        #expect(replies.map(\.at) == [SandboxSamples.start + 600, SandboxSamples.start + 1200])
        #expect(Set(replies.map(\.reference)).count == 2)
        try sandbox.remove()
    }

    @Test func `the same delivery handed over again changes nothing`() async throws {
        let sandbox = try SandboxSamples(SandboxSamples.whole)
        let submission = try SandboxSamples.text("delivery-1", to: "07700 900006")
        let first = await sandbox.texts.submit(submission)
        #expect(await sandbox.texts.submit(submission) == first)
        #expect(try sandbox.kept(.text).count == 1)
        #expect(await sandbox.world.due(by: Self.end).count == 4)
        try sandbox.remove()
    }

    @Test func `mailboxes do what the script says`() async throws {
        let sandbox = try SandboxSamples(SandboxSamples.whole)
        let expected = [
            ("refuses@example.org", "rejected address-unknown"), ("full@example.org", "later mailbox-full"),
            ("silent@example.org", "accepted"), ("greylists@example.org", "later greylisted"),
            ("somebody@example.org", "accepted"),
        ]
        for (index, row) in expected.enumerated() {
            let outcome = try await sandbox.emails.submit(SandboxSamples.email("delivery-\(index)", to: row.0))
            #expect(Self.word(outcome) == row.1)
        }
        let again = try await sandbox.emails.submit(SandboxSamples.email("delivery-3", to: "greylists@example.org"))
        #expect(Self.word(again) == "accepted")
        #expect(try sandbox.kept(.email) == ["delivery-2.eml", "delivery-3.eml", "delivery-4.eml"])
        #expect(try sandbox.kept(.email, "delivery-2.eml").contains("\r\nMessage-ID: <delivery-2@example.org>\r\n"))
        try sandbox.remove()
    }

    @Test func `people come to the page of the first e-mail that reaches them`() async throws {
        let sandbox = try SandboxSamples(SandboxSamples.whole)
        for (id, address) in [
            ("delivery-1", "silent@example.org"), ("delivery-2", "silent@example.org"), ("delivery-3", "full@example.org"),
        ] {
            _ = try await sandbox.emails.submit(SandboxSamples.email(id, to: address))
        }
        let first = try SandboxSamples.delivery("delivery-1")
        #expect(await sandbox.world.nextDue == SandboxSamples.start + 300)
        #expect(await sandbox.world.due(by: SandboxSamples.start + 299) == [])
        #expect(await sandbox.world.due(by: SandboxSamples.start + 300) == [.pageRead(first)])
        #expect(await sandbox.world.due(by: Self.end) == [.pageAnswer(first, .yes, places: 3)])
        #expect(await sandbox.world.nextDue == nil)
        try sandbox.remove()
    }

    @Test func `letters are posted, and come back from where nobody lives`() async throws {
        let sandbox = try SandboxSamples(SandboxSamples.whole)
        let home = try PostalAddress(lines: ["2 Stryd Fawr", "LL57 1AA"])
        let gone = try PostalAddress(lines: ["1 Stryd Fawr"], postcode: "ll57 1aa")
        for (id, address) in [("delivery-1", home), ("delivery-2", gone)] {
            let letter = try SandboxSamples.letter(id, to: address)
            #expect(await Self.word(sandbox.letters.submit(letter)) == "accepted")
        }
        let (first, second) = try (SandboxSamples.delivery("delivery-1"), SandboxSamples.delivery("delivery-2"))
        #expect(try sandbox.kept(.letter) == ["delivery-1.pdf", "delivery-1.txt", "delivery-2.pdf", "delivery-2.txt"])
        #expect(await sandbox.world.nextDue == SandboxSamples.start + 20 * 3600)
        #expect(await sandbox.world.due(by: SandboxSamples.start + 20 * 3600) == [.letterPosted(second), .letterPosted(first)])
        #expect(await sandbox.world.nextDue == SandboxSamples.start + (20 + 72) * 3600)
        #expect(await sandbox.world.due(by: Self.end) == [.letterReturned(second)])
        try sandbox.remove()
    }

    @Test func `a channel takes nothing but its own kind`() async throws {
        let sandbox = try SandboxSamples(SandboxSamples.whole)
        let text = try SandboxSamples.text("delivery-1", to: "07700 900006")
        let email = try SandboxSamples.email("delivery-2", to: "a@example.org")
        #expect(await Self.word(sandbox.texts.submit(email)) == "rejected layout-failed")
        #expect(await Self.word(sandbox.emails.submit(text)) == "rejected layout-failed")
        #expect(try sandbox.kept(.text).isEmpty && sandbox.kept(.email).isEmpty)
        try sandbox.remove()
    }

    @Test func `a folder that is gone is trouble of the store, for later`() async throws {
        let sandbox = try SandboxSamples(SandboxSamples.whole)
        try sandbox.remove()
        let outcome = try await sandbox.texts.submit(SandboxSamples.text("delivery-1", to: "07700 900006"))
        #expect(Self.word(outcome) == "later storage-failed")
        #expect(await sandbox.world.nextDue == nil)
    }

    static func word(_ outcome: Outcome) -> String {
        switch outcome {
        case .accepted: "accepted"
        case .rejected(.permanent, let reason): "rejected \(reason.code.rawValue)"
        case .rejected(.temporary, let reason): "later \(reason.code.rawValue)"
        case .uncertain(let reason): "uncertain \(reason.code.rawValue)"
        }
    }

    static func status(_ event: SandboxEvent) -> String? {
        guard case .incoming(.receipt(let receipt)) = event else { return nil }
        switch receipt.status {
        case .pending: return "pending"
        case .delivered: return "delivered"
        case .failed(let reason): return reason.code.rawValue
        }
    }

    static func reply(_ event: SandboxEvent) -> IncomingText? {
        if case .incoming(.text(let text)) = event { text } else { nil }
    }
}
