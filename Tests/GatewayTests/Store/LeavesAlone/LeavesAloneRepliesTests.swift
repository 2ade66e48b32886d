import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

private let now = CrowdedStore.now
private let school = CrowdedStore.school
private let number = "+447700900001"

private func reply(_ id: Int, _ state: String = "waiting", _ own: Columns = [:]) -> SeededRow {
    var columns: Columns = ["id": id, "state": state]
    if state == "taken" { columns["owner"] = "Nia" }
    if state == "closed" {
        columns["closed"] = now.hours(-1).milliseconds
        columns["note"] = "rang"
    }
    return SeededRow("reply", columns.merging(own) { _, own in own })
}

/// What came in, and who has it.
@Suite struct `What the store leaves alone of replies` {
    private static let all: [SeededRow] = [reply(1), reply(2, "taken"), reply(3, "closed"), reply(4, "handled"), reply(5)]

    private static func take(_ id: Int64, from previous: String?, _ store: Store) async throws {
        try await store.assignReply(id, owner: "Ann", from: previous, school: school, at: now)
    }

    private static func takes(_ name: String, _ id: Int64, from previous: String? = nil, changes: [String]) -> LeavesAloneCase {
        LeavesAloneCase("taking: \(name)", all, changes: changes) { try await take(id, from: previous, $0) }
    }

    private static func takesNot(_ name: String, _ id: Int64, from previous: String? = nil) -> LeavesAloneCase {
        LeavesAloneCase("taking: \(name)", all, changes: []) { store in
            await #expect(throws: StoreError.notOpen) { try await take(id, from: previous, store) }
        }
    }

    static let taking: [LeavesAloneCase] = [
        takes("one that waits is theirs", 1, changes: ["reply 1: owner state"]),
        takes("one that is handed over is theirs", 2, from: "Nia", changes: ["reply 2: owner"]),
        takesNot("one that somebody has stays theirs", 2), takesNot("one that somebody else has stays theirs", 2, from: "Eve"),
        takesNot("one that nobody has is handed over by nobody", 1, from: "Nia"), takesNot("what is closed stays closed", 3),
        takesNot("what is closed is handed over by nobody", 3, from: "Nia"), takesNot("what is done stays done", 4),
        LeavesAloneCase("taking: none of another school", all, changes: []) { store in
            await #expect(throws: StoreError.noSuchReply) { try await take(1001, from: nil, store) }
        },
    ]

    private static func close(_ id: Int64, by person: String?, _ store: Store) async throws {
        let number: PhoneNumber = "07700 900001"
        try await store.closeReply(
            id, note: "done", by: person, consequences: [.told(number, message: "M1")], school: school, at: now)
    }

    private static func closes(_ name: String, _ id: Int64, by person: String?, changes: [String]) -> LeavesAloneCase {
        LeavesAloneCase("closing: \(name)", all, changes: changes + ["+ told \(number)/M1"]) {
            try await close(id, by: person, $0)
        }
    }

    private static func closesNot(_ name: String, _ id: Int64, by person: String?) -> LeavesAloneCase {
        LeavesAloneCase("closing: \(name)", all, changes: []) { store in
            await #expect(throws: StoreError.notOpen) { try await close(id, by: person, store) }
        }
    }

    static let closing: [LeavesAloneCase] = [
        closes("one that waits", 1, by: "Ann", changes: ["reply 1: closed note owner state"]),
        closes("one that waits, by nobody in particular", 1, by: nil, changes: ["reply 1: closed note state"]),
        closes("one's own, which stays one's own", 2, by: "Nia", changes: ["reply 2: closed note state"]),
        closesNot("not another's", 2, by: "Ann"), closesNot("not another's by nobody", 2, by: nil),
        closesNot("not twice", 3, by: "Nia"), closesNot("not what is done", 4, by: "Ann"),
    ]

    private static func kept(_ reference: String?, from sender: PhoneNumber = "07700 900001", _ store: Store) async throws -> Bool
    {
        let reply = StoredReply(
            sender: .number(sender), text: "STOP", reference: reference, at: now, meaning: .unclear, handled: true)
        return try await store.keep(
            reply, consequences: [.close(.email, key: "a@example.org", source: .person("text"))], school: school, at: now)
    }

    private static let first = reply(1, "taken", ["reference": "\(number) r1"])

    static let keeping: [LeavesAloneCase] = [
        LeavesAloneCase("the same reply again changes nothing, and nothing follows from it", [first], changes: []) { store in
            let found = try await kept("r1", store)
            #expect(!found)
        },
        LeavesAloneCase(
            "another sender's with the same id is another", [first],
            changes: ["+ reply 1002", "+ closed_address email/a@example.org", "+ suppression_event 1"]
        ) { store in
            let found = try await kept("r1", from: "07700 900002", store)
            #expect(found)
        },
        LeavesAloneCase(
            "one without an id is never the same", [reply(1, "taken", ["text": "STOP", "normalized": "stop"])],
            changes: ["+ reply 1002", "+ closed_address email/a@example.org", "+ suppression_event 1"]
        ) { store in
            let found = try await kept(nil, store)
            #expect(found)
        },
        LeavesAloneCase(
            "a keyword settles a reply that waits for it", all, changes: ["reply 1: family message state"]
        ) { store in try await settle(1, store) },
        LeavesAloneCase("not one that somebody took meanwhile", all, changes: []) { try await settle(2, $0) },
        LeavesAloneCase("not one that is closed", all, changes: []) { try await settle(3, $0) },
        LeavesAloneCase("not one that is done", all, changes: []) { try await settle(4, $0) },
        LeavesAloneCase("not one of another school", all, changes: []) { try await settle(1001, $0) },
        LeavesAloneCase(
            "who is told once more is told since now, of that message alone",
            [
                SeededRow("told", [:]), SeededRow("told", ["message": "M2"]), SeededRow("told", ["sender": "+447700900002"]),
            ], changes: ["told \(number)/M1: at"]
        ) { store in
            let number: PhoneNumber = "07700 900001"
            try await store.apply([.told(number, message: "M1")], school: school, at: now)
        },
    ]

    private static func settle(_ id: Int64, _ store: Store) async throws {
        try await store.apply([.settle(reply: id, message: "M1", family: "F1")], school: school, at: now)
    }

    // MARK: Parts

    private static let part = TextPart(provider: "p", to: "", reference: "7", number: 3, total: 3)

    private static func parts(_ numbers: [Int], _ own: Columns = [:]) -> [SeededRow] {
        numbers.map { SeededRow("text_part", ["id": $0, "number": $0].merging(own) { _, own in own }) }
    }

    private static func settled(_ id: Int, due: Int64, _ own: Columns = [:]) -> SeededRow {
        let columns: Columns = [
            "id": id, "reference": "s\(id)", "state": "joined", "settled": now.hours(-1).milliseconds, "text": "", "due": due,
        ]
        return SeededRow("text_part", columns.merging(own) { _, own in own })
    }

    private static func waiting(_ id: Int, due: Int64) -> SeededRow {
        SeededRow("text_part", ["id": id, "reference": "w\(id)", "due": due])
    }

    private static let timeout = Int64(TextJoining.timeout * 1000)

    static let joining: [LeavesAloneCase] = [
        LeavesAloneCase(
            "parts are joined once, those of their own text",
            parts([1, 2]) + [
                SeededRow("text_part", ["id": 3, "sender": "+447700900002"]), SeededRow("text_part", ["id": 4, "provider": "q"]),
                SeededRow("text_part", ["id": 5, "recipient": "r"]), SeededRow("text_part", ["id": 6, "reference": "8"]),
                SeededRow("text_part", ["id": 7, "total": 4]),
            ],
            changes: [
                "+ reply 1", "text_part 1: due settled state text", "text_part 2: due settled state text", "+ text_part 1008",
            ]
        ) { store in
            let found = try await keepJoined([1, 2], store)
            #expect(found)
        },
        LeavesAloneCase("not where another part came meanwhile", parts([1, 2]), changes: []) { store in
            let found = try await keepJoined([1], store)
            #expect(!found)
        },
        LeavesAloneCase(
            "not where one went to a person meanwhile",
            [settled(1, due: now.hours(1).milliseconds, ["reference": "7", "state": "apart"])] + parts([2]), changes: []
        ) { store in
            let found = try await keepJoined([1, 2], store)
            #expect(!found)
        },
        LeavesAloneCase(
            "what waited long enough goes to a person, and what is remembered long enough is forgotten, to the millisecond",
            [
                settled(1, due: now.milliseconds), settled(2, due: now.milliseconds + 1),
                waiting(3, due: now.milliseconds), waiting(4, due: now.milliseconds + 1),
                waiting(5, due: now.milliseconds + timeout), waiting(6, due: now.milliseconds + timeout + 1),
            ],
            changes: [
                "- text_part 1", "text_part 3: due settled state text", "text_part 6: due settled state text",
                "- text_part neighbour's 1001", "text_part neighbour's 1003: due settled state text",
                "text_part neighbour's 1006: due settled state text",
            ]
        ) { store in
            #expect(try await store.releaseParts(at: now) == ReleasedParts())
            // One row for each text and school; the order is not part of the contract.
            let count = try await store.read { tx in try tx.db.value(Int.self, sql: "SELECT count(*) FROM reply") }
            #expect(count == 4)
            try await store.write { tx in try tx.db.execute(sql: "DELETE FROM reply") }
        },
    ]

    private static func keepJoined(_ waiting: [Int64], _ store: Store) async throws -> Bool {
        var reply = StoredReply(
            sender: .number("07700 900001"), text: "un dau tri", reference: "x", at: now, meaning: .unclear, handled: true)
        let key = TextPartKey(part, from: "07700 900001")
        reply.joined = JoinedParts(
            key: key, waiting: waiting, last: ReceivedTextPart(number: 3, text: "tri", identifier: nil, at: now))
        return try await store.keep(reply, consequences: [], school: school, at: now)
    }

    @Test(arguments: taking + closing + keeping + joining) func `stands as it stood`(_ row: LeavesAloneCase) async throws {
        try await row.run()
    }
}
