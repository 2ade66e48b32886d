import Channels
import Foundation
import Testing

@testable import Gateway

/// What counts as lately from a number: each window by what is just in it and what is just over.
@Suite struct `What came from a number lately` {
    private static let now = CrowdedStore.now
    private static let number: PhoneNumber = "07700 900001"

    private static func reply(ago milliseconds: Int64, _ own: Columns = [:]) -> SeededRow {
        let columns: Columns = ["received": now.milliseconds - milliseconds]
        return SeededRow("reply", columns.merging(own) { _, own in own })
    }

    private static func sender(_ rows: [SeededRow], text: String = "Helo") async throws -> SenderSnapshot {
        let crowd = try await CrowdedStore(rows)
        return try await crowd.store.sender(number, text: text, school: CrowdedStore.school, at: now)
    }

    @Test(arguments: [(9999, true), (10_000, false), (10_001, false)] as [(Int64, Bool)])
    func `is said twice within ten seconds`(ago: Int64, isEcho: Bool) async throws {
        #expect(try await Self.sender([Self.reply(ago: ago)]).isEcho == isEcho)
        #expect(try await !Self.sender([Self.reply(ago: ago)], text: "Arall").isEcho)
        // Other words between them make it new.
        let between = Self.reply(ago: ago - 1, ["text": "Arall", "normalized": "arall"])
        #expect(try await !Self.sender([Self.reply(ago: ago), between]).isEcho)
    }

    @Test(arguments: [(599_999, 1), (600_000, 0), (600_001, 0)] as [(Int64, Int)])
    func `is the same text within ten minutes`(ago: Int64, count: Int) async throws {
        let others = [
            Self.reply(ago: 1000, ["sender": "+447700900002"]), Self.reply(ago: 1000, ["text": "Arall", "normalized": "arall"]),
        ]
        #expect(try await Self.sender([Self.reply(ago: ago)] + others).answers.sameText == count)
    }

    @Test(arguments: [(3_599_999, 1, 1), (3_600_000, 0, 1), (86_399_999, 0, 1), (86_400_000, 0, 0)] as [(Int64, Int, Int)])
    func `was answered within the hour and the day`(ago: Int64, hour: Int, day: Int) async throws {
        let sender = try await Self.sender([
            Self.reply(ago: ago, ["heard": "help"]), Self.reply(ago: 1000), Self.reply(ago: 1000, ["heard": "help", "echo": 1]),
            Self.reply(ago: 1000, ["heard": "help", "sender": "+447700900002"]),
        ])
        #expect(sender.answers.lastHour == hour && sender.answers.lastDay == day)
        #expect(sender.heard == (day == 1 ? ["help"] : []))
        // What waits for a person is the same day's.
        #expect(sender.waitingTexts.count == 1 + day)
    }

    @Test(arguments: [(1, true), (0, false), (-1, false)] as [(Int64, Bool)])
    func `is asked until the moment at which the question closes`(left: Int64, isOpen: Bool) async throws {
        func question(_ id: String, _ own: Columns) -> SeededRow {
            SeededRow("message", ["id": id, "question": "rsvp"].merging(own) { _, own in own })
        }
        let end = Self.now.milliseconds + left
        let sender = try await Self.sender([
            question("M3", ["open_until": end]), question("M4", ["deadline": end]),
            question("M5", ["open_until": Self.now.milliseconds + 1, "deadline": Self.now.milliseconds - 1]),
            question("M6", ["stopped": Self.now.milliseconds]), question("M7", [:]), question("M8", ["corrects": "M7"]),
            .delivery(1, .accepted, ["message": "M3"]), .delivery(2, .accepted, ["message": "M4"]),
            .delivery(3, .accepted, ["message": "M5"]), .delivery(4, .accepted, ["message": "M6"]),
            .delivery(5, .accepted, ["message": "M7"]), .delivery(6, .queued, ["message": "M8"]),
        ])
        let asked = try #require(sender.known.first).open.map(\.message.rawValue)
        // Who had M7 may answer what puts it right before that has left.
        #expect(asked == ["M8", "M5"] + (isOpen ? ["M4", "M3"] : []))
    }

    private static let day: Int64 = 86_400_000

    @Test(arguments: [(30 * day - 1, true), (30 * day, false)]) func `was texted within thirty days`(
        ago: Int64, isRecent: Bool
    ) async throws {
        let created: Columns = ["created": Self.now.milliseconds - ago]
        let crowd = try await CrowdedStore([
            .delivery(1, .accepted, created), .delivery(2, .queued), .delivery(3, .accepted, ["address_key": "+447700900002"]),
            .delivery(4, .accepted, created.merging(["message": nil, "family": nil]) { _, own in own }),
        ])
        let texts = try await crowd.store.read(CrowdedStore.school) { snapshot in
            try snapshot.replies.recentTexts(to: Self.number, at: Self.now)
        }
        #expect(texts.map(\.number) == (isRecent ? [4, 1] : []))
    }

    @Test(
        arguments: [
            (day - 1, true, false), (day, true, true), (day + 1, true, true), (30 * day - 1, true, true), (30 * day, false, true),
        ] as [(Int64, Bool, Bool)])
    func `was asked by labels which invitation it meant, for a day, and for thirty so that a label is no answer to another`(
        ago: Int64, isKnown: Bool, isOver: Bool
    ) async throws {
        let asked = try await Self.sender([Self.reply(ago: ago, ["heard": "letters:M1,M2", "intent": "yes"])]).askedByLabel
        #expect((asked != nil) == isKnown && asked.map { $0.isOver == isOver } != false)
    }

    @Test(arguments: [(day - 1, true), (day, false)]) func `was asked which question it answered within the day`(
        ago: Int64, isPending: Bool
    ) async throws {
        let sender = try await Self.sender([Self.reply(ago: ago, ["heard": "which", "intent": "yes"])])
        #expect((sender.pending != nil) == isPending)
    }

    @Test(arguments: [(day - 1, true), (day, false)]) func `is a questionnaire under way for a day`(
        ago: Int64, isUnderWay: Bool
    ) async throws {
        let crowd = try await CrowdedStore([
            SeededRow("questionnaire_talk", ["asked": "delivery-1", "at": Self.now.milliseconds - ago]), .delivery(1, .accepted),
        ])
        let session = try await crowd.store.read(CrowdedStore.school) { try $0.questionnaires.session(with: Self.number) }
        #expect(session?.isUnderWay(at: Self.now) == isUnderWay)
    }
}
