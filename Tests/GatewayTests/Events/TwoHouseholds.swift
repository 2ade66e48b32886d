import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// One family of two households, invited to a workshop: a mother (07700 900001) and a father (07700 900002), each with a telephone.
struct TwoHouseholds {
    enum Case: String, CaseIterable {
        /// Different `household` values.
        case other
        /// No values, and the father has no address.
        case unknown
    }

    static let mother: PhoneNumber = "07700 900001"
    static let father: PhoneNumber = "07700 900002"

    let school: SmallSchool
    var office: Office { school.office }

    /// - Parameter fatherIsParent: whether the father is sent what goes to parents.
    init(
        _ homes: Case = .other, fatherIsParent: Bool = true, capacity: Int = 10, more: String = "",
        _ change: (inout Contact) -> Void = { _ in }
    ) async throws {
        school = try SmallSchool()
        let mother = Contact.example(1, home: 1) {
            $0.name = "Mam"
            if homes == .unknown { $0.household = "F1" }
            $0.has([.text, .letter])
        }
        let father = Contact.example(2, home: 2) {
            $0.name = "Tad"
            $0.parentalResponsibility = fatherIsParent
            if homes == .unknown { $0.household = "F1" }
            $0.has([.text])
            change(&$0)
        }
        let other = Contact.example(3, home: 3, family: "F2") { $0.has([.text]) }
        try await school.store.put([.example([mother, father]), .example([other], id: "F2")])
        _ = try await office.send(EventSchool.invitation(capacity: capacity, more), dryRun: false)
        await school.dispatcher.runUntilIdle()
    }

    static let keyword = "keyword: {cy: FFONEG, en: PHONICS}"

    func says(_ text: String, _ number: PhoneNumber) async throws { try await school.say(text, from: number) }

    /// The texts that a number got after the invitation.
    func heard(_ number: PhoneNumber) -> [String] {
        school.text.submitted.compactMap { submission in
            guard case .text(let text) = submission.content, text.to == number else { return nil }
            return text.text
        }.filter { !$0.contains("Atebwch IE") && !$0.contains("Atebwch FFONEG") }
    }

    func page(_ number: PhoneNumber) throws -> DeliveryID {
        try #require(school.text.submitted.first { $0.address == number.e164 }).delivery
    }

    func list() async throws -> GuestList {
        let message = try #require(try await school.store.messages(of: office.school.id).first { $0.name == "ffoneg" })
        return try #require(try await school.store.guests(of: message.id, school: office.school.id))
    }

    func places() async throws -> [String: Int] {
        Dictionary(uniqueKeysWithValues: try await list().places.map { ($0.key.description, $0.value) })
    }

    func waitingReplies() async throws -> [String] { try await office.inbox().map(\.text) }
}
