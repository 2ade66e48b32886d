internal import Channels

/// Those who read what is sent to one address, or is shown behind a link that went there: everyone of the school who has that telephone or
/// mailbox. A letter is read by those whom it is addressed to. Pure.
public struct Readers: Sendable {
    /// The readers who are contacts of the family.
    public let contacts: [Contact]
    /// Whether a contact of another family, who is not in this one too, has the address. A contact of the same name counts as the same person in two
    /// families, not as a stranger.
    public let haveStranger: Bool
    public let households: Households

    /// - Parameters:
    ///   - covers: whom of the family what is sent is for; they may have another address by now.
    ///   - elsewhere: the names of contacts of other families who have the address.
    init(
        at address: RouteAddress, covering covers: some Collection<ContactID>, of family: Family, in households: Households,
        elsewhere: [String]
    ) {
        contacts = family.contacts.filter { contact in
            covers.contains(contact.id) || address.channel != .letter && contact.has(address)
        }
        self.households = households
        let own = Set(contacts.map { FoldedName($0.name) })
        haveStranger = address.channel != .letter && elsewhere.contains { !own.contains(FoldedName($0)) }
    }

    /// Whether all of them are of one known household of one family; otherwise what comes from the address answers for none of them.
    public var areOneHousehold: Bool { !haveStranger && households.areOne(contacts.map(\.id)) }

    /// Whether all of them may learn a fact of one of those who acted.
    ///
    /// - Parameter sentTo: contacts who were sent the message that the act belongs to.
    func mayLearn(
        _ fact: Visibility.Fact, ofAnyOf actors: some Collection<ContactID>, sentTo: Set<ContactID>,
        on surface: Visibility.Surface
    ) -> Bool {
        let stranger = Visibility.Relationship(relation: .unknown, isParentInLaw: false, wasSent: false, hasNoContactFlag: false)
        if haveStranger, !Visibility.allows(.contact(stranger), toLearn: fact, on: surface) { return false }
        return !contacts.isEmpty
            && contacts.allSatisfy {
                Visibility.allows($0, toLearn: fact, ofAnyOf: actors, in: households, sentTo: sentTo, on: surface)
            }
    }

    /// The contacts who count as having done what was done at the address: where all who have it are one household, all of them.
    func actors(with contact: ContactID) -> Set<ContactID> {
        areOneHousehold ? Set(contacts.map(\.id)).union([contact]) : [contact]
    }
}

extension TemplateValues {
    /// Keeps the names where every reader may know whom the message is for, and otherwise names no contact. The children are named only where no
    /// contact of another family reads it.
    func greeting(_ covers: [ContactID], readBy readers: Readers) -> TemplateValues {
        let isKnown = covers.allSatisfy { readers.mayLearn(.name, ofAnyOf: [$0], sentTo: Set(covers), on: .greeting) }
        guard !isKnown else { return self }
        var words = self
        words.names = []
        if readers.haveStranger { words.children = [] }
        return words
    }
}

extension Family {
    /// The family as a message that goes by who answered may reach it: without the telephones and mailboxes that are also read by a contact who is
    /// not told.
    ///
    /// - Parameters:
    ///   - leftOut: the contacts whom the message leaves out, and why. Contacts who have no address left are added.
    ///   - elsewhere: the names of contacts of other families by the address that they share.
    func told(leavingOut leftOut: inout [ContactID: NotSent], elsewhere: [AddressKey: [String]]) -> Family {
        let households = households
        // A contact who is added below for want of an address may still know of the message. The readers are judged by `leftOut` as it was given, so
        // the order of the contacts does not matter.
        let untold = leftOut
        var told = self
        for (index, contact) in contacts.enumerated() where contact.noContact == nil && untold[contact.id] == nil {
            for channel in [ChannelKind.text, .email] {
                guard let address = contact.address(on: channel) else { continue }
                let readers = Readers(
                    at: address, covering: [contact.id], of: self, in: households, elsewhere: elsewhere[AddressKey(address)] ?? []
                )
                let areTold = readers.contacts.allSatisfy { reader in
                    untold[reader.id] == nil || households.relation(of: reader.id, to: contact.id).isOneHousehold
                }
                guard readers.haveStranger || !areTold else { continue }
                if channel == .text { told.contacts[index].mobile = nil } else { told.contacts[index].email = nil }
            }
            let left = told.contacts[index]
            if left != contact, left.mobile == nil, left.email == nil, left.postal == nil { leftOut[contact.id] = .notInAudience }
        }
        return told
    }
}
