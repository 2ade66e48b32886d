import Channels
import Foundation
import Testing

@testable import Gateway

/// Limits of names and reasons: in characters, and in bytes, since one character may be any number of combining marks.
@Suite struct `Names and reasons that are too long` {
    static let marks = "a" + String(repeating: "\u{301}", count: 40_000)

    struct Limit: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var characters: Int
        /// Whether the text is taken; nil: it is not refused for its length.
        var takes: @Sendable (SmallSchool, String) async throws -> Bool
    }

    private static func takes(_ work: () async throws -> Void) async -> Bool {
        do {
            try await work()
            return true
        } catch {
            return false
        }
    }

    static let limits: [Limit] = [
        Limit(testDescription: "a name put right", characters: 100) { school, text in
            await takes { _ = try await school.office.correct("C1", ContactCorrection(name: text), by: "Nia") }
        },
        Limit(testDescription: "a name in a file", characters: 100) { _, text in
            FamiliesCSV(["name": text]).read().findings.allSatisfy { $0.severity != .mistake }
        },
        Limit(testDescription: "a pupil's name in a file", characters: 100) { _, text in
            PupilCell.read("P1 / \(text)").allSatisfy { (try? $0.get()) != nil }
        },
        Limit(testDescription: "an id", characters: 64) { _, text in ContactID(rawValue: text) != nil },
        Limit(testDescription: "who decides", characters: 80) { school, text in
            await takes { _ = try await school.office.correct("C1", ContactCorrection(language: "en"), by: text) }
        },
        Limit(testDescription: "why a contact may not be reached", characters: 200) { school, text in
            await takes { _ = try await school.office.block("C1", by: "Nia", reason: text, review: nil) }
        },
        Limit(testDescription: "why they may again", characters: 200) { school, text in
            _ = try await school.office.block("C1", by: "Nia", reason: "gorchymyn llys", review: nil)
            return await takes { _ = try await school.office.allow("C1", by: "Nia", reason: text) }
        },
        Limit(testDescription: "why an address is opened", characters: 200) { school, text in
            try await school.say("STOP", from: "07700 900001")
            return await takes { _ = try await school.office.open("07700 900001", by: "Nia", reason: text, asked: true) }
        },
        Limit(testDescription: "why a route is paused", characters: 200) { school, text in
            await takes { _ = try await school.office.pause(.text, reason: text, by: "Nia") }
        },
        Limit(testDescription: "why a shared address is allowed", characters: 200) { school, text in
            _ = try await school.office.block("C2", by: "Nia", reason: "gorchymyn llys", review: nil)
            return await takes {
                try await school.office.decideSharedAddress(
                    .text, of: "C1", allow: true, reason: text, review: "2026-07-01", by: "Nia")
            }
        },
    ]

    @Test(arguments: limits) func `are refused by characters and by bytes`(limit: Limit) async throws {
        let texts: [(String, Bool)] = [
            (String(repeating: "ŵ", count: limit.characters), true), (String(repeating: "ŵ", count: limit.characters + 1), false),
            (Self.marks, false),
        ]
        for (text, isTaken) in texts {
            let school = try SmallSchool()
            try await school.store.put([
                .example([.example(1)]),
                .example(
                    [.example(2, home: 2, family: "F2") { $0.mobile = "07700 900001" }], id: "F2", pupils: ["Osian Puw"]),
            ])
            #expect(try await limit.takes(school, text) == isTaken, "\(text.count) characters, \(text.utf8.count) bytes")
        }
    }
}
