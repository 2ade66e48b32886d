import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

private let now = CrowdedStore.now
private let school = CrowdedStore.school
private let number = "+447700900001"

/// What families answered, need and were reminded of.
@Suite struct `What the store leaves alone of answers` {
    private static func invitation(_ id: MessageID = "M1") throws -> Message {
        try EventSchool.invitation(capacity: 9).message(id, created: now.hours(-1))
    }

    private static func reminder() throws -> Message { try MessageSource.example().message("M9", created: now) }

    static let events: [LeavesAloneCase] = [
        LeavesAloneCase(
            "an event that is on record stays as it is", [SeededRow("event", ["reminder": "M8", "capacity": 5])], changes: []
        ) { store in try await store.write(school, at: now) { tx in try tx.events.insertEvent(of: try invitation(), at: now) } },
        LeavesAloneCase("one that is not is put there", [SeededRow("event", [:])], changes: ["+ event M2"]) { store in
            try await store.write(school, at: now) { tx in try tx.events.insertEvent(of: try invitation("M2"), at: now) }
        },
        LeavesAloneCase(
            "a reminder is put off where one is to come",
            [
                SeededRow("event", ["remind_at": now.milliseconds]),
                SeededRow("event", ["message": "M2", "remind_at": now.milliseconds]),
            ],
            changes: ["event M1: remind_at"]
        ) { store in try await store.putOffReminder(of: "M1", school: school, until: now.hours(1), at: now) },
        LeavesAloneCase("one that went is not put off", [SeededRow("event", ["reminder": "M8"])], changes: []) { store in
            try await store.putOffReminder(of: "M1", school: school, until: now.hours(1), at: now)
        },
        LeavesAloneCase(
            "a reminder is dropped, of that event",
            [
                SeededRow("event", ["remind_at": now.milliseconds]),
                SeededRow("event", ["message": "M2", "remind_at": now.milliseconds]),
            ], changes: ["event M1: remind_at"]
        ) { store in try await store.dropReminder(of: "M1", school: school, at: now) },
        LeavesAloneCase(
            "nobody is reminded before the time", [SeededRow("event", ["remind_at": now.milliseconds + 1])], changes: []
        ) { store in
            let count = try await remind(store)
            #expect(count == 0)
        },
        LeavesAloneCase("nobody is reminded twice", [SeededRow("event", ["reminder": "M8"])] + seated, changes: []) { store in
            let count = try await remind(store)
            #expect(count == 0)
        },
        LeavesAloneCase(
            "a reminder to nobody is over",
            [
                SeededRow("event", ["remind_at": now.milliseconds]),
                SeededRow("event", ["message": "M2", "remind_at": now.milliseconds]),
            ], changes: ["event M1: remind_at"]
        ) { store in
            let count = try await remind(store)
            #expect(count == 0)
        },
        LeavesAloneCase(
            "at the time those with places are reminded, and the event says by what",
            [
                SeededRow("event", ["remind_at": now.milliseconds]),
                SeededRow("event", ["message": "M2", "remind_at": now.milliseconds]),
            ] + seated,
            changes: ["event M1: remind_at reminder", "+ message M9", "+ recipient_family M9/F2"]
        ) { store in
            let count = try await remind(store)
            #expect(count == 1)
        },
        LeavesAloneCase(
            "the office takes back a family's needs by taking back everybody's of that family and event",
            [
                SeededRow("guest_note", ["id": 1, "contact": "C1", "note": "nuts"]),
                SeededRow("guest_note", ["id": 2, "contact": "C2", "note": "ramp"]),
                SeededRow("guest_note", ["id": 3, "contact": "C3", "family": "F2", "note": "ramp"]),
                SeededRow("guest_note", ["id": 4, "contact": "C9", "message": "M2", "note": "ramp"]),
            ], changes: ["+ guest_note 1005", "+ guest_note 1006", "+ guest_note 1007"]
        ) { store in
            try await store.keepNote(
                "", of: "F1", contact: nil, for: "M1", source: "Nia", school: school, at: now)
            let authors = try await store.read { tx in
                try tx.db.values(String?.self, sql: "SELECT contact FROM guest_note WHERE id > 1004 ORDER BY id")
            }
            #expect(authors == [nil, "C1", "C2"])
        },
        LeavesAloneCase(
            "a contact takes back their own",
            [
                SeededRow("guest_note", ["id": 1, "contact": "C1", "note": "nuts"]),
                SeededRow("guest_note", ["id": 2, "contact": "C2", "note": "ramp"]),
            ], changes: ["+ guest_note 1003"]
        ) { store in
            try await store.keepNote("", of: "F1", contact: "C1", for: "M1", source: "page", school: school, at: now)
        },
    ]

    /// F2 has seats at M1, and C3 was sent the invitation.
    private static let seated: [SeededRow] = [
        SeededRow("answer", ["family": "F2", "contact": "C3", "household": "C3", "choice": "yes", "places": 1]),
        .delivery(
            1, .delivered,
            ["family": "F2", "contact": "C3", "covers": "C3", "address": "+447700900003", "address_key": "+447700900003"]),
    ]

    private static func remind(_ store: Store) async throws -> Int {
        try await store.remind(of: "M1", by: try reminder(), source: .example(), at: now)
    }

    // MARK: Questionnaires

    @Test(arguments: events + questionnaires) func `stands as it stood`(_ row: LeavesAloneCase) async throws {
        try await row.run()
    }

    // MARK: Orders and conditions that decide between two rows

    static let asked = now.hours(-1).milliseconds

    private static func later(_ number: Int, _ state: DeliveryState, _ own: Columns = [:]) -> SeededRow {
        var columns: Columns = ["number": number, "message": nil, "family": nil]
        if [.accepted, .delivered].contains(state) { columns["accepted"] = asked + 1 }
        return .delivery(number, state, columns.merging(own) { _, own in own })
    }

    /// Made before the question, and accepted after it.
    private static func earlier(_ own: Columns) -> SeededRow { later(4, .accepted, own) }

    /// Delivery 5 asked the question. Whether another one overtook it.
    private static let overtaking: [(String, SeededRow, Bool)] = [
        ("a later text", later(6, .accepted), true), ("a later text that is queued", later(6, .queued), true),
        ("a later text of a message", later(6, .accepted, ["message": "M2", "family": "F1"]), true),
        ("a later text to another number", later(6, .accepted, ["address_key": "+447700900002"]), false),
        ("a later text to another family", later(6, .accepted, ["message": "M2", "family": "F2"]), false),
        ("a later e-mail", later(6, .accepted, ["channel": "email"]), false),
        ("a later text that was called back", later(6, .cancelled), false),
        ("a later text that was suppressed", later(6, .suppressed), false),
        ("a later text whose time was over", later(6, .expired), false), ("a later text that is held", later(6, .held), false),
        ("an earlier text that was accepted later", later(4, .accepted, ["accepted": asked + 1]), true),
        ("an earlier text of a message that was accepted later", earlier(["message": "M2", "family": "F1"]), true),
        ("an earlier text that was accepted later, and has a receipt", later(4, .delivered), true),
        ("an earlier text that was accepted later, to another number", earlier(["address_key": "+447700900002"]), false),
        ("an earlier text that was accepted later, to another family", earlier(["message": "M2", "family": "F2"]), false),
        ("an earlier e-mail that was accepted later", earlier(["channel": "email"]), false),
        ("an earlier text that is queued", later(4, .queued), false),
        ("an earlier text that was called back", later(4, .cancelled), false),
        ("an earlier text that was accepted in that moment", later(4, .accepted, ["accepted": asked]), false),
        ("an earlier text that was accepted before", later(4, .accepted, ["accepted": asked - 1]), false),
    ]

    @Test(arguments: overtaking.map(\.0)) func `know whether another text overtook a question`(_ name: String) async throws {
        let row = try #require(Self.overtaking.first { $0.0 == name })
        let crowd = try await CrowdedStore([
            Self.later(5, .accepted, ["accepted": Self.asked]), SeededRow("questionnaire_talk", ["asked": "delivery-5"]), row.1,
        ])
        let isOvertaken = try await crowd.store.read(school) { snapshot in
            try snapshot.questionnaires.session(with: "07700 900001").map { try snapshot.questionnaires.isOvertaken($0) }
        }
        #expect(isOvertaken == row.2)
    }

    @Test func `have the last correction of the last correction stand for a message, the newest of two`() async throws {
        func message(_ id: String, corrects: String, minutes: Double, stopped: Bool = false) -> SeededRow {
            let stop: Int64? = stopped ? now.milliseconds : nil
            return SeededRow(
                "message",
                ["id": id, "corrects": corrects, "created": now.hours(-minutes / 60).milliseconds, "stopped": stop])
        }
        let both = [message("M3", corrects: "M1", minutes: 30), message("M4", corrects: "M1", minutes: 10)]
        let deeper = both + [message("M5", corrects: "M3", minutes: 20)]
        let table: [([SeededRow], MessageID?)] = [
            ([], "M1"), (both, "M4"), (deeper, "M5"), (deeper + [message("M6", corrects: "M5", minutes: 5, stopped: true)], nil),
            ([message("M3", corrects: "M2", minutes: 5)], "M1"),
        ]
        for (rows, expected) in table {
            let crowd = try await CrowdedStore(rows)
            #expect(try await crowd.store.standing(for: "M1", school: school) == expected)
            #expect(try await crowd.store.standing(for: "M9", school: school) == nil)
        }
        let crowd = try await CrowdedStore(
            both + ["M1", "M3", "M4"].map { SeededRow("event", ["message": $0]) } + [SeededRow("event", ["message": "M2"])])
        let event = try await crowd.store.read { tx in try tx.of(school).events.event(of: "M3")?.message }
        let newest = try await crowd.store.read { tx in try tx.of(school).events.event(of: "M1")?.message }
        #expect(event == "M3" && newest == "M4")
    }

    @Test func `are reminded of from that very moment`() async throws {
        let crowd = try await CrowdedStore([
            SeededRow("message", ["id": "M3"]), SeededRow("message", ["id": "M4"]),
            SeededRow("event", ["message": "M1", "remind_at": now.milliseconds]),
            SeededRow("event", ["message": "M2", "remind_at": now.milliseconds + 1]),
            SeededRow("event", ["message": "M3", "remind_at": now.milliseconds - 1]), SeededRow("event", ["message": "M4"]),
        ])
        #expect(try await crowd.store.remindersDue(of: school, at: now) == ["M3", "M1"])
        #expect(try await crowd.store.nextReminder(of: school)?.milliseconds == now.milliseconds - 1)
    }
}
