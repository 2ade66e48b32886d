import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

@Suite struct `Two households of one family` {
    typealias Two = TwoHouseholds

    @Test(arguments: TwoHouseholds.Case.allCases)
    func `a father to whom nothing was sent neither learns of the mother's places nor gives them back`(
        homes: TwoHouseholds.Case
    ) async throws {
        let family = try await Two(homes, fatherIsParent: false, more: Two.keyword)
        try await family.office.answer(try family.page(Two.mother), .yes, places: 4)
        for text in ["yes", "phonics", "phonics yes", "no", "phonics no"] { try await family.says(text, Two.father) }
        #expect(try await family.places() == ["F1/C1": 4])
        #expect(try await family.waitingReplies() == ["yes", "phonics", "phonics yes", "no", "phonics no"])
        let heard = family.heard(Two.father)
        #expect(heard.count == 1)
        for text in heard { #expect(!text.contains("4") && !text.contains("ffoneg") && !text.contains("neuadd"), "\(text)") }
    }

    @Test(arguments: TwoHouseholds.Case.allCases)
    func `each answers for itself, and hears of its own places alone`(homes: TwoHouseholds.Case) async throws {
        let family = try await Two(homes)
        try await family.says("yes 3", Two.mother)
        try await family.says("yes", Two.father)
        #expect(try await family.places() == ["F1/C1": 3, "F1/C2": 1])
        #expect(family.heard(Two.father).last?.contains("3") == false)
        try await family.says("no", Two.father)
        #expect(try await family.places() == ["F1/C1": 3])
        #expect(try await family.office.status().first?.answers.places == 3)
    }

    @Test func `two bookings are marked for a person, and no longer when one is given back`() async throws {
        let family = try await Two()
        try await family.says("yes 3", Two.mother)
        #expect(try await family.office.tasks().isEmpty)
        try await family.says("yes", Two.father)
        #expect(try await family.office.tasks().map(\.reason) == ["two-bookings"])
        let guests = try await family.office.guests(of: "ffoneg").guests
        #expect(guests.map(\.id) == ["F1/C1", "F1/C2"])
        #expect(guests.map(\.names) == [["Mam"], ["Tad"]])
        #expect(guests.map(\.hasTwoBookings) == [true, true])
        try await family.says("no", Two.father)
        #expect(try await family.office.tasks().isEmpty)
        #expect(try await family.office.guests(of: "ffoneg").guests.map(\.hasTwoBookings) == [false, false])
    }

    @Test(arguments: TwoHouseholds.Case.allCases)
    func `who answers on a page sees their answer and their need there, and the other household neither`(
        homes: TwoHouseholds.Case
    ) async throws {
        let family = try await Two(homes)
        try await family.office.answer(try family.page(Two.mother), .yes, places: 3, needs: "alergedd cnau")
        let own = try await family.office.page(try family.page(Two.mother))
        #expect(own.answer?.places == 3 && own.outcome == .kept(places: 3) && own.note == "alergedd cnau")
        let others = try await family.office.page(try family.page(Two.father))
        #expect(others.answer == nil && others.outcome == nil && others.note == nil)
    }

    @Test func `the same answer from a page changes nothing, and after twenty others in a day the school is to be rung`()
        async throws
    {
        let family = try await Two()
        let page = try family.page(Two.mother)
        func rows() async throws -> [Int] {
            try await family.school.store.read { tx in
                try ["answer", "evidence", "guest_note"].map { try tx.db.value(Int.self, sql: "SELECT count(*) FROM \($0)") ?? 0 }
            }
        }
        try await family.office.answer(page, .yes, places: 1, needs: "alergedd cnau")
        let before = try await rows()
        for _ in 1...60 { try await family.office.answer(page, .yes, places: 1, needs: "alergedd cnau") }
        #expect(try await rows() == before)
        // Back and forth is another answer each time, up to the limit; the last answer before the limit is kept.
        for turn in 2...20 { try await family.office.answer(page, .yes, places: turn) }
        for choice in [Answer.Choice.no, .maybe] {
            await #expect(throws: OfficeError.tooManyAnswers) { try await family.office.answer(page, choice, places: nil) }
        }
        try await family.office.answer(page, .yes, places: 20)
        #expect(try await family.office.page(page).answer?.places == 20)
        // The other household's page is its own.
        try await family.office.answer(try family.page(Two.father), .no, places: nil)
    }

    @Test func `the second household's need does not take back the first one's`() async throws {
        let family = try await Two()
        try await family.office.answer(try family.page(Two.mother), .yes, places: 1, needs: "alergedd cnau")
        try await family.office.answer(try family.page(Two.father), .yes, places: 1, needs: "dim")
        func needs() async throws -> [String] {
            try await family.office.guests(of: "ffoneg").guests.flatMap(\.notes).map { "\($0.name ?? "-"): \($0.text)" }
        }
        #expect(try await needs() == ["Mam: alergedd cnau", "Tad: dim"])
        try await family.office.answer(try family.page(Two.father), .yes, places: 1, needs: "")
        #expect(try await needs() == ["Mam: alergedd cnau"])
        try await family.office.note("ffoneg", family: "F1", "ramp", by: "Nia")
        #expect(try await needs().contains("-: ramp"))
        try await family.office.note("ffoneg", family: "F1", contact: "C1", "", by: "Nia")
        #expect(try await needs().contains("Mam: alergedd cnau") == false)
        try await family.office.note("ffoneg", family: "F1", "", by: "Nia")
        #expect(try await needs() == [])
    }

    @Test(arguments: TwoHouseholds.Case.allCases)
    func `a reminder goes to the household that has places, not to the other`(homes: TwoHouseholds.Case) async throws {
        let family = try await Two(homes)
        try await family.says("yes 2", Two.mother)
        try await family.school.run(until: 152)
        #expect(family.heard(Two.mother).contains { $0.contains("Cofiwch") })
        #expect(!family.heard(Two.father).contains { $0.contains("Cofiwch") })
    }

    @Test func `a household moves up from the waiting list by itself, and only it is told`() async throws {
        let family = try await Two(capacity: 2)
        try await family.says("yes 2", "07700 900003")
        try await family.says("yes 2", Two.father)
        try await family.says("no", Two.mother)
        #expect(try await family.list().waiting.map(\.guest.description) == ["F1/C2"])
        try await family.says("no", "07700 900003")
        #expect(try await family.places() == ["F1/C2": 2])
        #expect(family.heard(Two.father).last?.contains("Newyddion da") == true)
        #expect(!family.heard(Two.mother).contains { $0.contains("Newyddion da") })
    }

    @Test func `a follow-up goes to the household that came`() async throws {
        let family = try await Two()
        try await family.says("yes 2", Two.mother)
        try await family.says("no", Two.father)
        family.school.clock.set(EventSchool.starts.addingTimeInterval(3600))
        _ = try await family.office.attended("ffoneg", families: nil, missed: [], by: "Nia")
        let terms = MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: wedyn").replacing(
            "question: rsvp", with: "question: none")
        let report = try await family.office.send(
            .example(terms: terms + "\nguests: {of: ffoneg, who: attended}\n", welsh: "Diolch.\n", english: "Thanks.\n"),
            dryRun: false)
        #expect(report.families == 1 && report.sent == 1)
        let before = family.school.text.submitted.count
        try await family.school.run(until: 200)
        #expect(family.school.text.submitted.dropFirst(before).map(\.address) == [Two.mother.e164])
    }

    @Test func `staff name the contact, where a family has two households`() async throws {
        let family = try await Two()
        await #expect(throws: OfficeError.whichContact) {
            try await family.office.answer("ffoneg", family: "F1", .yes, places: 2, by: "Nia")
        }
        await #expect(throws: OfficeError.notInFamily) {
            try await family.office.answer("ffoneg", family: "F1", contact: "C9", .yes, places: 2, by: "Nia")
        }
        let guest = try await family.office.answer("ffoneg", family: "F1", contact: "C2", .yes, places: 2, by: "Nia")
        #expect(guest.id == "F1/C2" && guest.places == 2)
        #expect(try await family.office.answer("ffoneg", family: "F2", .yes, places: 1, by: "Nia").id == "F2")
    }

    @Test func `a telephone that two households share answers for neither, by text or on the page`() async throws {
        let family = try await Two { $0.mobile = Two.mother }
        try await family.says("yes 2", Two.mother)
        try await family.office.answer(try family.page(Two.mother), .yes, places: 2)
        #expect(try await family.places() == [:])
        #expect(try await family.waitingReplies().count == 2)
        #expect(try await family.office.page(try family.page(Two.mother)).answer == nil)
        try await family.says("STOP", Two.mother)
        #expect(try await family.school.store.closedAddresses(of: family.office.school.id).cause(.text(Two.mother)) == .stopped)
    }

    @Test(arguments: TwoHouseholds.Case.allCases)
    func `with open: yes a contact to whom nothing was sent hears public facts, and books for their own household`(
        homes: TwoHouseholds.Case
    ) async throws {
        let family = try await Two(homes, fatherIsParent: false, more: Two.keyword + "\nopen: yes")
        try await family.office.answer(try family.page(Two.mother), .yes, places: 4)
        try await family.says("phonics", Two.father)
        #expect(family.heard(Two.father).last?.contains("phonics workshop") == true)
        try await family.says("phonics yes 2", Two.father)
        #expect(try await family.places() == ["F1/C1": 4, "F1/C2": 2])
        try await family.says("phonics no", Two.father)
        #expect(try await family.places() == ["F1/C1": 4])
    }

    @Test func `a contact of the same household answers for it, though the message went to the other`() async throws {
        let family = try await Two(fatherIsParent: false) { $0.household = "H1" }
        try await family.says("yes 4", Two.mother)
        try await family.says("yes 2", Two.father)
        #expect(try await family.places() == ["F1/C1": 2])
        #expect(try await family.office.page(try family.page(Two.mother)).answer?.places == 2)
    }
}
