internal import Channels

/// Those who read what is sent to one address, or is shown behind a link that went there: everyone of the school who has that telephone or
/// mailbox. A letter is read by those whom it is addressed to. Pure.
public struct Readers: Sendable {
    /// Of the family.
    public let contacts: [Contact]
    /// Whether somebody who is in another family's record alone has the address too. One person who stands in two families by one name is no
    /// stranger to themselves.
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
        let stranger = Visibility.Standing(relation: .unknown, isParentInLaw: false, wasSent: false, hasNoContactFlag: false)
        if haveStranger, !Visibility.allows(.contact(stranger), toLearn: fact, on: surface) { return false }
        return !contacts.isEmpty
            && contacts.allSatisfy {
                Visibility.allows($0, toLearn: fact, ofAnyOf: actors, in: households, sentTo: sentTo, on: surface)
            }
    }

    /// Who did what was done at the address: one telephone of one household speaks for all who have it.
    func actors(with contact: ContactID) -> Set<ContactID> {
        areOneHousehold ? Set(contacts.map(\.id)).union([contact]) : [contact]
    }
}

extension TemplateValues {
    /// Names those whom all who read it may know it to be for, or nobody; the children only to their own family.
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
    /// The family as what goes by who answered may reach it: without the telephones and mailboxes that somebody reads who is not told.
    ///
    /// - Parameters:
    ///   - leftOut: whom it leaves out, and why; whoever has no address left is among them then.
    ///   - elsewhere: the names of contacts of other families by the address that they share.
    func told(leavingOut leftOut: inout [ContactID: NotSent], elsewhere: [AddressKey: [String]]) -> Family {
        let households = households
        // Whoever is left out for want of an address may know; so the order of the contacts does not matter.
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
