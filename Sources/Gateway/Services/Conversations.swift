import Channels
import Foundation
import Templates

/// What was said between the school and one contact or number.
extension Office {
    /// The most people that a search lists: more would not fit on a screen.
    static let mostPeople = 50

    /// The people whom a search may mean: the contact or the contacts of the family whose id it is, else everyone in whose name, or in the name of
    /// a child of whose family, all of the words are found. Empty for a telephone number, and where no name matches.
    public func people(_ who: String) async throws -> FoundPeople {
        try await store.people(who, part: NamePart(who), of: school.id, limit: Self.mostPeople)
    }

    /// - Parameter who: a contact's id, or a telephone number as people write it.
    /// - Throws: `noSuchPerson` where the school has no such contact, and it is not a number.
    public func conversation(of who: String) async throws -> Conversation {
        guard Visibility.allows(.staff, toLearn: .reply, on: .conversation) else { throw OfficeError.noSuchPerson }
        if let contact = ContactID(rawValue: who), let found = try await store.conversation(of: contact, school: school.id) {
            return Conversation(of: who, name: found.name, entries: try await entries(found.said))
        }
        guard let number = try? PhoneNumber(who, otherCountries: true) else { throw OfficeError.noSuchPerson }
        let found = try await store.conversation(with: number, school: school.id)
        let name = found.names.isEmpty ? nil : found.names.joined(separator: ", ")
        return Conversation(of: number.written, name: name, entries: try await entries(found.said))
    }

    /// The conversation that a reply is part of.
    public func conversation(ofReply id: Int64) async throws -> Conversation {
        guard let who = try await store.sender(ofReply: id, school: school.id) else { throw OfficeError.noSuchPerson }
        return try await conversation(of: who)
    }

    private func entries(_ said: [Said]) async throws -> [Conversation.Entry] {
        var entries: [Conversation.Entry] = []
        for said in said {
            var entry = said.entry
            if let id = said.message, let message = try await store.message(id, of: school, by: library) {
                entry.title = try composer.title(message)
            }
            entries.append(entry)
        }
        return entries
    }
}
