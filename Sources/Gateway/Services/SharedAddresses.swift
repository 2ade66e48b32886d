public import Channels
internal import Foundation

/// What the office decides about contacts where the school's file cannot say it: shared addresses, and who lives with whom.
extension Office {
    /// Contacts with an address that a person of another family with a no-contact flag has too; those that wait for a decision first.
    public func sharedAddresses() async throws -> [SharedAddress] {
        try await store.sharedAddresses(of: school.id, at: clock.now)
    }

    /// Allows or blocks such an address for one contact.
    ///
    /// - Parameters:
    ///   - reason: why, in the school's own words.
    ///   - review: the last day on which an allowance holds, `yyyy-MM-dd`; then the address waits for a decision again.
    /// - Throws: `noPerson`, `noReason`, `noReview`, `noSharedAddress`.
    public func decideSharedAddress(
        _ channel: ChannelKind, of contact: String, allow: Bool, reason: String, review: String, by person: String
    ) async throws {
        let person = try Self.name(person, orElse: .noPerson)
        let why = try Self.reason(reason)
        let now = clock.now
        guard SchoolDay(written: review) != nil, review >= SharedAddresses.day(of: now) else { throw OfficeError.noReview }
        guard let id = ContactID(rawValue: contact),
            try await store.decide(
                allow, channel, of: id, reason: why, review: review, by: person, school: school.id, at: now)
        else { throw OfficeError.noSharedAddress }
        await wake()
    }

    /// Records that contacts of a family live together, or each apart. Returns the number of contacts.
    ///
    /// - Parameter contacts: of whom it is said; empty for everyone in the family.
    /// - Throws: `noPerson`, `noSuchFamily`, `notInFamily`; `knownApart`, `flagInHousehold` where everyone is said to live together and the
    ///   contacts have to be named; `oneContact`.
    public func decideHousehold(
        of family: String, together: Bool, contacts: [String] = [], by person: String
    ) async throws -> Int {
        let person = try Self.name(person, orElse: .noPerson)
        let named = contacts.compactMap(ContactID.init(rawValue:))
        guard named.count == contacts.count else { throw OfficeError.notInFamily }
        guard let id = FamilyID(rawValue: family) else { throw OfficeError.noSuchFamily }
        do {
            let count = try await store.decideHousehold(
                of: id, together: together, named: named, by: person, school: school.id, at: clock.now)
            guard let count else { throw OfficeError.noSuchFamily }
            await wake()
            return count
        } catch let refusal as HouseholdRefusal {
            switch refusal {
            case .apart: throw OfficeError.knownApart
            case .noContact: throw OfficeError.flagInHousehold
            case .oneContact: throw OfficeError.oneContact
            case .noSuchContact: throw OfficeError.notInFamily
            }
        }
    }
}
