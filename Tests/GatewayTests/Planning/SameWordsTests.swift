import Channels
import Foundation
import Testing

@testable import Gateway

/// One person in two families under one number or mailbox: the same words go once.
@Suite struct `One person in two families` {
    static let now = StoreFolder.now
    static let school = StoreFolder.school.id
    static let plain = MessageSource.example(
        terms: MessageSource.exampleTerms.replacing("rsvp", with: "none"), welsh: "Mae'r ysgol ar gau.\n",
        english: "The school is closed.\n")

    /// F1 and F2 have the same person; F3 has a person of another name with the same number and mailbox.
    static func families(_ channel: ChannelKind = .text, names: [String] = ["Siân Puw", "Sian Puw", "Huw Puw"]) -> [Family] {
        names.enumerated().map { index, name in
            let id = FamilyID.numbered("F", index + 1)
            let contact = Contact.example(1, home: index + 1, family: id) {
                $0.id = .numbered("C", index + 1)
                $0.name = name
                $0.has([channel])
            }
            return .example([contact], id: id, pupils: ["Plentyn\(index + 1) Puw"])
        }
    }

    private func school(_ families: [Family], text: [String: [Outcome]] = [:], email: [String: [Outcome]] = [:]) async throws
        -> SmallSchool
    {
        let school = try SmallSchool(email: email, text: text)
        try await school.store.put(families)
        return school
    }

    private func states(_ school: SmallSchool) async throws -> [String] {
        try await school.store.read { tx in
            try tx.db.values(String.self, sql: "SELECT family || ' ' || state FROM delivery ORDER BY family, number")
        }
    }

    @Test(arguments: [ChannelKind.text, .email]) func `are told once, and each family keeps a delivery of its own`(
        channel: ChannelKind
    ) async throws {
        let school = try await school(Self.families(channel))
        _ = try await school.office.send(Self.plain, dryRun: false)
        await school.dispatcher.runUntilIdle()
        // The person, and the one of another name.
        #expect(school.text.submitted.count + school.email.submitted.count == 2)
        #expect(try await states(school) == ["F1 accepted", "F2 accepted", "F3 accepted"])
        let covers = try await school.store.read { tx in
            try tx.db.values(String.self, sql: "SELECT covers FROM delivery ORDER BY family")
        }
        #expect(covers == ["C1", "C2", "C3"])
    }

    @Test func `count as reached by the receipt of the one text`() async throws {
        let school = try await school(Self.families())
        _ = try await school.office.send(Self.plain, dryRun: false)
        await school.dispatcher.runUntilIdle()
        let first = try #require(school.text.submitted.first)
        try await school.office.receive(
            .receipt(Receipt(channel: .text, subject: .reference("text-\(first.delivery)"), status: .delivered)))
        #expect(try await states(school).filter { $0.hasSuffix("delivered") }.count == 2)
        #expect(try await school.status().reach["delivered"] == 2)
    }

    @Test func `share a failure too, and the next way is each family's own`() async throws {
        let refused = Outcome.rejected(.permanent, Reason(.handsetUnreachable))
        let school = try await school(Self.families(names: ["Siân Puw", "Siân Puw"]), text: ["+447700900001": [refused]])
        _ = try await school.office.send(Self.plain, dryRun: false)
        try await school.run(until: 1)
        #expect(school.text.submitted.count == 1)
        #expect(try await states(school) == ["F1 failed-permanent", "F2 failed-permanent"])
        #expect(try await school.office.tasks().map(\.family).sorted() == ["F1", "F2"])
    }

    @Test func `wait together where it failed for now, and go once when it is tried again`() async throws {
        let busy = Outcome.rejected(.temporary(retryAfter: nil), Reason(.serverBusy))
        let school = try await school(
            Self.families(names: ["Siân Puw", "Siân Puw"]), text: ["+447700900001": [busy, busy, .accepted(references: ["a"])]])
        _ = try await school.office.send(Self.plain, dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(try await states(school) == ["F1 failed-temporary", "F2 failed-temporary"])
        try await school.run(until: 3)
        #expect(school.text.submitted.count == 3)
        #expect(try await states(school) == ["F1 accepted", "F2 accepted"])
        let attempts = try await school.store.read { tx in
            try tx.db.values(Int.self, sql: "SELECT count(*) FROM attempt GROUP BY delivery")
        }
        #expect(attempts == [3, 3])
    }

    @Test func `are in doubt together, and a second e-mail goes once`() async throws {
        let lost = Outcome.uncertain(Reason(.timedOut))
        let school = try await school(
            Self.families(.email, names: ["Siân Puw", "Siân Puw"]),
            email: ["c1@example.org": [lost, .accepted(references: ["a"])]])
        _ = try await school.office.send(Self.plain, dryRun: false)
        try await school.run(until: 1)
        #expect(school.email.submitted.count == 2)
        #expect(Set(school.email.submitted.map(\.delivery)).count == 1)
        #expect(try await states(school) == ["F1 accepted", "F2 accepted"])
    }

    @Test func `are both written to again where a person opens the address, and an old refusal closes it for neither`()
        async throws
    {
        let refused = Outcome.rejected(.permanent, Reason(.addressUnknown))
        let school = try await school(
            Self.families(.email, names: ["Siân Puw", "Siân Puw"]),
            email: ["c1@example.org": [refused, .accepted(references: ["a"])]])
        _ = try await school.office.send(Self.plain, dryRun: false)
        try await school.run(until: 1)
        _ = try await school.office.open("c1@example.org", by: "Nia", reason: "yn gywir", asked: false)
        try await school.run(until: 2)
        #expect(school.email.submitted.count == 2)
        #expect(try await states(school).filter { $0.hasSuffix(" accepted") } == ["F1 accepted", "F2 accepted"])
        #expect(try await school.office.addresses().isEmpty)
    }

    static let both: [(String, MessageSource, [Family])] = [
        ("a question", .example(welsh: "Gweithdy.\n", english: "A workshop.\n"), families(names: ["Siân Puw", "Siân Puw"])),
        (
            "a child's name",
            .example(
                terms: MessageSource.exampleTerms.replacing("rsvp", with: "none"), welsh: "Annwyl { $children }.\n",
                english: "Dear { $children }.\n"), families(.email, names: ["Siân Puw", "Siân Puw"])
        ),
        (
            "the name, written otherwise in the text",
            .example(
                terms: MessageSource.exampleTerms.replacing("rsvp", with: "none"), welsh: "Annwyl { $contact }.\n",
                english: "Dear { $contact }.\n"), families(.email, names: ["Siân Puw", "Sian Puw"])
        ),
        ("another name", plain, families(names: ["Siân Puw", "Huw Puw"])),
        (
            "another language", plain,
            [
                families(names: ["Siân Puw"])[0],
                {
                    var family = families(names: ["", "Siân Puw"])[1]
                    family.contacts[0].language = .english
                    return family
                }(),
            ]
        ),
        ("a letter", plain, families(.letter, names: ["Siân Puw", "Siân Puw"])),
    ]

    @Test(arguments: both.map(\.0)) func `are told twice where the words differ, or a question is asked`(name: String)
        async throws
    {
        let (_, source, families) = try #require(Self.both.first { $0.0 == name })
        let school = try await school(families)
        _ = try await school.office.send(source, dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count + school.email.submitted.count + school.letter.submitted.count == 2)
    }

    @Test func `are settled together after a crash, and nothing goes twice`() async throws {
        let folder = StoreFolder()
        try await beginTwo(in: folder)
        let store = try folder.open()
        let left = try await store.leftSubmitting(except: "run-2", at: Self.now)
        #expect(left.map(\.id) == ["delivery-1"])
        try await store.settle(left[0], found: .answered(.accepted(references: ["a"])), at: Self.now)
        #expect(try await store.states() == ["accepted": 2])
        #expect(try await store.leftSubmitting(except: "run-3", at: Self.now).isEmpty)
    }

    @Test func `go once more together where the channel never heard of it`() async throws {
        let folder = StoreFolder()
        try await beginTwo(in: folder)
        let store = try folder.open()
        for delivery in try await store.leftSubmitting(except: "run-2", at: Self.now) {
            try await store.settle(delivery, found: .neverArrived, at: Self.now)
        }
        #expect(try await store.states() == ["queued": 2])
        let waiting = try await store.due()
        #expect(try await store.begin(waiting[1], lease: "run-2", at: Self.now))
        #expect(try await !store.begin(waiting[0], lease: "run-2", at: Self.now))
        try await store.record(.accepted(references: ["b"]), of: waiting[1].id, attempt: 2, lease: "run-2")
        #expect(try await store.states() == ["accepted": 2])
    }

    /// A run that began both, one of them in flight, and was never heard of again.
    private func beginTwo(in folder: StoreFolder) async throws {
        let store = try folder.open()
        let families = Self.families(names: ["Siân Puw", "Siân Puw"])
        try await store.put(families)
        try await store.accept(["F1", "F2"], source: Self.plain)
        for (index, family) in families.enumerated() {
            var delivery = NewDelivery.example(
                .init(stringLiteral: "delivery-\(index + 1)"), to: family.contacts[0], due: Self.now)
            delivery.sameWords = "text"
            try await store.queue([delivery], family: family.id)
        }
        let waiting = try await store.due()
        #expect(try await store.begin(waiting[0], lease: "run-1", at: Self.now))
        #expect(try await !store.begin(waiting[1], lease: "run-1", at: Self.now))
        #expect(try await store.states() == ["submitting": 2])
    }

    @Test func `have pages and conversations of their own`() async throws {
        let school = try await school(Self.families(.email, names: ["Siân Puw", "Siân Puw"]))
        _ = try await school.office.send(Self.plain, dryRun: false)
        await school.dispatcher.runUntilIdle()
        let ids = try await school.store.read { tx in
            try tx.db.values(String.self, sql: "SELECT id FROM delivery ORDER BY family").compactMap(DeliveryID.init(rawValue:))
        }
        #expect(try await school.store.page(of: ids[0])?.family == "F1")
        #expect(try await school.store.page(of: ids[1])?.family == "F2")
        for contact in ["C1", "C2"] {
            #expect(try await school.office.conversation(of: contact).entries.count == 1)
        }
    }
}
