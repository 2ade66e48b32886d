import Testing

@testable import Gateway

@Suite struct `Who may learn what a contact did` {
    typealias Surface = Visibility.Surface
    typealias Fact = Visibility.Fact

    /// Right values, written out: for each surface the facts of an act that a contact of the same household is told, where the message of the
    /// act was sent to them and where not.
    static let sameHousehold: [Surface: (sent: Set<Fact>, notSent: Set<Fact>)] = [
        .openQuestion: ([.invitation, .answer, .seats, .need], [.invitation, .answer, .seats, .need]),
        .confirmation: ([.invitation, .answer, .seats, .need], [.invitation, .answer, .seats, .need]),
        .automaticAnswer: ([.invitation, .answer, .seats, .need], [.invitation, .answer, .seats, .need]),
        .messagePage: ([.invitation, .answer, .seats, .need], [.invitation, .answer, .seats, .need]),
        .movedUpNotice: ([.invitation, .answer, .seats, .need], [.invitation, .answer, .seats, .need]),
        .reminder: ([.invitation, .answer, .seats, .need], []),
        .followUp: ([.invitation, .answer, .seats, .need], [.invitation, .answer, .seats, .need]),
        .questionnaire: ([], []),
        .personsAnswer: ([], []),
    ]

    static let forStaff: Set<Surface> = [.doorList, .eventList, .inbox, .conversation, .task, .export]

    @Test(arguments: Surface.allCases)
    func `the full product of household, parent, sent, flag and fact`(surface: Surface) {
        for relation in HouseholdRelation.allCases {
            for isParentInLaw in [false, true] {
                for wasSent in [false, true] {
                    for hasFlag in [false, true] {
                        let standing = Visibility.Standing(
                            relation: relation, isParentInLaw: isParentInLaw, wasSent: wasSent, hasNoContactFlag: hasFlag)
                        for fact in Fact.allCases {
                            let household = Self.sameHousehold[surface]
                            var right = false
                            if !hasFlag, relation == .itself { right = !Self.forStaff.contains(surface) }
                            if !hasFlag, relation == .same {
                                right = (wasSent ? household?.sent : household?.notSent)?.contains(fact) ?? false
                            }
                            #expect(
                                Visibility.allows(.contact(standing), toLearn: fact, on: surface) == right,
                                "\(standing) \(fact) \(surface)")
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: Surface.allCases)
    func `staff learn everything, on what is made for staff`(surface: Surface) {
        for fact in Fact.allCases {
            #expect(Visibility.allows(.staff, toLearn: fact, on: surface) == Self.forStaff.contains(surface))
        }
        #expect(Self.forStaff.contains(surface) || Self.sameHousehold[surface] != nil)
    }
}
