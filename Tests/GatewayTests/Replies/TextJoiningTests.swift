import Foundation
import Testing

@testable import Gateway

/// What becomes of one part, as a table.
@Suite struct TextJoiningTests {
    static let now = Date.at("2026-03-03T09:00:00Z")

    private static func part(
        _ number: Int, _ text: String, id: String? = nil, _ state: ReceivedTextPart.State = .waiting, ago: TimeInterval = 0
    ) -> ReceivedTextPart {
        var part = ReceivedTextPart(number: number, text: text, identifier: id, at: now)
        part.id = Int64(number)
        part.state = state
        if state != .waiting {
            part.settled = now.addingTimeInterval(-ago)
            part.text = ""
        }
        return part
    }

    struct Row: Sendable {
        var name: String
        var part: ReceivedTextPart
        var total = 2
        var kept: [ReceivedTextPart] = []
        var waiting = 0
        var decision: TextJoining.Decision
    }

    /// Of one letter: each is two bytes.
    private static let mostMarks = (TextJoining.longestPart.bytes - 1) / 2

    static let rows: [Row] = [
        Row(name: "the first to come waits", part: part(1, "a"), decision: .wait),
        Row(name: "the last one may come first", part: part(2, "b"), decision: .wait),
        Row(name: "the second of two", part: part(2, "b"), kept: [part(1, "a")], decision: .join),
        Row(name: "the first of two, last", part: part(1, "a"), kept: [part(2, "b")], decision: .join),
        Row(name: "two of three", part: part(3, "c"), total: 3, kept: [part(1, "a")], decision: .wait),
        Row(name: "three of three", part: part(2, "b"), total: 3, kept: [part(3, "c"), part(1, "a")], decision: .join),
        Row(name: "the same id again", part: part(1, "a", id: "x"), kept: [part(1, "a", id: "x")], decision: .known),
        Row(name: "the same words by another id", part: part(1, "a", id: "y"), kept: [part(1, "a", id: "x")], decision: .known),
        Row(name: "the same words without an id", part: part(1, "a"), kept: [part(1, "a")], decision: .known),
        Row(name: "one id for all parts", part: part(2, "b", id: "x"), kept: [part(1, "a", id: "x")], decision: .join),
        Row(name: "both parts alike", part: part(2, "a"), kept: [part(1, "a")], decision: .join),
        Row(
            name: "two texts under one reference", part: part(1, "z", id: "y"), kept: [part(1, "a", id: "x")],
            decision: .apart(.conflicting, releasing: true)),
        Row(
            name: "again after it was joined", part: part(1, "a", id: "x"),
            kept: [part(1, "a", id: "x", .joined, ago: 86_400), part(2, "b", .joined, ago: 86_400)], decision: .known),
        Row(name: "again soon, without an id", part: part(1, "a"), kept: [part(1, "a", .joined, ago: 599)], decision: .known),
        Row(name: "said again later", part: part(1, "a"), kept: [part(1, "a", .joined, ago: 600)], decision: .wait),
        Row(
            name: "the reference for another text", part: part(1, "z"),
            kept: [part(1, "a", .joined, ago: 60), part(2, "b", .joined, ago: 60)], decision: .wait),
        Row(
            name: "the second of that one", part: part(2, "y"),
            kept: [part(1, "a", .joined, ago: 60), part(2, "b", .joined, ago: 60), part(1, "z")], decision: .join),
        Row(name: "late", part: part(2, "b"), kept: [part(1, "a", .apart, ago: 3599)], decision: .apart(.late)),
        Row(name: "too late to belong to it", part: part(2, "b"), kept: [part(1, "a", .apart, ago: 3600)], decision: .wait),
        Row(
            name: "late once more", part: part(1, "a", id: "x"), kept: [part(1, "a", id: "x", .apart, ago: 9000)],
            decision: .known),
        Row(name: "ten parts", part: part(10, "j"), total: 10, kept: (1...9).map { part($0, "\($0)") }, decision: .join),
        Row(name: "eleven parts", part: part(1, "a"), total: 11, decision: .apart(.tooMany)),
        Row(name: "as long as a part may be", part: part(1, String(repeating: "a", count: 200)), decision: .wait),
        Row(name: "longer", part: part(1, String(repeating: "a", count: 201)), decision: .apart(.tooMany)),
        Row(name: "the last that may wait", part: part(1, "a"), waiting: 39, decision: .wait),
        Row(
            name: "as many bytes as a part may have", part: part(1, "a" + String(repeating: "\u{301}", count: mostMarks)),
            decision: .wait),
        Row(
            name: "two bytes more", part: part(1, "a" + String(repeating: "\u{301}", count: mostMarks + 1)),
            decision: .apart(.tooMany)),
        Row(
            name: "more bytes", part: part(1, "a" + String(repeating: "\u{301}", count: 400)), decision: .apart(.tooMany)),
        Row(name: "one more than may wait", part: part(1, "a"), waiting: 40, decision: .apart(.tooMany)),
        Row(name: "the last of one, though many wait", part: part(2, "b"), kept: [part(1, "a")], waiting: 40, decision: .join),
    ]

    @Test(arguments: rows) func `each part has its place`(_ row: Row) {
        let found = TextJoining.decide(row.part, of: row.total, among: row.kept, waiting: row.waiting, at: Self.now)
        #expect(found == row.decision, "\(row.name)")
    }

    static let texts: [(parts: [Int], total: Int, text: String)] = [
        ([2, 1], 2, "ab"), ([3, 1, 2], 3, "abc"), ([1], 2, "a […]"), ([2], 2, "[…] b"), ([1, 3], 3, "a […] c"),
        ([4], 10, "[…] d […]"), ([1, 4], 4, "a […] d"),
    ]

    @Test(arguments: texts) func `a gap is seen`(_ row: (parts: [Int], total: Int, text: String)) {
        let letters = Array("abcdefghij")
        let parts = row.parts.map { Self.part($0, String(letters[$0 - 1])) }
        #expect(TextJoining.text(of: parts, total: row.total) == row.text)
    }

    @Test func `the words at the edges stay as they came`() {
        #expect(TextJoining.text(of: [Self.part(2, "b "), Self.part(1, " a ")], total: 2) == " a b ")
    }
}
