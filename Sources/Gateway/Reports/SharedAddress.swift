public import Channels
public import Foundation

/// An address of a contact that a flagged contact of another family, whom nothing may reach, has too: as the office sees it, to decide.
public struct SharedAddress: Sendable, Equatable, Codable {
    /// Whether messages may go there.
    public enum Verdict: String, Sendable, Codable, CaseIterable {
        /// Nothing goes there until an officer decides.
        case held
        /// The contact is the flagged person, or an officer blocked it.
        case blocked
        case allowed
    }

    public struct Holder: Sendable, Equatable, Codable {
        public var contact: String
        public var name: String
        public var family: String
        /// The school's own words of the flag.
        public var reason: String
    }

    public var contact: String
    public var name: String
    public var family: String
    public var channel: ChannelKind
    public var address: String
    public var verdict: Verdict
    /// The flagged contacts who have the address too.
    public var sharedWith: [Holder]
    /// The last decision of a member of staff, with its reason; nil where there is none.
    public var reason: String?
    public var review: String?
    public var by: String?
    public var at: Date?

    enum CodingKeys: String, CodingKey {
        case contact, name, family, channel, address, sharedWith, reason, review, by, at
        case verdict = "standing"
    }

    var order: Int { Verdict.allCases.firstIndex(of: verdict) ?? 0 }
}

extension SharedAddress {
    /// Nil where no flagged contact has the address.
    init?(of contact: Contact, on channel: ChannelKind, shared: SharedAddresses, flagged: [Contact]) {
        guard let route = contact.address(on: channel) else { return nil }
        let key = AddressKey(route)
        switch shared.verdict(on: contact, at: key) {
        case .free: return nil
        case .held: verdict = .held
        case .blocked: verdict = .blocked
        case .allowed: verdict = .allowed
        }
        let concerned = Set(shared.concerned(contact, at: key).map(\.id))
        self.contact = contact.id.rawValue
        name = contact.name
        family = contact.family.rawValue
        self.channel = channel
        address = route.written
        sharedWith = flagged.filter { concerned.contains($0.id) }.map {
            Holder(contact: $0.id.rawValue, name: $0.name, family: $0.family.rawValue, reason: $0.noContact?.reason ?? "")
        }
        let decision = shared.decision(on: key, of: contact.id)
        reason = decision?.reason
        review = decision?.review
        by = decision?.by
        at = decision?.at
    }
}
