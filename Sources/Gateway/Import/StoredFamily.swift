/// A family as it is stored, as far as an import needs it.
public struct StoredFamily: Sendable, Equatable {
    public var id: FamilyID
    public var contacts: [StoredContact]
    /// Those who are at the school now.
    public var pupils: [Pupil]
    public var barriers: Set<Barrier>
    /// Whether a person set the barriers here: an import then leaves them alone.
    public var barriersDecided: Bool

    public init(
        id: FamilyID, contacts: [StoredContact], pupils: [Pupil], barriers: Set<Barrier>, barriersDecided: Bool = false
    ) {
        self.id = id
        self.contacts = contacts
        self.pupils = pupils
        self.barriers = barriers
        self.barriersDecided = barriersDecided
    }
}

/// A contact as it is stored, and what of it a person decided here.
public struct StoredContact: Sendable, Equatable {
    public var contact: Contact
    /// The fields that a person decided: a STOP by text, a language asked for, a number that a parent corrected.
    public var decided: Set<ContactField>
    /// Marked as left by an earlier import; kept, so that decisions are still known if the contact returns.
    public var hasLeft: Bool
    /// The no-contact flag that a person lifted here last; nil where none was.
    public var liftedFlag: NoContact?
    /// What persons decided about addresses that flagged contacts of other families have too.
    public var shared: [AddressKey: SharedAddressDecision] = [:]

    public init(
        contact: Contact, decided: Set<ContactField> = [], hasLeft: Bool = false, liftedFlag: NoContact? = nil
    ) {
        self.contact = contact
        self.decided = decided
        self.hasLeft = hasLeft
        self.liftedFlag = liftedFlag
    }
}
