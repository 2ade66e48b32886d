import Channels
import Testing

@testable import Gateway

/// What the conversation of C1 shows, from whose number "YES" came, by who else has that number.
@Suite struct `The conversation of a contact whose number somebody else has` {
    static let number: PhoneNumber = "07700 900001"

    enum Other: String, CaseIterable {
        case nobody, sameHousehold, otherHousehold, otherFamily, flaggedInOtherFamily, flaggedAndAllowed, samePersonInOtherFamily

        var isShared: Bool { self != .nobody && self != .sameHousehold }
        var family: FamilyID { [.nobody, .sameHousehold, .otherHousehold].contains(self) ? "F1" : "F2" }
    }

    @Test(arguments: Other.allCases) func `has only what is known to be of this contact`(other: Other) async throws {
        let school = try SmallSchool()
        let first = Contact.example(1) { $0.has([.text]) }
        let second = Contact.example(2, home: other == .sameHousehold ? 1 : 2, family: other.family) {
            $0.has([.text])
            if other != .nobody { $0.mobile = Self.number }
            if other == .samePersonInOtherFamily { $0.name = first.name }
            if other.rawValue.hasPrefix("flagged") { $0.noContact = NoContact(reason: "court order", review: nil) }
        }
        if other.family == "F1" {
            try await school.store.put([.example([first, second])])
        } else {
            try await school.store.put([.example([first]), .example([second], id: "F2", pupils: ["Ifan Rees"])])
        }
        if other == .flaggedAndAllowed {
            try await school.office.decideSharedAddress(
                .text, of: "C1", allow: true, reason: "ei ffôn hi", review: "2026-07-01", by: "Nia")
        }
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        try await school.say("Pryd mae'r cyngerdd?", from: Self.number)
        let said = try await school.office.conversation(of: "C1").entries
        let isAttributed = try await school.store.read { tx in
            try tx.db.value(Bool.self, sql: "SELECT contact = 'C1' FROM reply") == true
        }
        #expect(said.contains { $0.speaker == .family } == (!other.isShared || isAttributed))
        #expect(said.contains { $0.speaker == .machine && $0.delivery != nil } == (!other.isShared || isAttributed))
        if [.otherHousehold, .otherFamily, .flaggedInOtherFamily, .flaggedAndAllowed].contains(other) { #expect(!isAttributed) }
        // It is not lost: it waits for a person, and is in the conversation of the number.
        #expect(try await school.office.inbox().map(\.text) == ["Pryd mae'r cyngerdd?"])
        let all = try await school.office.conversation(of: Self.number.e164).entries
        #expect(all.contains { $0.speaker == .family })
    }
}
