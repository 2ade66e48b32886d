import Channels
import Foundation
import Templates

/// The replies that members of staff read.
extension Office {
    public func inbox(closed: Bool = false) async throws -> [InboxItem] {
        guard Visibility.allows(.staff, toLearn: .reply, on: .inbox) else { return [] }
        return try await store.inbox(of: school.id, closed: closed, at: clock.now)
    }

    /// What waits and how long answers take, for Welsh and English separately.
    public func inboxAges() async throws -> InboxAges { try await store.inboxAges(of: school.id, at: clock.now) }

    /// - Parameter previous: the person who has the reply now and gives it up; nil where it is not taken.
    public func assignReply(_ id: Int64, owner: String, from previous: String? = nil) async throws {
        try await store.assignReply(id, owner: try Self.name(owner), from: previous, school: school.id, at: clock.now)
    }

    /// Opens a reply that was closed by mistake or without the answer that it holds; `owner`, who opens it, has it from then on.
    public func reopenReply(_ id: Int64, owner: String) async throws {
        try await store.reopenReply(id, owner: try Self.name(owner), school: school.id, at: clock.now)
    }

    /// Sends an answer to the sender of a reply, by the channel it came on, and closes the reply. A reply that another person took can be answered
    /// by that person only.
    ///
    /// - Throws: `cannotAnswer` where no channel to the sender is open.
    public func answerReply(_ id: Int64, text: String, by person: String? = nil) async throws {
        let now = clock.now
        do {
            let workflow = AnswerReply(id: id, text: text, person: person, context: context)
            try await store.write(school.id, at: now) { tx in try workflow.run(in: tx) }
        } catch is NoWayToAnswer {
            throw OfficeError.cannotAnswer
        }
        await wake()
    }

    /// Closes a reply with a note, and records what the person read in it as the family's answer, if anything.
    ///
    /// - Parameter contact: whose answer it is, where the reply does not say.
    /// - Throws: `nothingToRecord` for a choice where it is not known which family was asked, or where the question is closed; `whichContact` where
    ///   it may be the answer of either of two households.
    public func closeReply(
        _ id: Int64, note: String, recording choice: Answer.Choice?, places: Int?, contact: String? = nil,
        by person: String? = nil
    ) async throws {
        let item = try await store.openReply(id, school: school.id)
        var consequences: [ReplyEffect] = []
        if let choice {
            guard let (family, message) = try await asked(item, contact: contact) else { throw OfficeError.nothingToRecord }
            guard let asked = try await asking(message) else { throw OfficeError.nothingToRecord }
            if let places, !(1...Answer.mostPlaces).contains(places) { throw OfficeError.tooManyPlaces }
            let answer = Answer(choice: choice, places: places, at: clock.now)
            guard let asking = try await store.family(family, of: school.id) else { throw OfficeError.nothingToRecord }
            // What was written on a page that two households read may be of either.
            let writer = try await store.isOfOneHousehold(reply: id, school: school.id) ? item.contact : nil
            let contact = try Self.answerer(contact ?? writer, of: asking)
            consequences.append(
                .answer(answer, message: asked.id, family: family, contact: contact, source: .inbox(reply: id)))
            if let number = item.from.flatMap({ try? PhoneNumber($0, otherCountries: true) }) {
                consequences.append(.heard(number, contact: contact, message: message, family: family))
            }
        }
        try await store.closeReply(
            id, note: note, by: person, consequences: consequences, school: school.id, at: clock.now, context: context)
        await wake()
    }

    /// The family for which a reply may answer, and the message. Where several families have the number, the reply does not say both: then it is
    /// the contact whom the person names, if they have the number, and the one question that is open to them.
    private func asked(_ item: InboxItem, contact: String?) async throws -> (family: FamilyID, message: MessageID)? {
        let known = item.message.flatMap(MessageID.init(rawValue:))
        if let known, let family = item.family.flatMap(FamilyID.init(rawValue:)) { return (family, known) }
        guard let contact, let number = item.from.flatMap({ try? PhoneNumber($0, otherCountries: true) }) else { return nil }
        let sender = try await store.sender(number, text: item.text, school: school.id, at: clock.now)
        guard let holder = sender.known.first(where: { $0.contact.id.rawValue == contact }) else { return nil }
        let open = known.map { [$0] } ?? holder.open.map(\.message)
        return open.count == 1 ? (holder.contact.family, open[0]) : nil
    }
}
