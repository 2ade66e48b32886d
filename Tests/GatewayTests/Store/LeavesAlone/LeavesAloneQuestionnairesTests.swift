import Channels
import Foundation
import Synchronization
import Templates
import Testing

@testable import Gateway

private let now = CrowdedStore.now
private let school = CrowdedStore.school
private let number = "+447700900001"
private let day: Int64 = 86_400_000

extension `What the store leaves alone of answers` {
    private static let c1 = Respondent(family: "F1", contact: "C1", covers: ["C1"])

    /// Sheets of C1, of others beside them, and a text to C1 on whose page they answer.
    private static let sheets: [SeededRow] = [
        SeededRow("questionnaire_answer", [:]), SeededRow("questionnaire_answer", ["question": "amser", "answer": "2"]),
        SeededRow("questionnaire_answer", ["contact": "C2"]), SeededRow("questionnaire_answer", ["message": "M2"]),
        SeededRow("questionnaire_answer", ["family": "F2"]), SeededRow("questionnaire_respondent", [:]), .delivery(1, .delivered),
    ]

    private static func replied(_ id: Int, ago milliseconds: Int64, _ own: Columns = [:]) -> SeededRow {
        let columns: Columns = [
            "id": id, "kind": "replied", "delivery": "delivery-1", "recorded": now.milliseconds - milliseconds,
        ]
        return SeededRow("evidence", columns.merging(own) { _, own in own })
    }

    private static func answers(_ sheet: AnswerSheet, most: Int = 2, _ store: Store) async throws -> Bool {
        try await store.keep(
            sheet, by: c1, delivery: "delivery-1", message: "M1", language: .welsh, source: .page, most: most,
            school: school, at: now)
    }

    private static let changed = [
        "- questionnaire_answer M1/F1/C1/amser", "questionnaire_answer M1/F1/C1/croeso: answer at",
        "recipient_family M1/F1: look_again",
    ]

    static let questionnaires: [LeavesAloneCase] = [
        LeavesAloneCase("a new sheet stands in the place of one's own", sheets, changes: changed + ["+ evidence 1"]) { store in
            let isKept = try await answers(["croeso": .scale(4)], store)
            #expect(isKept)
        },
        LeavesAloneCase("the very same sheet again changes nothing", sheets, changes: []) { store in
            let isKept = try await answers(["croeso": .scale(1), "amser": .choice(2)], store)
            #expect(isKept)
        },
        LeavesAloneCase(
            "what counts for today is this page's sheets of less than a day",
            sheets + [
                replied(1, ago: day), replied(2, ago: 0, ["kind": "read"]), replied(3, ago: 0, ["delivery": "delivery-2"]),
                replied(4, ago: day - 1),
            ], changes: changed + ["+ evidence 1005"]
        ) { store in
            let isKept = try await answers(["croeso": .scale(4)], store)
            #expect(isKept)
        },
        LeavesAloneCase(
            "where too many came, the one that is kept stays", sheets + [replied(1, ago: 0), replied(2, ago: day - 1)],
            changes: []
        ) { store in
            let isKept = try await answers(["croeso": .scale(4)], store)
            #expect(!isKept)
        },
        LeavesAloneCase(
            "an anonymous sheet is mixed with those of its own questionnaire",
            [
                SeededRow("anonymous_answer", ["key": "k1"]), SeededRow("anonymous_answer", ["key": "k2", "message": "M2"]),
                SeededRow("questionnaire_respondent", ["family": "F2", "contact": "C3"]),
                SeededRow("questionnaire_respondent", ["message": "M2"]),
            ],
            changes: [
                "- anonymous_answer M1/k1", "+ anonymous_answer M1/n1", "+ anonymous_answer M1/n2",
                "+ questionnaire_respondent M1/F1/C1", "recipient_family M1/F1: look_again",
            ]
        ) { store in
            let isKept = try await answersAnonymously(store)
            #expect(isKept)
        },
        LeavesAloneCase(
            "an anonymous sheet is kept once",
            [SeededRow("anonymous_answer", ["key": "k1"]), SeededRow("questionnaire_respondent", [:])], changes: []
        ) { store in
            let isKept = try await answersAnonymously(store)
            #expect(!isKept)
        },
        LeavesAloneCase(
            "a turn by text ends its own talk, and those that nobody answered for a day",
            [
                SeededRow("questionnaire_talk", ["asked": "delivery-1"]),
                SeededRow(
                    "questionnaire_talk", ["number": "+447700900002", "asked": "delivery-2", "at": now.milliseconds - day]),
                SeededRow(
                    "questionnaire_talk", ["number": "+447700900003", "asked": "delivery-3", "at": now.milliseconds - day + 1]),
            ],
            changes: ["- questionnaire_talk \(number)", "- questionnaire_talk +447700900002", "+ reply 1"]
        ) { store in
            let isKept = try await step(store)
            #expect(isKept)
        },
        LeavesAloneCase(
            "a step by a text that is on record already changes nothing",
            [
                SeededRow("questionnaire_talk", ["asked": "delivery-2"]),
                SeededRow(
                    "questionnaire_talk", ["number": "+447700900002", "asked": "delivery-1", "at": now.milliseconds - day]),
                SeededRow("reply", ["id": 1, "sender": number, "reference": "\(number) r1"]),
            ], changes: []
        ) { store in
            let isKept = try await step(store)
            #expect(!isKept)
        },
    ]

    private static func answersAnonymously(_ store: Store) async throws -> Bool {
        let keys = KeyCount()
        return try await store.keepAnonymously(
            ["croeso": .scale(4)], by: c1, message: "M1", language: .welsh, pool: "", school: school, at: now,
            key: { keys.next() })
    }

    private static func step(_ store: Store) async throws -> Bool {
        let sender: PhoneNumber = "07700 900001"
        let reply = StoredReply(
            sender: .number(sender), text: "DIM", reference: "r1", at: now, meaning: .unclear, contact: "C1", family: "F1",
            message: "M1",
            handled: true)
        let step = QuestionnaireStep(
            after: nil, number: sender, respondent: c1, message: "M1", language: .welsh, settled: nil, send: nil)
        return try await store.write(school, at: now) { try KeepQuestionnaireStep(reply: reply, step: step).run(in: $0) }
    }
}

/// n1, n2 and so on.
private final class KeyCount: Sendable {
    private let count = Mutex(0)

    func next() -> String {
        count.withLock { count in
            count += 1
            return "n\(count)"
        }
    }
}
