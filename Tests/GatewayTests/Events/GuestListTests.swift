import Foundation
import Testing

@testable import Gateway

@Suite struct `A guest list` {
    static let answerBy = Date.at("2026-03-09T12:00:00Z")
    static let before = Date.at("2026-03-05T12:00:00Z")
    static let after = Date.at("2026-03-09T12:00:01Z")

    /// Answers as a person would write them down: `A yes 2`, `B no`, `C maybe`; `late` for after the deadline, `staff` for a decision then.
    static func answers(_ text: String) -> [GuestAnswer] {
        text.split(separator: ",").map { line in
            let words = line.split(separator: " ").map(String.init)
            guard let choice = Answer.Choice(rawValue: words[1]) else { preconditionFailure("the table says \(line)") }
            let isDecision = words.contains("staff")
            return GuestAnswer(
                guest: Home(stringLiteral: words[0]), choice: choice, places: words.compactMap { Int($0) }.first,
                at: isDecision || words.contains("late") ? after : before, isDecision: isDecision)
        }
    }

    static func list(_ capacity: Int?, _ text: String) -> GuestList {
        GuestList(capacity: capacity, answerBy: answerBy, answers: answers(text))
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var capacity: Int?
        var answers: String
        var places: [String: Int]
        var waiting: [String] = []
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "a yes takes places", capacity: 5, answers: "A yes 2,B yes 3", places: ["A": 2, "B": 3]),
        Row(name: "a yes without a number takes one", capacity: 5, answers: "A yes", places: ["A": 1]),
        Row(name: "a yes without a number keeps the number of before", capacity: 5, answers: "A yes 4,A yes", places: ["A": 4]),
        Row(name: "no limit is never full", answers: "A yes 20,B yes 20", places: ["A": 20, "B": 20]),
        Row(name: "one that does not fit waits", capacity: 3, answers: "A yes 2,B yes 2", places: ["A": 2], waiting: ["B 2"]),
        Row(
            name: "a smaller wish that fits goes by", capacity: 3, answers: "A yes 2,B yes 2,C yes 1", places: ["A": 2, "C": 1],
            waiting: ["B 2"]),
        Row(
            name: "a no gives places back, and the next moves up", capacity: 3, answers: "A yes 2,B yes 2,A no", places: ["B": 2]),
        Row(name: "a maybe gives places back", capacity: 2, answers: "A yes 2,B yes 1,A maybe", places: ["B": 1]),
        Row(name: "the last answer wins", capacity: 5, answers: "A yes 2,A no,A yes 3", places: ["A": 3]),
        Row(name: "fewer gives the rest back", capacity: 3, answers: "A yes 3,B yes 1,A yes 2", places: ["A": 2, "B": 1]),
        Row(
            name: "more than there is: keeps what it has, and waits for all", capacity: 4, answers: "A yes 2,B yes 1,A yes 4",
            places: ["A": 2, "B": 1], waiting: ["A 4"]),
        Row(name: "and gets the rest when there is room", capacity: 4, answers: "A yes 2,B yes 1,A yes 4,B no", places: ["A": 4]),
        Row(
            name: "who wants less than it waits for has it at once", capacity: 4, answers: "A yes 2,B yes 1,A yes 4,A yes 3",
            places: ["A": 3, "B": 1]),
        Row(
            name: "back to what it has: waits no longer", capacity: 4, answers: "A yes 2,B yes 2,A yes 4,A yes 2",
            places: ["A": 2, "B": 2]),
        Row(
            name: "the first whose wish fits moves up", capacity: 3, answers: "A yes 3,B yes 3,C yes 2,D yes 1,A yes 1",
            places: ["A": 1, "C": 2], waiting: ["B 3", "D 1"]),
        Row(
            name: "several move up in order", capacity: 3, answers: "A yes 3,B yes 1,C yes 1,D yes 2,A no",
            places: ["B": 1, "C": 1], waiting: ["D 2"]),
        Row(
            name: "the same again keeps its place in the line", capacity: 1, answers: "A yes,B yes,C yes,B yes,B yes 1",
            places: ["A": 1], waiting: ["B 1", "C 1"]),
        Row(
            name: "less keeps its place in the line", capacity: 1, answers: "A yes,B yes 3,C yes,B yes 2", places: ["A": 1],
            waiting: ["B 2", "C 1"]),
        Row(
            name: "more goes to the end of the line", capacity: 1, answers: "A yes,B yes,C yes,B yes 2", places: ["A": 1],
            waiting: ["C 1", "B 2"]),
        Row(name: "a no leaves the line", capacity: 1, answers: "A yes,B yes,C yes,B no", places: ["A": 1], waiting: ["C 1"]),
        Row(
            name: "more than the house holds waits for ever", capacity: 2, answers: "A yes 3,B yes 2", places: ["B": 2],
            waiting: ["A 3"]),
        Row(name: "late, a yes takes nothing", capacity: 5, answers: "A yes 2 late", places: [:]),
        Row(name: "late, a yes for more takes nothing", capacity: 5, answers: "A yes 2,A yes 4 late", places: ["A": 2]),
        Row(name: "late, a yes for as many changes nothing", capacity: 5, answers: "A yes 2,A yes late", places: ["A": 2]),
        Row(
            name: "late, a yes for fewer gives back", capacity: 2, answers: "A yes 2,B yes,A yes 1 late",
            places: ["A": 1, "B": 1]),
        Row(name: "late, a no gives back", capacity: 2, answers: "A yes 2,B yes,A no late", places: ["B": 1]),
        Row(
            name: "late, a maybe gives nothing back", capacity: 2, answers: "A yes 2,B yes,A maybe late", places: ["A": 2],
            waiting: ["B 1"]),
        Row(
            name: "late, one that waits and says so again still waits", capacity: 2, answers: "A yes 2,B yes 2,B yes 2 late",
            places: ["A": 2], waiting: ["B 2"]),
        Row(name: "late, a person decides", capacity: 5, answers: "A yes 2 late,A yes 2 staff", places: ["A": 2]),
        Row(
            name: "a person seats nobody where there is no room", capacity: 2, answers: "A yes 2,B yes staff", places: ["A": 2],
            waiting: ["B 1"]),
        Row(name: "a person says no", capacity: 2, answers: "A yes 2,B yes late,A no staff", places: [:]),
    ]

    @Test(arguments: rows) func `seats whom it should`(row: Row) {
        let list = Self.list(row.capacity, row.answers)
        #expect(Dictionary(uniqueKeysWithValues: list.places.map { ($0.key.description, $0.value) }) == row.places)
        #expect(list.waiting.map { "\($0.guest) \($0.wish)" } == row.waiting)
    }

    @Test(arguments: [
        ("A yes 2", AnswerOutcome.kept(places: 2)), ("A no", .declined), ("A maybe", .maybe()),
        ("A yes 4", .waiting(number: 1, kept: 0)),
        ("B yes 3,C yes,A yes", .waiting(number: 2, kept: 0)), ("A yes 1,A yes 4", .waiting(number: 1, kept: 1)),
        ("A yes late", .late), ("A maybe late", .late), ("A no late", .declined), ("A yes 2,A yes late", .kept(places: 2)),
        ("A yes late,A yes staff", .kept(places: 1)), ("A yes late,A no late", .declined), ("A no,A yes late", .late),
        ("A yes 2,A maybe", .maybe(gaveUp: .places(2))), ("A yes 2,A maybe,A maybe", .maybe(gaveUp: .places(2))),
        ("A yes 4,A maybe", .maybe(gaveUp: .waiting)), ("A yes 1,A yes 4,A maybe", .maybe(gaveUp: .places(1))),
        ("A yes 2,A maybe,A no,A maybe", .maybe()), ("A yes 2,A maybe,A yes,A maybe", .maybe(gaveUp: .places(1))),
    ]) func `says what came of an answer`(answers: String, outcome: AnswerOutcome) {
        #expect(Self.list(3, answers).outcome(of: "A") == outcome)
        #expect(Self.list(3, answers).outcome(of: "Z") == nil)
    }

    /// Sixteen thousand sequences of eight answers of three families, each of them yes, perhaps to 1, 2 or 3, no, or maybe, in time or late.
    @Test func `keeps its promises whatever comes`() {
        var steps: [GuestAnswer] = []
        for home: Home in ["A", "B", "C"] {
            for at in [Self.before, Self.after] {
                steps += [nil, 1, 2, 3].map { GuestAnswer(guest: home, choice: .yes, places: $0, at: at) }
                steps += [.no, .maybe].map { GuestAnswer(guest: home, choice: $0, at: at) }
            }
        }
        var numbers = SeededNumbers(seed: 5)
        var waits = 0
        for capacity in 1...4 {
            for _ in 0..<4000 {
                var list = GuestList(capacity: capacity, answerBy: Self.answerBy)
                var said: [GuestAnswer] = []
                for _ in 0..<8 {
                    let answer = steps[Int.random(in: steps.indices, using: &numbers)]
                    said.append(answer)
                    let before = list
                    let moved = list.take(answer)
                    guard Self.keepsPromises(before, list, answer, moved, capacity) else {
                        Issue.record("\(capacity): \(said)")
                        return
                    }
                    waits += list.waiting.count
                }
                guard list == GuestList(capacity: capacity, answerBy: Self.answerBy, answers: said) else {
                    Issue.record("not the same twice: \(said)")
                    return
                }
            }
        }
        #expect(waits > 1000)
    }

    private static func keepsPromises(
        _ before: GuestList, _ after: GuestList, _ answer: GuestAnswer, _ moved: [Home], _ capacity: Int
    ) -> Bool {
        let others = before.places.filter { $0.key != answer.guest }
        let line = before.waiting.map(\.guest).filter { $0 != answer.guest }
        let free = capacity - after.taken
        return after.taken <= capacity
            // No household loses seats by another household's answer.
            && others.allSatisfy { after.places[$0.key, default: 0] >= $0.value }
            // Only households on the waiting list get more by another's answer, in their order, and all of them are named.
            && Set(after.places.filter { $0.key != answer.guest && $0.value > others[$0.key, default: 0] }.keys) == Set(moved)
            && moved.allSatisfy(line.contains)
            // Households that stay on the waiting list keep their order, before new ones.
            && Array(after.waiting.map(\.guest).filter { $0 != answer.guest }) == line.filter { !moved.contains($0) }
            // No seat is free that a waiting household could have.
            && after.waiting.allSatisfy { $0.wish - after.places[$0.guest, default: 0] > free }
            // A late answer of a family never gives it more.
            && (answer.at <= answerBy || after.places[answer.guest, default: 0] <= before.places[answer.guest, default: 0])
    }

    @Test func `lets nobody lose places when the invitation is put right, and more move up where there are more`() {
        var list = Self.list(3, "A yes 2,B yes 1,C yes 2,D yes 1")
        #expect(list.change(capacity: 2, answerBy: Self.answerBy) == [] && list.taken == 3)
        list.take(GuestAnswer(guest: "B", choice: .no, at: Self.before))
        #expect(list.places == ["A": 2] && list.waiting.map(\.guest) == ["C", "D"])
        #expect(list.change(capacity: 4, answerBy: Self.answerBy) == ["C"] && list.waiting.map(\.guest) == ["D"])
        #expect(list.change(capacity: nil, answerBy: Self.answerBy) == ["D"] && list.taken == 5)
    }

    @Test func `knows whom a follow-up is for`() {
        let list = Self.list(4, "A yes 2,B yes 1,C yes 3,D no,E maybe,F yes late")
        let invited: Set<Home> = ["A", "B", "C", "D", "E", "F", "G"]
        let attendance: [Home: Bool] = ["A": true, "B": false, "G": true]
        let expected: [(GuestAudience.Who, Set<Home>)] = [
            (.attended, ["A", "G"]), (.missed, ["B", "D"]), (.coming, ["A", "B"]), (.waiting, ["C"]), (.declined, ["D"]),
            (.maybe, ["E"]), (.unanswered, ["G"]),
        ]
        for (who, families) in expected {
            #expect(list.homes(who, attendance: attendance, invited: invited) == families, "\(who)")
        }
        #expect(expected.map(\.0) == GuestAudience.Who.allCases)
    }
}
