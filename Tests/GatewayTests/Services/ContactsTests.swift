import Channels
import Foundation
import Testing

@testable import Gateway

/// What a person decides about a contact here.
@Suite struct `A contact, put right here` {
    static let family = Family.example([.example(1), .example(2, home: 2)])

    func school(_ families: [Family] = [family]) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put(families)
        return school
    }

    func file(_ contacts: Contact...) -> FamilyRows { FamiliesCSV([.example(contacts)]).read() }

    func contact(_ school: SmallSchool, _ id: ContactID = "C1") async throws -> Contact {
        let contacts = try await school.store.families(of: StoreFolder.school.id).flatMap(\.contacts)
        return try #require(contacts.first { $0.id == id })
    }

    /// Each fact that a person may put right: what they type, and what is then written of it.
    static let facts: [(ContactCorrection, ContactField, String)] = [
        (ContactCorrection(name: "  Mari   Puw "), .name, "Mari Puw"),
        (ContactCorrection(language: "Saesneg"), .language, "en"), (ContactCorrection(language: ""), .language, ""),
        (ContactCorrection(mobile: "+44 7700 900456"), .mobile, "07700 900456"), (ContactCorrection(mobile: ""), .mobile, ""),
        (ContactCorrection(email: "newydd@example.org"), .email, "newydd@example.org"),
        (ContactCorrection(email: " "), .email, ""),
        (
            ContactCorrection(address: "9 Heol Newydd, Tref Enghraifft, ll79 2ab"), .postal,
            "9 Heol Newydd, Tref Enghraifft, LL79 2AB"
        ),
        (ContactCorrection(address: ""), .postal, ""), (ContactCorrection(channels: "llythyr testun"), .channels, "letter text"),
        (ContactCorrection(optOuts: "survey, general:text"), .optOuts, "general:text survey"),
        (ContactCorrection(format: "print bras"), .format, "large-print"),
    ]

    @Test(arguments: facts) func `has the fact, by whom it was decided, and no import undoes it`(
        correction: ContactCorrection, field: ContactField, written: String
    ) async throws {
        let school = try await school()
        let view = try await school.office.correct("C1", correction, by: "Nia")
        let now = try await contact(school)
        #expect(field.written(now) == written)
        #expect(view.decided.map(\.field) == [field.rawValue] && view.decided[0].by == "Nia")
        #expect(view.changes.map(\.new) == (field.written(.example(1)) == written ? [] : [written]))
        try await school.store.put([Self.family])
        #expect(try await contact(school) == now)
        let plan = try await school.store.plan(
            file(.example(1), .example(2, home: 2)), school: StoreFolder.school.id, markMissingAsLeft: false)
        #expect(plan.changesNothing)
        #expect(plan.findings.map(\.code) == (field.written(.example(1)) == written ? [] : [.keptDecision]))
    }

    static let wrong: [(ContactCorrection, ImportFinding.Code, AddressError?)] = [
        (ContactCorrection(name: " "), .missingValue, nil),
        (ContactCorrection(name: String(repeating: "a", count: 101)), .tooLong, nil),
        (ContactCorrection(name: "Mari\u{1B}Puw"), .controlCharacter, nil),
        (ContactCorrection(language: "klingon"), .unknownLanguage, nil),
        (ContactCorrection(mobile: "01248 123456"), .badMobile, .landline),
        (ContactCorrection(mobile: "4.4770E+11"), .excelNumber, nil), (ContactCorrection(email: "mari"), .badEmail, .noAtSign),
        (ContactCorrection(address: "9 Heol Newydd, Tref"), .badAddress, .noPostcode),
        (ContactCorrection(channels: "text pigeon"), .unknownChannel, nil),
        (ContactCorrection(channels: "text text"), .repeatedChannel, nil),
        (ContactCorrection(optOuts: "everything"), .unknownOptOut, nil), (ContactCorrection(format: "tiny"), .unknownFormat, nil),
    ]

    @Test(arguments: wrong) func `stays as it is where a value is not right`(
        correction: ContactCorrection, code: ImportFinding.Code, address: AddressError?
    ) async throws {
        let school = try await school()
        let before = try await contact(school)
        let refusal = try await #require(throws: ContactRefusal.self) {
            try await school.office.correct("C1", correction, by: "Nia")
        }
        #expect(refusal.findings.map(\.code) == [code] && refusal.findings.first?.address == address)
        #expect(try await contact(school) == before)
        #expect(try await school.office.contact("C1").decided.isEmpty)
    }

    @Test func `is refused in words where nobody, nothing or no contact is named`() async throws {
        let office = try await school().office
        await #expect(throws: OfficeError.nothingToCorrect) { try await office.correct("C1", ContactCorrection(), by: "Nia") }
        await #expect(throws: OfficeError.noPerson) {
            try await office.correct("C1", ContactCorrection(language: "en"), by: "")
        }
        await #expect(throws: OfficeError.noSuchContact) {
            try await office.correct("C9", ContactCorrection(language: "en"), by: "Nia")
        }
        await #expect(throws: OfficeError.noSuchContact) { try await office.contact("C9") }
        await #expect(throws: OfficeError.noFlag) { try await office.allow("C1", by: "Nia", reason: "prawf") }
        await #expect(throws: OfficeError.noReason) { try await office.allow("C1", by: "Nia", reason: " ") }
        for reason in ["", "no", "oes"] {
            await #expect(throws: ContactRefusal.self) { try await office.block("C1", by: "Nia", reason: reason, review: nil) }
        }
        await #expect(throws: ContactRefusal.self) {
            try await office.block("C1", by: "Nia", reason: "court order", review: "2026-02-30")
        }
        // The first of these days is yesterday.
        for day in ["2026-03-02", "01/01/2020"] {
            await #expect(throws: OfficeError.noReview) {
                try await office.block("C1", by: "Nia", reason: "court order", review: day)
            }
        }
        #expect(try await office.contact("C1").noContact == nil)
        let today = try await office.block("C1", by: "Nia", reason: "court order", review: "2026-03-03")
        #expect(today.noContactReview == "2026-03-03")
    }

    @Test func `has no more sent to the old address from the commit on, and what waits goes to the new one`() async throws {
        let only = Family.example([.example(1) { $0.has([.text]) }])
        let school = try await school([only])
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        // In the commit itself, before the family is planned anew.
        try await school.store.decide(
            .correct(ContactCorrection(mobile: "07700 900777"), mobiles: .unitedKingdom), of: "C1", by: "Nia",
            school: StoreFolder.school.id, at: school.clock.now)
        #expect(try await school.status().deliveries == ["cancelled": 1])
        _ = try await school.office.resume(.text)
        try await school.run(until: 0.2)
        #expect(school.text.addresses == ["+447700900777"])
    }

    @Test func `takes nothing of an old number's closing to the new one, and finds it again with the old one`() async throws {
        let school = try await school()
        try await school.say("STOP", from: "07700 900001")
        let moved = try await school.office.correct("C1", ContactCorrection(mobile: "07700 900456"), by: "Nia")
        #expect(moved.addresses.isEmpty)
        #expect(try await school.office.addresses().map(\.contacts) == [[]])
        let back = try await school.office.correct("C1", ContactCorrection(mobile: "07700 900001"), by: "Nia")
        #expect(back.addresses.map(\.cause) == [.stopped])
    }

    @Test func `gets the letter that their long name had kept from them, once the name is shortened`() async throws {
        let only = Family.example([.example(1) { $0.has([.letter]) }])
        let school = try await school([only])
        school.letter.answer(.notComposed(.nameTooLong, detail: "lines=8"))
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        school.letter.answer(.accepted(references: ["letter"]))
        _ = try await school.office.correct("C1", ContactCorrection(language: "en"), by: "Nia")
        try await school.run(until: 0.2)
        #expect(school.letter.submitted.count == 1)
        _ = try await school.office.correct("C1", ContactCorrection(name: "Mari Puw"), by: "Nia")
        try await school.run(until: 1)
        #expect(school.letter.submitted.count == 2)
        guard case .letter(let content) = school.letter.submitted.last?.content else {
            Issue.record("no letter")
            return
        }
        #expect(content.names == ["Mari Puw"])
    }

    /// Each way to decide something of a contact: the fact, who, and why where they said so.
    static let decisions: [(String, ContactField, String, String?)] = [
        ("correct", .name, "Nia", nil), ("block", .noContact, "Nia", "gorchymyn llys"), ("household", .household, "Nia", nil),
        ("language by text", .language, "reply", "English"), ("no e-mail by text", .optOuts, "reply", "stop emails"),
    ]

    @Test(arguments: decisions) func `has on record who changed what, when and why, whoever did`(
        way: String, field: ContactField, by: String, reason: String?
    ) async throws {
        // A contact without an address is the only one whose household is unknown.
        let unknown = Family.example([.example(1), .example(2) { $0.postal = nil }])
        let school = try await school(way == "household" ? [unknown] : [Self.family])
        let office = school.office
        switch way {
        case "correct": _ = try await office.correct("C1", ContactCorrection(name: "Mari Puw"), by: "Nia")
        case "block": _ = try await office.block("C1", by: "Nia", reason: "gorchymyn llys", review: nil)
        case "household": _ = try await office.decideHousehold(of: "F1", together: true, by: "Nia")
        default: try await school.say(try #require(reason), from: "07700 900001")
        }
        let changes = try await office.contact("C1").changes
        let change = try #require(changes.first, "\(way)")
        #expect(changes.count == 1 && change.field == field.rawValue && change.by == by && change.reason == reason)
        let now = try await contact(school)
        #expect(change.at == school.clock.now && change.new == field.written(now))
        #expect(change.old == field.written(.example(1)))
    }

    @Test func `who has left is put right without coming back`() async throws {
        let school = try await school()
        _ = try await school.store.apply(
            file(.example(1)), school: StoreFolder.school.id, markMissingAsLeft: true, at: SmallSchool.start)
        let view = try await school.office.correct("C2", ContactCorrection(language: "en"), by: "Nia")
        #expect(view.hasLeft && view.language == "en")
    }
}
