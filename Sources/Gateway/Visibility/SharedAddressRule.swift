public import Foundation

/// A contact with a no-contact flag, with what the records of other families are compared with.
public struct FlaggedContact: Sendable, Equatable {
    public var id: ContactID
    public var family: FamilyID
    public var name: FoldedName
    public var addresses: Set<AddressKey>

    /// Nil for a contact without a no-contact flag.
    public init?(_ contact: Contact) {
        guard contact.noContact != nil else { return nil }
        id = contact.id
        family = contact.family
        name = FoldedName(contact.name)
        addresses = AddressKey.keys(of: contact)
    }
}

/// What a named person decided about an address of a contact that a flagged contact of another family has too.
public struct SharedAddressDecision: Sendable, Equatable {
    public var isAllowed: Bool
    /// The flagged contacts who had the address when the person decided. For any other the decision does not hold.
    public var about: Set<ContactID>
    public var reason: String
    /// The last day on which it holds, `yyyy-MM-dd`.
    public var review: String
    public var by: String
    public var at: Date

    public init(isAllowed: Bool, about: Set<ContactID>, reason: String, review: String, by: String, at: Date) {
        self.isAllowed = isAllowed
        self.about = about
        self.reason = reason
        self.review = review
        self.by = by
        self.at = at
    }
}

/// Whether a contact may be reached at an address that a contact of another family, whom nothing may reach, has too.
///
/// Pure. The first row that decides wins:
///
/// | who has the address too | decided | verdict |
/// | --- | --- | --- |
/// | no flagged contact of another family, and none of them is this person | | `free` |
/// | one of the same name: the same person | | `blocked` |
/// | one of another name | blocked | `blocked` |
/// | one of another name | nothing; or allowed, and the review day is over, or another flagged contact has it by now | `held` |
/// | one of another name | allowed | `allowed` |
///
/// A different name does not free the address: the two forms may name one person differently, and a call still reaches the same number. An address
/// that only this record of a flagged person has (they are known by name at another one) is held in the same way.
public enum SharedAddressRule {
    public enum Verdict: Sendable, Hashable, CaseIterable { case free, allowed, held, blocked }

    /// - Parameters:
    ///   - flagged: contacts with a no-contact flag. Those of the contact's own family may be among them; this rule ignores them.
    ///   - day: today, `yyyy-MM-dd`.
    public static func verdict(
        on contact: Contact, at address: AddressKey, flagged: [FlaggedContact], decision: SharedAddressDecision?, day: String
    ) -> Verdict {
        let concerned = concerned(contact, at: address, flagged: flagged)
        if concerned.isEmpty { return .free }
        let name = FoldedName(contact.name)
        if concerned.contains(where: { $0.name == name && $0.addresses.contains(address) }) { return .blocked }
        guard let decision else { return .held }
        if !decision.isAllowed { return .blocked }
        let isOver = decision.review < day
        return isOver || !decision.about.isSuperset(of: concerned.map(\.id)) ? .held : .allowed
    }

    /// The flagged contacts of other families because of whom the address may not be used unasked.
    public static func concerned(
        _ contact: Contact, at address: AddressKey, flagged: [FlaggedContact]
    ) -> [FlaggedContact] {
        let others = flagged.filter { $0.family != contact.family && $0.id != contact.id }
        if others.isEmpty { return [] }
        let (own, name) = (AddressKey.keys(of: contact), FoldedName(contact.name))
        return others.filter { other in
            other.addresses.contains(address) || (other.name == name && !other.addresses.isDisjoint(with: own))
        }
    }

    /// Whether an answer outside any message may not go to an address: the person who wrote may be the flagged contact, unless it is known that they
    /// are not.
    ///
    /// - Parameters:
    ///   - told: whom the answer is for, as far as they are on record.
    ///   - flagged: contacts whom nothing may reach and who have the address.
    static func barsAnswer(to told: [Contact], flagged: [FlaggedContact]) -> Bool {
        guard !flagged.isEmpty else { return false }
        return told.isEmpty || flagged.contains { flagged in told.contains { $0.family == flagged.family } }
    }
}

/// What the plan of some families must know of flagged contacts in others: who they are, and what persons decided.
public struct SharedAddresses: Sendable, Equatable {
    private var flagged: [FlaggedContact] = []
    private var holders: [AddressKey: [Int]] = [:]
    private var decisions: [ContactID: [AddressKey: SharedAddressDecision]] = [:]
    private var day = ""

    public init() {}

    /// - Parameter day: today, `yyyy-MM-dd`.
    public init(day: String) { self.day = day }

    public var isEmpty: Bool { flagged.isEmpty }

    public mutating func add(_ contact: FlaggedContact) {
        guard !flagged.contains(where: { $0.id == contact.id }) else { return }
        for address in contact.addresses { holders[address, default: []].append(flagged.count) }
        flagged.append(contact)
    }

    public mutating func add(_ decision: SharedAddressDecision, on address: AddressKey, of contact: ContactID) {
        decisions[contact, default: [:]][address] = decision
    }

    public func verdict(on contact: Contact, at address: AddressKey) -> SharedAddressRule.Verdict {
        // Most schools have no flagged contact: then nothing is looked up.
        if flagged.isEmpty { return .free }
        let near = near(contact, address)
        if near.isEmpty { return .free }
        return SharedAddressRule.verdict(
            on: contact, at: address, flagged: near, decision: decision(on: address, of: contact.id), day: day)
    }

    /// The flagged contacts because of whom the address may not be used unasked.
    public func concerned(_ contact: Contact, at address: AddressKey) -> [FlaggedContact] {
        SharedAddressRule.concerned(contact, at: address, flagged: near(contact, address))
    }

    /// Whether one of the flagged contacts is the same person as the contact. Then the office has nothing to decide, and only lifting the flag opens
    /// the address.
    public func isSamePerson(_ contact: Contact, at address: AddressKey) -> Bool {
        SharedAddressRule.verdict(on: contact, at: address, flagged: near(contact, address), decision: nil, day: day) == .blocked
    }

    public func decision(on address: AddressKey, of contact: ContactID) -> SharedAddressDecision? {
        decisions[contact]?[address]
    }

    private func near(_ contact: Contact, _ address: AddressKey) -> [FlaggedContact] {
        Set(AddressKey.keys(of: contact).union([address]).flatMap { holders[$0] ?? [] }).sorted().map { flagged[$0] }
    }

    /// Whether nothing may be sent there at present: held or blocked.
    public func bars(_ contact: Contact, at address: AddressKey) -> Bool {
        [.held, .blocked].contains(verdict(on: contact, at: address))
    }

    /// Whether an address of a contact waits for a person to decide.
    func holdsAddress(of contact: Contact) -> Bool {
        contact.noContact == nil && AddressKey.keys(of: contact).contains { verdict(on: contact, at: $0) == .held }
    }
}

extension SharedAddresses {
    /// The day in Wales.
    static func day(of instant: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: instant)
        let (year, month, day) = (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private static let calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
        return calendar
    }()
}
