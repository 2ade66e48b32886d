import Channels
import Foundation
import GRDB
import Logging
import Testing

@testable import Gateway

private let now = CrowdedStore.now
private let school = CrowdedStore.school

/// Families, contacts, what persons decided of them, and notices to staff.
@Suite struct `What the store leaves alone of people` {
    private static func importing(_ families: [Family], _ store: Store, markMissing: Bool = false, at when: Date = now)
        async throws
    {
        let plan = try await store.apply(
            FamiliesCSV(families).read(), school: school, markMissingAsLeft: markMissing, at: when)
        #expect(plan.canBeWritten, "\(plan.findings)")
    }

    private static let renamed = Family.example([.example(1) { $0.name = "Rhiant Newydd" }, .example(2, home: 2)])

    private static let looked = ["recipient_family M1/F1: look_again", "recipient_family M2/F1: look_again"]

    private static func decides(_ rows: [SeededRow], leftBefore: Bool, _ store: Store) async throws {
        try await store.write { tx in
            if leftBefore {
                try tx.db.execute(
                    sql: "UPDATE contact SET left = 7 WHERE school = ? AND id = 'C2'", arguments: [school.rawValue])
            }
            let decision = DecideContact(.language, of: "C2", source: .person("Ann")) { $0.language = .english }
            try decision.run(in: tx.of(school, at: now))
        }
    }

    private static let decisions: [SeededRow] = [
        SeededRow("decision", ["contact": "C2", "field": "language"]), SeededRow("decision", ["contact": "C2", "field": "name"]),
        SeededRow("decision", ["contact": "C1", "field": "language"]),
    ]

    static let contacts: [LeavesAloneCase] = [
        LeavesAloneCase("an import writes whom it changes", changes: ["contact C1: name"] + looked) { store in
            try await importing([renamed], store)
        },
        LeavesAloneCase("an import of what is on record changes nothing", changes: []) { store in
            try await importing([.example([.example(1), .example(2, home: 2)])], store)
        },
        LeavesAloneCase(
            "an import that marks who is missing marks contacts, families and pupils of that file",
            changes: [
                "contact C2: left", "contact C3: left", "family F2: left", "- pupil F2-P0", "recipient_family M1/F1: look_again",
                "recipient_family M2/F1: look_again", "recipient_family M1/F2: look_again", "recipient_family M2/F2: look_again",
            ]
        ) { store in try await importing([.example([.example(1)])], store, markMissing: true) },
        LeavesAloneCase(
            "a second import leaves the day on which they left",
            changes: ["contact C3: left", "family F2: left", "- pupil F2-P0"]
                + ["recipient_family M1/F2: look_again", "recipient_family M2/F2: look_again"]
        ) { store in
            let family = Family.example([.example(1), .example(2, home: 2)])
            try await importing([family], store, markMissing: true)
            let left = try await StoreRows(store)
            try await importing([family], store, markMissing: true, at: now.hours(24))
            #expect(left.changes(to: try await StoreRows(store)).isEmpty)
        },
        LeavesAloneCase(
            "an import brings back who is in the file again, and nobody else", changes: ["contact C3: left"] + looked
        ) { store in
            try await store.write { tx in
                try tx.db.execute(
                    sql: "UPDATE contact SET left = 7 WHERE school = ? AND id <> 'C1'", arguments: [school.rawValue])
            }
            let left = try await StoreRows(store)
            try await importing([.example([.example(1), .example(2, home: 2)])], store)
            let back = left.changes(to: try await StoreRows(store))
            #expect(back == ["contact C2: left"] + looked)
        },
        LeavesAloneCase(
            "what a person decides of a contact is on record for that contact and field", decisions,
            changes: ["contact C2: language", "decision C2/language: at source", "+ contact_change 1"]
        ) { store in try await decides(decisions, leftBefore: false, store) },
        LeavesAloneCase(
            "one who left has left whatever is decided", decisions,
            changes: ["contact C2: language left", "decision C2/language: at source", "+ contact_change 1"]
        ) { store in
            try await decides(decisions, leftBefore: true, store)
            let left = try await store.read { tx in
                try tx.db.value(
                    Int.self, sql: "SELECT left FROM contact WHERE id = 'C2' AND school = ?", arguments: [school.rawValue])
            }
            #expect(left == 7)
        },
    ]

    // MARK: Notices

    private static let closed = now.hours(-0.5).milliseconds

    private static let notices: [SeededRow] = [
        SeededRow("notice", ["id": 1]), SeededRow("notice", ["id": 2, "subject": "email"]),
        SeededRow("notice", ["id": 3, "cleared": closed, "closed": closed]),
        SeededRow(
            "notice",
            [
                "id": 4, "cause": "no-credit", "acknowledged": closed, "acknowledged_by": "Eve", "acknowledged_way": "command",
            ]),
    ]

    private static func notice(_ number: Int, _ state: DeliveryState, of notice: Int = 1, step: Int = 0, over: Bool = false)
        -> [SeededRow]
    {
        [
            .delivery(number, state, ["message": nil, "family": nil, "contact": nil, "covers": ""]),
            SeededRow(
                "notice_told",
                ["id": number, "notice": notice, "step": step, "delivery": "delivery-\(number)", "is_over": over ? 1 : 0]),
        ]
    }

    /// What was told of notice 1 and 2, and what of it still waits.
    private static let told: [SeededRow] =
        notices + notice(1, .queued) + notice(2, .queued, step: 1) + notice(3, .accepted) + notice(4, .queued, of: 2)
        + notice(5, .queued, over: true) + notice(6, .failedTemporary)

    private static func step(_ effect: NoticePolicy.Effect, _ store: Store) async throws {
        let notices = StepNotices(
            composer: try .example(fonts: nil), library: MessageCache(), idGenerator: .system, addresses: [], receipts: [],
            logger: Logger(label: "test"))
        _ = try await store.write(school, at: now) { tx in try notices.apply(effect, in: tx) }
    }

    private static let fact = NoticeFact(.routeStopped(.text), reason: .signInRefused, families: 3)

    private static func acknowledge(_ id: Int64?, _ store: Store) async throws -> Int {
        try await store.acknowledgeNotices(id, by: "Nia", school: school, at: now)
    }

    private static let seen = "acknowledged acknowledged_by acknowledged_way"

    static let staff: [LeavesAloneCase] = [
        LeavesAloneCase(
            "a person sees to all that are open and nobody sees to", notices,
            changes: ["notice 1: \(seen)", "notice 2: \(seen)"]
        ) { store in
            let found = try await acknowledge(nil, store)
            #expect(found == 2)
        },
        LeavesAloneCase("a person sees to one", notices, changes: ["notice 2: \(seen)"]) { store in
            let found = try await acknowledge(2, store)
            #expect(found == 1)
        },
        LeavesAloneCase("nobody sees to what is closed", notices, changes: []) { store in
            let found = try await acknowledge(3, store)
            #expect(found == 0)
        },
        LeavesAloneCase("who sees to it already stays", notices, changes: []) { store in
            let found = try await acknowledge(4, store)
            #expect(found == 0)
        },
        LeavesAloneCase("nobody sees to another school's", notices, changes: []) { store in
            let found = try await acknowledge(1001, store)
            #expect(found == 0)
        },
        LeavesAloneCase(
            "an OK by text is for the notices that the number was told of",
            notices + [SeededRow("notice_told", ["id": 1, "notice": 2, "delivery": "d-1", "address_key": "+447700900801"])],
            changes: ["notice 2: \(seen)", "+ reply 1"]
        ) { store in
            let found = try await ok(store)
            #expect(found)
        },
        LeavesAloneCase(
            "an OK to nothing is no OK, and is kept by others",
            notices + [SeededRow("notice_told", ["id": 1, "notice": 4, "delivery": "d-1", "address_key": "+447700900801"])],
            changes: []
        ) { store in
            let found = try await ok(store)
            #expect(!found)
        },
        LeavesAloneCase(
            "telling a person by another way calls back what still waits for them by this one", told,
            changes: [
                "notice 1: families reason", "delivery delivery-1: changed due state", "delivery delivery-6: changed due state",
            ]
        ) { try await step(.tell(1, fact, NoticePolicy.Telling(person: .ann, channel: .text, step: 0)), $0) },
        LeavesAloneCase("a cause that is gone", told, changes: ["notice 1: cleared"]) { try await step(.clear(1), $0) },
        LeavesAloneCase(
            "a cause that is back", [SeededRow("notice", ["id": 1, "cleared": closed])] + notices.dropFirst(),
            changes: ["notice 1: cleared"]
        ) { try await step(.comeBack(1), $0) },
        LeavesAloneCase(
            "the end of a notice calls back all that still waits of it, but for what says that it is over",
            [SeededRow("notice", ["id": 1, "cleared": closed])] + told.dropFirst(),
            changes: [
                "notice 1: closed families", "delivery delivery-1: changed due state", "delivery delivery-2: changed due state",
                "delivery delivery-6: changed due state",
            ]
        ) { try await step(.close(1, fact, []), $0) },
    ]

    private static func ok(_ store: Store) async throws -> Bool {
        let reply = StoredReply(
            sender: .number("07700 900801"), text: "OK", reference: "r1", at: now, meaning: .unclear, handled: true)
        return try await store.acknowledgeNotices(by: reply, person: "Nia", school: school, at: now)
    }

    @Test(arguments: contacts + staff) func `stands as it stood`(_ row: LeavesAloneCase) async throws { try await row.run() }
}
