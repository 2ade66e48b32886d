import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// A school that invited some families to a workshop on 10 March at 18:00, with answers until noon of the day before.
struct EventSchool {
    static let starts = Date.at("2026-03-10T18:00:00Z")
    static let answerBy = Date.at("2026-03-09T12:00:00Z")

    let school: SmallSchool
    var office: Office { school.office }

    static func invitation(
        capacity: Int? = 3, answerBy: String? = "2026-03-09T12:00", reach: String = "every-contact",
        named name: Bilingual<String> = Bilingual(welsh: "ffoneg", english: "phonics"), _ more: String = ""
    ) -> MessageSource {
        .example(
            terms: MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: \(name.welsh)").replacing(
                "every-contact", with: reach)
                    + """

                    event:
                      name: {cy: gweithdy \(name.welsh), en: \(name.english) workshop}
                      place: {cy: neuadd yr ysgol, en: the school hall}
                      starts: 2026-03-10T18:00
                    \(answerBy.map { "  answer_by: \($0)" } ?? "")
                    \(capacity.map { "  capacity: \($0)" } ?? "")
                    \(more)
                    """)
    }

    /// - Parameter families: each has one contact with `channels`; family F1 the number 07700 900001, and so on.
    init(
        families: Int = 4, _ channels: Set<ChannelKind> = [.text], capacity: Int? = 3, more: String = "",
        text: [String: [Outcome]] = [:], invite: Bool = true
    ) async throws {
        school = try SmallSchool(text: text)
        try await school.store.put(`A message that is stopped`.families(families, channels))
        guard invite else { return }
        _ = try await school.office.send(Self.invitation(capacity: capacity, more), dryRun: false)
        await school.dispatcher.runUntilIdle()
    }

    static func number(_ family: Int) -> PhoneNumber { PhoneNumber(stringLiteral: String(format: "07700900%03d", family)) }

    /// What the family's parent writes, and what is due then goes out.
    func says(_ text: String, _ family: Int) async throws { try await school.say(text, from: Self.number(family)) }

    /// The texts that a family got after the invitation.
    func heard(_ family: Int) -> [String] {
        school.text.submitted.compactMap { submission in
            guard case .text(let text) = submission.content, text.to == Self.number(family) else { return nil }
            return text.text
        }.filter { !$0.contains("Atebwch IE") }
    }

    func delivery(_ family: Int, on channel: ScriptedChannel? = nil) throws -> DeliveryID {
        let address = channel == nil ? Self.number(family).e164 : "c\(family)@example.org"
        return try #require((channel ?? school.text).submitted.first { $0.address == address }).delivery
    }

    func list() async throws -> GuestList {
        let message = try #require(try await school.store.messages(of: school.office.school.id).first { $0.name == "ffoneg" })
        return try #require(try await school.store.guests(of: message.id, school: school.office.school.id))
    }

    /// Places by family.
    func places() async throws -> [FamilyID: Int] {
        try await list().places.reduce(into: [:]) { $0[$1.key.family, default: 0] += $1.value }
    }

    func tasks() async throws -> [String] {
        try await office.tasks().map { "\($0.family) \($0.reason)" }.filter { !$0.hasSuffix("no-confirmation") }
    }
}
