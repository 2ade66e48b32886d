import Channels
import Foundation
import Templates

/// The replies that a person reads.
extension Office {
    public func inbox(closed: Bool = false) async throws -> [InboxItem] { try await store.inbox(of: school.id, closed: closed) }

    public func takeReply(_ id: Int64, owner: String) async throws {
        try await store.takeReply(id, owner: try Self.name(owner), school: school.id)
    }

    /// Writes back to whoever wrote, by the channel it came on, and closes the reply.
    public func answerReply(_ id: Int64, text: String) async throws {
        let item = try await item(id)
        guard let number = try? PhoneNumber(item.from, otherCountries: true), open.contains(.text) else {
            throw OfficeError.cannotAnswer
        }
        let sender = try await store.sender(number, text: "", school: school.id, at: clock.now)
        guard !sender.isStopped, sender.known.allSatisfy({ $0.contact.noContact == nil }) else { throw OfficeError.cannotAnswer }
        var answer = confirmation(to: number, text: text, contact: nil)
        // The parent wrote when they liked; the answer comes when the house is awake.
        answer.due = school.quietHours.firstAllowed(from: clock.now)
        let send = Consequence.send(answer)
        try await store.closeReply(id, note: text, consequences: [send], school: school.id, at: clock.now)
        await wake()
    }

    /// Closes a reply with a note, and records what the person read in it as the family's answer, if anything.
    public func closeReply(_ id: Int64, note: String, recording choice: Answer.Choice?, places: Int?) async throws {
        let item = try await item(id)
        var consequences: [Consequence] = []
        if let choice {
            guard let family = item.family.flatMap(FamilyID.init(rawValue:)),
                let message = item.message.flatMap(MessageID.init(rawValue:))
            else { throw OfficeError.nothingToRecord }
            if let places, !(1...ReplyReader.mostPlaces).contains(places) { throw OfficeError.tooManyPlaces }
            let answer = Answer(choice: choice, places: places, at: clock.now)
            consequences.append(.answer(answer, message: message, family: family, source: AnswerSource.reply(id)))
            if let number = try? PhoneNumber(item.from, otherCountries: true) {
                let contact = item.contact.flatMap(ContactID.init(rawValue:))
                consequences.append(.heard(number, contact: contact, message: message, family: family))
            }
        }
        try await store.closeReply(
            id, note: note, consequences: consequences, school: school.id, at: clock.now,
            host: guestHost)
        await wake()
    }

    private func item(_ id: Int64) async throws -> InboxItem {
        guard let item = try await inbox().first(where: { $0.id == id }) else { throw StoreError.notOpen }
        return item
    }

    /// A text of ours to one number, outside any message. It answers somebody who just wrote, so no hour is too quiet for it.
    func confirmation(to number: PhoneNumber, text: String, contact: ContactID?) -> NewDelivery {
        NewDelivery(
            id: chance.deliveryID(at: clock.now), contact: contact, covers: contact.map { [$0] } ?? [],
            route: Route(address: .text(number), form: .both, format: .standard),
            words: DeliveryWords(names: [], children: [], text: TextMessage.prepare(text).text), category: .general,
            priority: .reply, due: clock.now, deadline: clock.now.addingTimeInterval(24 * 3600))
    }
}
