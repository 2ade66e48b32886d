/// Who may learn what a contact was sent, said and did: the one rule that every surface asks. Pure.
///
/// Staff may learn all of it, on the surfaces made for staff. Nothing reaches a contact with a no-contact flag. A contact is always told what
/// they did themselves; a contact of the same known household is told of seats, answers and needs too, never of a message to the school or
/// of an answer to a questionnaire, which are private words; a contact of another household, or of one of which it is unknown, is told
/// nothing. Whether the law counts a contact as a parent makes no difference: it decides who is written to, and gives no right to what the
/// other parent did.
public enum Visibility {
    public enum Viewer: Sendable, Hashable {
        case staff
        case contact(Standing)
    }

    /// How a contact stands to the one who acted.
    public struct Standing: Sendable, Hashable {
        public var relation: HouseholdRelation
        /// Parental responsibility, or care of the child (`Contact.countsAsParent`).
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
        /// That they were sent an invitation, and so its date and place.
        case invitation
        case answer, seats, need
        /// What they wrote to the school.
        case reply
        case questionnaireAnswer
    }

    /// Where something is shown or sent.
    public enum Surface: String, Sendable, CaseIterable {
        // For contacts.
        case openQuestion, confirmation, automaticAnswer, messagePage, questionnaire
        case reminder, followUp, movedUpNotice, personsAnswer
        // For staff.
        case doorList, eventList, inbox, conversation, task, export
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
        case .doorList, .eventList, .inbox, .conversation, .task, .export: true
        case .openQuestion, .confirmation, .automaticAnswer, .messagePage, .questionnaire, .reminder, .followUp, .movedUpNotice,
            .personsAnswer:
            false
        }
    }

    /// Whether a fact is the household's, and not one contact's alone.
    private static func isShared(_ fact: Fact) -> Bool {
        switch fact {
        case .invitation, .answer, .seats, .need: true
        case .reply, .questionnaireAnswer: false
        }
    }

    /// Whether a surface speaks to the household of the one who acted.
    private static func reachesHousehold(_ surface: Surface, wasSent: Bool) -> Bool {
        switch surface {
        case .openQuestion, .confirmation, .automaticAnswer, .messagePage, .movedUpNotice, .followUp: true
        // It comes unasked, and speaks of the invitation: not to a contact to whom that was not sent.
        case .reminder: wasSent
        // One contact's own.
        case .questionnaire, .personsAnswer: false
        case .doorList, .eventList, .inbox, .conversation, .task, .export: false
        }
    }
}

extension Visibility.Standing {
    /// How `viewer` stands to `actor`, both of `households`.
    init(of viewer: Contact, to actor: ContactID, in households: Households, wasSent: Bool) {
        self.init(
            relation: households.relation(of: viewer.id, to: actor), isParentInLaw: viewer.countsAsParent, wasSent: wasSent,
            hasNoContactFlag: viewer.noContact != nil)
    }
}

extension Visibility {
    /// Whether one of those who acted is one of whom the contact may learn it.
    static func allows(
        _ viewer: Contact, toLearn fact: Fact, ofAnyOf actors: some Sequence<ContactID>, in households: Households,
        wasSent: Bool, on surface: Surface
    ) -> Bool {
        actors.contains { actor in
            allows(
                .contact(Standing(of: viewer, to: actor, in: households, wasSent: wasSent)), toLearn: fact, on: surface)
        }
    }
}
