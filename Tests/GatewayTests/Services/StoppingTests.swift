import Channels
import Foundation
import Synchronization
import Testing

@testable import Gateway

@Suite struct `A message that is stopped` {
    static func families(_ count: Int, _ channels: Set<ChannelKind> = [.email]) -> [Family] {
        (1...count).map { number in
            let contact = Contact.example(1, home: number, family: .numbered("F", number)) {
                $0.id = .numbered("C", number)
                $0.email = EmailAddress(stringLiteral: "c\(number)@example.org")
                $0.mobile = PhoneNumber(stringLiteral: String(format: "07700900%03d", number))
                $0.has(channels)
            }
            return .example([contact], id: .numbered("F", number))
        }
    }

    private func school(
        _ families: [Family], email: [String: [Outcome]] = [:], text: [String: [Outcome]] = [:]
    ) async throws -> SmallSchool {
        let school = try SmallSchool(email: email, text: text)
        try await school.store.put(families)
        return school
    }

    static let refused = Outcome.rejected(.permanent, Reason(.addressUnknown))
    static let busy = Outcome.rejected(.temporary(retryAfter: nil), Reason(.serverBusy))

    @Test(arguments: [1, 20, 73, 150, 197]) func `sends not one more than was on the wire`(stopAt: Int) async throws {
        let school = try await school(Self.families(200))
        let office = school.office
        let report = Mutex<StopReport?>(nil)
        let isOver = Mutex(false)
        school.email.meanwhile { number in
            // Those beside it stay in flight until the stop has been answered.
            while number > stopAt, !isOver.withLock(\.self) { await Task.yield() }
            guard number == stopAt else { return }
            await #expect(throws: Never.self) {
                let stopped = try await office.stop("gweithdy", by: "Nia")
                report.withLock { $0 = stopped }
            }
            isOver.withLock { $0 = true }
        }
        _ = try await office.send(.example(), dryRun: false)
        try await school.run(until: 30)
        let stopped = try #require(report.withLock { $0 })
        let sent = Set(school.email.submitted.map(\.delivery.rawValue))
        #expect(sent == Set(stopped.left.map(\.delivery)))
        #expect(sent.count == school.email.submitted.count && sent.count >= stopAt && sent.count < stopAt + 4)
        #expect(stopped.left.contains { $0.state == .submitting } && stopped.letters.isEmpty)
        #expect(stopped.cancelled + stopped.untouched + sent.count == 200)
        let status = try await school.status()
        #expect(status.stop == MessageStop(at: SmallSchool.start, by: "Nia"))
        #expect(status.reach["sent"] == sent.count && status.reach["unreachable"] == 200 - sent.count)
        #expect(status.notSent["stopped-by-school", default: 0] == 200 - sent.count)
        #expect(status.tasks == 0 && school.letter.submitted.isEmpty)
    }

    @Test func `is never planned for a family that nobody had looked at`() async throws {
        let school = try await school(Self.families(40))
        _ = try await school.office.send(.example(), dryRun: false)
        let report = try await school.office.stop("gweithdy", by: "Nia")
        #expect(report.untouched == 40 && report.cancelled == 0 && report.left.isEmpty)
        try await school.run(until: 80)
        #expect(school.email.submitted.isEmpty && school.letter.submitted.isEmpty)
        let status = try await school.status()
        #expect(status.deliveries.isEmpty && status.notSent == ["stopped-by-school": 40] && status.tasks == 0)
        #expect(try await school.office.undelivered().isEmpty)
        let missed = try await school.office.undelivered("gweithdy")
        #expect(
            missed.count == 40 && missed.allSatisfy { $0.reason == "stopped-by-school" && $0.contacts.allSatisfy(\.left.isEmpty) }
        )
    }

    @Test func `twice says so and changes nothing`() async throws {
        let school = try await school(Self.families(3))
        _ = try await school.office.send(.example(), dryRun: false)
        let first = try await school.office.stop("gweithdy", by: "Nia")
        school.clock.set(SmallSchool.start.hours(1))
        let second = try await school.office.stop(first.message, by: "Huw")
        #expect(!first.already && second.already && second.stop == first.stop)
        #expect(second.cancelled == 0 && second.untouched == 0 && second.tasks == 0)
        await #expect(throws: OfficeError.noSuchMessage) { try await school.office.stop("arall", by: "Nia") }
        await #expect(throws: OfficeError.noPerson) { try await school.office.stop("gweithdy", by: " ") }
    }

    /// One contact with a text and an e-mail, and what the text's provider says.
    static let afterwards: [(String, Outcome)] = [
        ("refused for good", refused), ("refused for now", busy), ("silent", .accepted(references: ["SM1"])),
        ("in doubt", .uncertain(Reason(.timedOut))),
    ]

    @Test(arguments: afterwards)
    func `neither escalates nor repeats what was on the wire`(name: String, outcome: Outcome) async throws {
        var family = Self.families(1, [.email, .text])[0]
        family.contacts[0].channels = [.text]
        let school = try await school([family], text: ["+447700900001": [outcome]])
        let office = school.office
        school.text.meanwhile { _ in
            await #expect(throws: Never.self) { _ = try await office.stop("gweithdy", by: "Nia") }
        }
        _ = try await office.send(.example(), dryRun: false)
        try await school.run(until: 100)
        #expect(school.text.submitted.count == 1 && school.email.submitted.isEmpty && school.letter.submitted.isEmpty)
        #expect(try await office.tasks().isEmpty)
    }

    @Test func `does not repeat an e-mail that is in doubt`() async throws {
        let school = try await school(
            Self.families(2), email: ["c1@example.org": [.uncertain(Reason(.timedOut))], "c2@example.org": [Self.busy]])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let report = try await school.office.stop("gweithdy", by: "Nia")
        #expect(report.cancelled == 1 && report.left.map(\.state) == [.uncertain])
        try await school.run(until: 100)
        #expect(school.email.submitted.count == 2)
        #expect(try await school.status().deliveries == ["uncertain": 1, "cancelled": 1])
    }

    @Test func `closes the tasks that nobody took, and opens none`() async throws {
        let school = try await school(
            Self.families(3), email: ["c1@example.org": [Self.refused], "c2@example.org": [Self.refused]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        let tasks = try await school.office.tasks()
        #expect(tasks.count == 2)
        try await school.office.takeTask(try #require(tasks.first).id, owner: "Nia")
        #expect(try await school.office.stop("gweithdy", by: "Nia").tasks == 1)
        try await school.run(until: 100)
        #expect(try await school.office.tasks().map(\.id) == tasks.prefix(1).map(\.id))
    }

    @Test func `lists printed letters apart, until somebody posts one all the same`() async throws {
        let school = try await school(Self.families(2, [.letter]))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let letters = try await school.office.lettersToPost()
        #expect(letters.count == 2)
        let report = try await school.office.stop("gweithdy", by: "Nia")
        #expect(report.left.isEmpty && Set(report.letters.map(\.delivery)) == Set(letters.map(\.delivery)))
        #expect(try await school.office.lettersToPost().isEmpty)
        #expect(try await school.office.post(nil, by: "office") == 0)
        let posted = try #require(DeliveryID(rawValue: letters[0].delivery))
        await #expect(throws: OfficeError.letterOfStopped) { try await school.office.post([posted], by: "office") }
        #expect(try await school.office.post([posted], gone: true, by: "office") == 1)
        await school.dispatcher.runUntilIdle()
        let again = try await school.office.stop("gweithdy", by: "Nia")
        #expect(again.left.map(\.delivery) == [posted.rawValue] && again.letters.map(\.delivery) == [letters[1].delivery])
        #expect(try await school.status().reach["sent"] == 1)
    }

    @Test func `still counts the receipt that comes late`() async throws {
        let school = try await school(Self.families(2, [.text]))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let report = try await school.office.stop("gweithdy", by: "Nia")
        #expect(report.left.count == 2)
        let id = try #require(DeliveryID(rawValue: report.left[0].delivery))
        try await school.office.receive(.receipt(Receipt(channel: .text, subject: .delivery(id), status: .delivered)))
        try await school.run(until: 30)
        #expect(try await school.status().reach["delivered"] == 1)
        #expect(try await school.status().deliveries == ["delivered": 1, "accepted": 1])
    }

    @Test func `stays stopped for whom a crash left on the wire`() async throws {
        let school = try await school(Self.families(1))
        try await school.store.accept(["F1"])
        try await school.store.queue([.example("delivery-1", .email, due: SmallSchool.start)])
        let queued = try await school.store.first(.email, at: SmallSchool.start)
        _ = try await school.store.begin(queued, lease: "the run before", at: SmallSchool.start)
        _ = try await school.office.stop("M1", by: "Nia")
        try await school.dispatcher.recover()
        try await school.run(until: 80)
        #expect(school.email.submitted.isEmpty)
        #expect(try await school.store.states() == ["uncertain": 1])
    }

    @Test func `keeps the reasons that contacts had before`() async throws {
        let first = Contact.example(1, family: "F1")
        let second = Contact.example(2, family: "F1") { $0.has([.text]) }
        let third = Contact.example(3, family: "F1") { $0.has([]) }
        let fourth = Contact.example(4, family: "F1") { $0.noContact = NoContact(reason: "gorchymyn llys", review: nil) }
        let school = try await school([.example([first, second, third, fourth])])
        _ = try await school.office.send(
            .example(terms: MessageSource.exampleTerms.replacing("every-contact", with: "any-contact")), dryRun: false)
        await school.dispatcher.runUntilIdle()
        _ = try await school.office.stop("gweithdy", by: "Nia")
        try await school.run(until: 30)
        #expect(
            try await school.status().notSent == ["stopped-by-school": 1, "no-address": 1, "no-contact": 1])
    }
}
