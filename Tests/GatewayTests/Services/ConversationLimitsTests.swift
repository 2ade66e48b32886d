import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

extension `What is said with families` {
    @Test func `the same text at the same instant is one, with one answer`() async throws {
        let school = try await school([Self.phonics])
        let before = heard(school).count
        let office = school.office
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, text) in ["IE 2", "ie 2!", "IE  2"].enumerated() {
                group.addTask {
                    try await office.receive(.text(IncomingText(from: Self.one, text: text, reference: "r\(index)")))
                }
            }
            try await group.waitForAll()
        }
        await school.dispatcher.runUntilIdle()
        #expect(heard(school).count == before + 1)
        let history = try await school.store.read { tx in
            try Int.fetchOne(tx.db, sql: "SELECT count(*) FROM answer")
        }
        #expect(history == 1)
        let said = try await school.office.conversation(of: "C1").entries.filter { $0.speaker == .family }
        #expect(said.count == 1)
    }

    @Test func `the same reference is one, whenever it comes`() async throws {
        let school = try await school([Self.phonics])
        let text = IncomingText(from: Self.one, text: "IE 2", reference: "r1")
        try await school.office.receive(.text(text))
        school.clock.set(school.clock.now.hours(1))
        try await school.office.receive(.text(text))
        #expect(try await school.office.conversation(of: "C1").entries.count { $0.speaker == .family } == 1)
        // Some providers count their ids for each number.
        try await school.office.receive(.text(IncomingText(from: Self.two, text: "IE 3", reference: "r1")))
        let other = try await school.office.conversation(of: Self.two.e164).entries
        #expect(other.count { $0.speaker == .family && $0.text == "IE 3" } == 1)
    }

    @Test func `a machine that says the same hears three answers, and one that varies twelve an hour and twenty a day`()
        async throws
    {
        let school = try await school([Self.phonics])
        let before = heard(school).count
        for _ in 1...9 {
            try await school.say("HELP", from: Self.one)
            school.clock.set(school.clock.now.addingTimeInterval(30))
        }
        #expect(heard(school).count == before + 3)
        let earlier = heard(school, Self.two).count
        for number in 1...19 {
            try await school.say("IE \(number)", from: Self.two)
            school.clock.set(school.clock.now.addingTimeInterval(30))
        }
        #expect(heard(school, Self.two).count == earlier + 12)
        // The answers count all the same: the last one is kept, and waits for more seats than there are.
        let status = try #require(try await school.office.status("ffoneg").first)
        let message = try #require(MessageID(rawValue: status.message))
        #expect(try await school.store.answer(of: "F2", to: message, school: school.office.school.id)?.places == 19)
        #expect(status.answers.places == 5 && status.answers.waiting == 1)
        // A STOP is confirmed whatever was said before.
        try await school.say("STOPIO", from: Self.two)
        #expect(heard(school, Self.two).last?.contains("DECHRAU") == true)
    }

    @Test func `of a hundred texts at once no more than twelve are answered`() async throws {
        let school = try await school([Self.phonics])
        let before = heard(school).count
        let office = school.office
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...50 {
                group.addTask { try await office.receive(.text(IncomingText(from: Self.one, text: "beth yw \(number)? HELP"))) }
                group.addTask { try await office.receive(.text(IncomingText(from: Self.one, text: "IE \(1 + number % 20)"))) }
            }
            try await group.waitForAll()
        }
        await school.dispatcher.runUntilIdle()
        #expect(heard(school).count == before + 12)
    }

    // MARK: Topics
}
