/// Who may learn what a contact was sent, said and did. Every surface asks this rule. Pure.
///
/// Staff may learn all of it, on the surfaces made for staff. Nothing reaches a contact with a no-contact flag. A contact is always told what
/// they did themselves; a contact of the same known household is told of seats, answers and needs too, never of a message to the school or
/// of an answer to a questionnaire, which are private words; a contact of another household, or of one of which it is unknown, is told
/// nothing. What is sent to a telephone or mailbox, or shown behind a link that went there, is read by all who have it: each of them must
/// be allowed to learn it (`Readers`).
public enum Visibility {
    public enum Viewer: Sendable, Hashable {
        case staff
        case contact(Relationship)
    }

    /// How a contact is related to the one who acted.
    public struct Relationship: Sendable, Hashable {
        public var relation: HouseholdRelation
        /// Parental responsibility, or care of the child (`Contact.countsAsParent`). It changes no answer, and is part of the question so that tests
        /// show this for every surface: the law decides who is written to, and gives no right to learn what the other parent did.
        public var isParentInLaw: Bool
        /// Whether the viewer was sent the message that the act belongs to.
        public var wasSent: Bool
        public var hasNoContactFlag: Bool

        public init(relation: HouseholdRelation, isParentInLaw: Bool, wasSent: Bool, hasNoContactFlag: Bool) {
            self.relation = relation
            self.isParentInLaw = isParentInLaw
            self.wasSent = wasSent
            self.hasNoContactFlag = hasNoContactFlag
        }
    }

    /// What may be learnt of the one who acted.
    public enum Fact: String, Sendable, CaseIterable {
        /// What they are called.
        case name
        /// That they were sent an invitation, and so its date and place.
        case invitation
        case answer, seats, need
        /// What they wrote to the school.
        case reply
        case questionnaireAnswer
    }

    /// Where something is shown or sent. The code that makes each surface asks for it.
    public enum Surface: String, Sendable, CaseIterable {
        // For contacts.
        /// Which invitation a text can be the answer to.
        case openQuestion
        /// What came of an answer by text.
        case confirmation
        /// What a keyword stands for.
        case automaticAnswer
        /// By what name a message speaks to its readers.
        case greeting
        case messagePage, questionnairePage
        case reminder, followUp, movedUpNotice
        // For staff.
        case doorList, inbox, conversation
        /// Results and lists as files.
        case export
    }

    public static func allows(_ viewer: Viewer, toLearn fact: Fact, on surface: Surface) -> Bool {
        switch viewer {
        case .staff: return isForStaff(surface)
        case .contact(let standing):
            guard !standing.hasNoContactFlag, !isForStaff(surface) else { return false }
            switch standing.relation {
            case .itself: return true
            case .same: return isShared(fact) && reachesHousehold(surface, wasSent: standing.wasSent)
            case .other, .unknown: return false
            }
        }
    }

    private static func isForStaff(_ surface: Surface) -> Bool {
        switch surface {
        case .doorList, .inbox, .conversation, .export: true
        case .openQuestion, .confirmation, .automaticAnswer, .greeting, .messagePage, .questionnairePage, .reminder, .followUp,
            .movedUpNotice:
            false
        }
    }

    /// Whether a fact is the household's, and not one contact's alone.
    private static func isShared(_ fact: Fact) -> Bool {
        switch fact {
        case .name, .invitation, .answer, .seats, .need: true
        case .reply, .questionnaireAnswer: false
        }
    }

    /// Whether a surface speaks to the household of the one who acted.
    private static func reachesHousehold(_ surface: Surface, wasSent: Bool) -> Bool {
        switch surface {
        case .openQuestion, .confirmation, .automaticAnswer, .greeting, .messagePage, .movedUpNotice, .followUp: true
        // A reminder comes unasked and mentions the invitation, so it is not for a contact who was not sent that.
        case .reminder: wasSent
        // A questionnaire page belongs to one contact.
        case .questionnairePage: false
        case .doorList, .inbox, .conversation, .export: false
        }
    }
}

extension Visibility.Relationship {
    /// How `viewer` is related to `actor`, both of `households`.
    init(of viewer: Contact, to actor: ContactID, in households: Households, wasSent: Bool) {
        self.init(
            relation: households.relation(of: viewer.id, to: actor), isParentInLaw: viewer.countsAsParent, wasSent: wasSent,
            hasNoContactFlag: viewer.noContact != nil)
    }
}

extension Visibility {
    /// Whether one of those who acted is one of whom the contact may learn it.
    ///
    /// - Parameter sentTo: contacts who were sent the message that the act belongs to.
    static func allows(
        _ viewer: Contact, toLearn fact: Fact, ofAnyOf actors: some Sequence<ContactID>, in households: Households,
        sentTo: Set<ContactID>, on surface: Surface
    ) -> Bool {
        let wasSent = sentTo.contains(viewer.id)
        return actors.contains { actor in
            allows(
                .contact(Relationship(of: viewer, to: actor, in: households, wasSent: wasSent)), toLearn: fact, on: surface)
        }
    }
}
