import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

private let now = CrowdedStore.now
private let school = CrowdedStore.school

/// Officers' tasks: a task that is taken keeps its owner, and a closed one keeps its time and outcome.
@Suite struct `What the store leaves alone of tasks` {
    /// The tasks of others, whom none of the calls is about.
    private static let others: [SeededRow] = [
        .task(101, ["family": "F2"]), .task(102, ["message": "M2"]),
        .task(103, ["family": "F2", "message": "M2", "state": "taken"]),
    ]

    private static func step(
        _ store: Store, _ standing: Escalation.Progress, wantsPerson: Bool = false, asks until: Date? = nil, first: Bool = false
    ) async throws {
        var due = FamilyDue(school: school, message: "M1", family: "F1")
        due.isFirstEvaluation = first
        try await store.step([due], at: now) { _ in
            var decision = Escalation.Decision(standing: standing)
            decision.wantsPerson = wantsPerson
            var step = FamilyStep(decision: decision, notSent: [:], deliveries: [], interpreter: "pl")
            step.sharedAddress = until.map { (.decide, $0) }
            return step
        }
    }

    private static func row(
        _ name: String, _ tasks: [SeededRow], changes: [String], call: @escaping @Sendable (Store) async throws -> Void
    ) -> LeavesAloneCase {
        LeavesAloneCase(name, tasks + others, changes: changes, call: call)
    }

    private static let looked = "recipient_family M1/F1: looks"
    private static let reachedNow = "recipient_family M1/F1: looks standing"
    private static let exhaustedNow = "recipient_family M1/F1: looks reason standing"

    private static func reached(_ name: String, _ task: Columns, _ changes: [String], asks until: Date? = nil) -> LeavesAloneCase
    {
        row("reached: \(name)", [.task(1, task)], changes: changes + [reachedNow]) { store in
            try await step(store, .reached, asks: until)
        }
    }

    static let reaching: [LeavesAloneCase] = [
        reached("an open task is closed", [:], ["task 1: closed state"]),
        reached("a task that somebody took stays theirs", ["state": "taken"], []),
        reached("a closed task keeps its time and outcome", ["state": "closed", "outcome": "rang"], []),
        reached("a task about places at an event is another matter", ["reason": "moved-up"], []),
        reached("a late answer is another matter", ["reason": "late-answer"], []),
        reached("two bookings are another matter", ["reason": "two-bookings"], []),
        reached("changed households are another matter", ["reason": "households-changed"], []),
        reached(
            "an address that waits for a decision is another matter", ["reason": "shared-address"], [], asks: now.hours(5)),
        reached(
            "an address that is to be asked about now is another matter", ["reason": "shared-address-now"], [],
            asks: now.hours(5)),
        reached("what asked about an address has nothing to ask", ["reason": "shared-address"], ["task 1: closed state"]),
        row(
            "reached: why others are not sent it stays",
            [
                SeededRow("not_sent", ["contact": "C1"]), SeededRow("not_sent", ["contact": "C3", "family": "F2"]),
                SeededRow("not_sent", ["contact": "C1", "message": "M2"]),
            ], changes: ["- not_sent M1/C1", reachedNow]
        ) { store in try await step(store, .reached) },
    ]

    private static func exhausted(_ name: String, _ tasks: [SeededRow], _ changes: [String]) -> LeavesAloneCase {
        row("exhausted: \(name)", tasks, changes: changes + [exhaustedNow]) { store in
            try await step(store, .exhausted(.noConfirmation), wantsPerson: true)
        }
    }

    static let exhausting: [LeavesAloneCase] = [
        exhausted("a family without a task gets one", [], ["+ task 1104"]),
        exhausted("an open task stays as it is", [.task(1, ["reason": "no-confirmation"])], []),
        exhausted("an open task says why nothing is left now", [.task(1, ["reason": "no-address"])], ["task 1: reason"]),
        exhausted("a taken task stays theirs", [.task(1, ["state": "taken"])], []),
        exhausted("an open task about an event is another matter", [.task(1, ["reason": "moved-up"])], []),
        exhausted(
            "one that was closed since its cause was gone is open again",
            [.task(1, ["state": "closed", "reason": "no-address"])], ["task 1: closed created due interpreter reason state"]),
        exhausted(
            "a closed one about an event is another matter", [.task(1, ["state": "closed", "reason": "late-answer"])], []),
        exhausted("a closed task is not opened again", [.task(1, ["state": "closed", "outcome": "rang"])], []),
        exhausted(
            "once an address is decided on the family is a person's again",
            [.task(1, ["state": "closed", "reason": "shared-address", "outcome": "yes", "owner": "Nia"])],
            ["task 1: closed created due interpreter outcome owner reason state"]),
        exhausted(
            "the same after an emergency",
            [.task(1, ["state": "closed", "reason": "shared-address-now"])],
            ["task 1: closed created due interpreter reason state"]),
    ]

    private static func asks(_ name: String, _ tasks: [SeededRow], _ changes: [String]) -> LeavesAloneCase {
        row("asks about an address: \(name)", tasks, changes: changes + [looked]) { store in
            try await step(store, .following, asks: now.hours(5))
        }
    }

    private static func asksNothing(_ name: String, _ task: Columns, _ changes: [String], first: Bool = false) -> LeavesAloneCase
    {
        row("nothing to ask: \(name)", [.task(1, task)], changes: changes + [looked]) { store in
            try await step(store, .following, first: first)
        }
    }

    static let asking: [LeavesAloneCase] = [
        asks("a family without a task gets one", [], ["+ task 1104"]),
        asks("a task that is due later is due sooner", [.task(1)], ["task 1: due"]),
        asks("so is one that somebody took", [.task(1, ["state": "taken"])], ["task 1: due"]),
        asks("a task that is due sooner stays", [.task(1, ["due": now.hours(4).milliseconds])], []),
        asks("a closed task is not opened again", [.task(1, ["state": "closed"])], []),
        asksNothing("what asked is closed", ["reason": "shared-address"], ["task 1: closed state"]),
        asksNothing(
            "also where somebody took it", ["reason": "shared-address-now", "state": "taken"], ["task 1: closed state"]),
        asksNothing("what is closed keeps when", ["reason": "shared-address", "state": "closed"], []),
        asksNothing("at the first look there is nothing to close", ["reason": "shared-address"], [], first: true),
    ]

    static let following: [LeavesAloneCase] = [
        asksNothing("an open task has lost its cause", ["reason": "no-address"], ["task 1: closed state"]),
        asksNothing("a task that somebody took stays theirs", ["reason": "no-address", "state": "taken"], []),
        asksNothing("a closed task keeps its time and outcome", ["state": "closed", "outcome": "rang"], []),
        asksNothing("places at an event are another matter", ["reason": "moved-up"], []),
        asksNothing("a late answer is another matter", ["reason": "late-answer"], []),
        asksNothing("at the first look none is there", ["reason": "no-address"], [], first: true),
    ]

    private static func event(_ name: String, _ tasks: [SeededRow], _ changes: [String]) -> LeavesAloneCase {
        row("about an event: \(name)", tasks, changes: changes) { store in
            try await store.write { tx in
                try OpenEventTask(.lateAnswer, of: "F1", for: "M1").run(in: tx.of(school, at: now))
            }
        }
    }

    private static func over(_ name: String, _ task: Columns, _ changes: [String]) -> LeavesAloneCase {
        row("an event's task is over: \(name)", [.task(1, task)], changes: changes) { store in
            try await store.write { tx in
                try tx.of(school).events.closeTask(.lateAnswer, of: "F1", for: "M1", at: now)
            }
        }
    }

    static let events: [LeavesAloneCase] = [
        event("a family without a task gets one", [], ["+ task 1104"]),
        event("an open task now says this, and is due no later", [.task(1)], ["task 1: due reason"]),
        event("and stays due where it was due sooner", [.task(1, ["due": now.milliseconds])], ["task 1: reason"]),
        event("a taken task stays theirs", [.task(1, ["state": "taken"])], ["task 1: due reason"]),
        event("one that is more pressing stays", [.task(1, ["reason": "moved-up"])], []),
        event("the same reason stays", [.task(1, ["reason": "late-answer"])], ["task 1: due"]),
        event("one that presses less now says this", [.task(1, ["reason": "two-bookings"])], ["task 1: due reason"]),
        event(
            "a closed task is open again, with nothing of how it was closed",
            [.task(1, ["state": "closed", "reason": "moved-up", "outcome": "rang", "owner": "Nia"])],
            ["task 1: closed due outcome owner reason state"]),
        over("an open one is closed", ["reason": "late-answer"], ["task 1: closed state"]),
        over("a taken one stays theirs", ["reason": "late-answer", "state": "taken"], []),
        over("a closed one keeps when", ["reason": "late-answer", "state": "closed"], []),
        over("another one stays open", ["reason": "moved-up"], []),
    ]

    private static func take(_ id: Int64, _ store: Store) async throws {
        try await store.takeTask(id, owner: "Ann", school: school, at: now)
    }

    private static func close(_ id: Int64, spoken: Bool = false, _ store: Store) async throws {
        try await store.closeTask(id, outcome: "rang", spoken: spoken, school: school, at: now)
    }

    static let people: [LeavesAloneCase] = [
        row("a person takes an open task", [.task(1)], changes: ["task 1: owner state"]) { try await take(1, $0) },
        row("a person does not take another's", [.task(1, ["state": "taken"])], changes: []) { store in
            await #expect(throws: StoreError.notOpen) { try await take(1, store) }
        },
        row("a person does not take what is closed", [.task(1, ["state": "closed"])], changes: []) { store in
            await #expect(throws: StoreError.notOpen) { try await take(1, store) }
        },
        row("a person takes no task of another school", [.task(1)], changes: []) { store in
            await #expect(throws: StoreError.noSuchTask) { try await take(1001, store) }
        },
        row("a person closes a task that was taken", [.task(1, ["state": "taken"])], changes: ["task 1: closed outcome state"]) {
            try await close(1, $0)
        },
        row("a person closes nothing twice", [.task(1, ["state": "closed", "outcome": "wrote"])], changes: []) { store in
            await #expect(throws: StoreError.notOpen) { try await close(1, spoken: true, store) }
        },
        row("a person closes no task of another school", [.task(1)], changes: []) { store in
            await #expect(throws: StoreError.noSuchTask) { try await close(1001, store) }
        },
        row(
            "a person who spoke with a family has it looked at", [.task(1)],
            changes: ["task 1: closed outcome state", "+ evidence 1", "recipient_family M1/F1: look_again"]
        ) { try await close(1, spoken: true, $0) },
        row(
            "a decision about an address closes what asked for it in that family",
            [
                .task(1, ["reason": "shared-address"]),
                .task(2, ["reason": "shared-address-now", "state": "taken", "message": "M3"]),
                .task(3, ["message": "M4"]), .task(4, ["family": "F2", "message": "M4", "reason": "shared-address"]),
                .task(5, ["reason": "shared-address", "state": "closed", "message": "M5"]),
            ],
            changes: [
                "contact C3: mobile no_contact", "+ shared_address_decision 1", "task 1: closed outcome state",
                "task 2: closed outcome state", "recipient_family M1/F1: look_again", "recipient_family M2/F1: look_again",
            ]
        ) { store in
            try await store.write { tx in
                try tx.db.execute(
                    sql: "UPDATE contact SET mobile = '+447700900001', no_contact = 'order' WHERE school = ? AND id = 'C3'",
                    arguments: [school.rawValue])
            }
            let isDecided = try await store.decide(
                true, .text, of: "C1", reason: "asked", review: "2026-12-31", by: "Nia", school: school, at: now)
            #expect(isDecided)
        },
    ]

    @Test(arguments: reaching + exhausting + asking + following + events + people) func `stands as it stood`(
        _ row: LeavesAloneCase
    )
        async throws
    {
        try await row.run()
    }
}
