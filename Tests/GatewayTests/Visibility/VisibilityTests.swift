import Channels
import Testing

@testable import Gateway

@Suite struct `Who may learn what a contact did` {
    typealias Surface = Visibility.Surface
    typealias Fact = Visibility.Fact

    static let shared: Set<Fact> = [.name, .invitation, .answer, .seats, .need]

    /// Right values, written out: for each surface the facts of an act that a contact of the same household is told, where the message of the
    /// act was sent to them and where not.
    static let sameHousehold: [Surface: (sent: Set<Fact>, notSent: Set<Fact>)] = [
        .openQuestion: (shared, shared),
        .confirmation: (shared, shared),
        .automaticAnswer: (shared, shared),
        .greeting: (shared, shared),
        .messagePage: (shared, shared),
        .movedUpNotice: (shared, shared),
        .reminder: (shared, []),
        .followUp: (shared, shared),
        .questionnairePage: ([], []),
    ]

    static let forStaff: Set<Surface> = [.doorList, .inbox, .conversation, .export]

    @Test(arguments: Surface.allCases)
    func `the full product of household, parent, sent, flag and fact`(surface: Surface) {
        for relation in HouseholdRelation.allCases {
            for isParentInLaw in [false, true] {
                for wasSent in [false, true] {
                    for hasFlag in [false, true] {
                        let standing = Visibility.Relationship(
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
    func `parental responsibility gives no right to what another contact did, and takes none away`(surface: Surface) {
        for relation in HouseholdRelation.allCases {
            for wasSent in [false, true] {
                for hasFlag in [false, true] {
                    for fact in Fact.allCases {
                        let answers = [false, true].map { isParentInLaw in
                            let standing = Visibility.Relationship(
                                relation: relation, isParentInLaw: isParentInLaw, wasSent: wasSent, hasNoContactFlag: hasFlag)
                            return Visibility.allows(.contact(standing), toLearn: fact, on: surface)
                        }
                        #expect(answers[0] == answers[1], "\(relation) \(wasSent) \(hasFlag) \(fact) \(surface)")
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

/// Who reads what is sent to an address, and what all of them may learn.
@Suite struct `The readers of an address` {
    static let number: PhoneNumber = "07700 900001"

    struct Case: Sendable, CustomStringConvertible {
        var name: String
        /// Home by its number, and whether the contact has the telephone; the first is the one whom the text is for.
        var contacts: [(home: Int, hasNumber: Bool)]
        var covers: [ContactID] = ["C1"]
        var elsewhere: [String] = []
        var readers: Set<ContactID>
        var areOne: Bool
        /// Names and children as the text says them.
        var greeted: [String]
        var children = ["Mali"]

        var description: String { name }
    }

    static let cases = [
        Case(name: "one alone", contacts: [(1, true)], readers: ["C1"], areOne: true, greeted: ["Rhiant 1"]),
        Case(
            name: "another home with another telephone", contacts: [(1, true), (2, false)], readers: ["C1"], areOne: true,
            greeted: ["Rhiant 1"]),
        Case(
            name: "one household on one telephone", contacts: [(1, true), (1, true)], covers: ["C1", "C2"],
            readers: ["C1", "C2"], areOne: true, greeted: ["Rhiant 1", "Rhiant 2"]),
        Case(
            name: "one household on one telephone, sent to one", contacts: [(1, true), (1, true)], readers: ["C1", "C2"],
            areOne: true, greeted: ["Rhiant 1"]),
        Case(
            name: "two households on one telephone", contacts: [(1, true), (2, true)], covers: ["C1", "C2"],
            readers: ["C1", "C2"], areOne: false, greeted: []),
        Case(
            name: "two households on one telephone, sent to one", contacts: [(1, true), (2, true)], readers: ["C1", "C2"],
            areOne: false, greeted: []),
        Case(
            name: "two of one household, and the third lives elsewhere", contacts: [(1, true), (1, true), (2, true)],
            covers: ["C1", "C2"], readers: ["C1", "C2", "C3"], areOne: false, greeted: []),
        Case(
            name: "somebody of another family", contacts: [(1, true)], elsewhere: ["Arall"], readers: ["C1"], areOne: false,
            greeted: [], children: []),
        Case(
            name: "the same person in another family", contacts: [(1, true)], elsewhere: ["RHIANT, 1", "Mrs Rhiant 1"],
            readers: ["C1"], areOne: true, greeted: ["Rhiant 1"]),
        Case(
            name: "the same person in another family, and somebody else there", contacts: [(1, true)],
            elsewhere: ["Rhiant 1", "Arall"], readers: ["C1"], areOne: false, greeted: [], children: []),
    ]

    @Test(arguments: cases) func `are all who have it, and what is said there is fit for each of them`(_ row: Case) {
        let contacts = row.contacts.enumerated().map { index, contact in
            Contact.example(index + 1, home: contact.home) { if contact.hasNumber { $0.mobile = Self.number } }
        }
        let family = Family.example(contacts, pupils: ["Mali"])
        let readers = Readers(
            at: .text(Self.number), covering: row.covers, of: family, in: family.households, elsewhere: row.elsewhere)
        #expect(Set(readers.contacts.map(\.id)) == row.readers)
        #expect(readers.areOneHousehold == row.areOne)
        let words = TemplateValues(family: family, covers: row.covers, audience: .everyone).greeting(row.covers, readBy: readers)
        #expect(words.names == row.greeted && words.children == row.children)
        for fact in Visibility.Fact.allCases {
            for surface in [Visibility.Surface.messagePage, .confirmation, .movedUpNotice, .questionnairePage] {
                let mayLearn = readers.mayLearn(fact, ofAnyOf: ["C1"], sentTo: ["C1"], on: surface)
                // A contact's own words are shown to that contact alone, which a shared telephone does not allow.
                let isPrivate = [.reply, .questionnaireAnswer].contains(fact) || surface == .questionnairePage
                #expect(mayLearn == (row.areOne && (!isPrivate || row.readers == ["C1"])), "\(fact) \(surface)")
            }
        }
        #expect(readers.actors(with: "C1") == (row.areOne ? row.readers : ["C1"]))
    }

    @Test func `of a letter are those to whom it is addressed`() {
        let contacts = [Contact.example(1), .example(2, home: 2)]
        let family = Family.example(contacts)
        let readers = Readers(
            at: .letter(contacts[0].postal ?? "1 Heol y Dŵr, LL79 2AB", "H1"), covering: ["C1"], of: family,
            in: family.households, elsewhere: ["Arall"])
        #expect(readers.contacts.map(\.id) == ["C1"] && readers.areOneHousehold)
    }

    /// Households of two contacts with one telephone and mailboxes of their own; who is left out; whether an unrelated family has the telephone: then
    /// the telephones that stay, and who is left out in the end.
    static let told: [(String, homes: [Int], leftOut: Set<ContactID>, elsewhere: [String], phones: Set<ContactID>)] = [
        ("both are told", [1, 2], [], [], ["C1", "C2"]),
        ("one home is told, the other is not", [1, 2], ["C2"], [], ["C2"]),
        ("one of a home is told, the other was not sent it", [1, 1], ["C2"], [], ["C1", "C2"]),
        ("somebody of another family has it too", [1, 1], [], ["Arall"], []),
        ("the same person in another family", [1, 1], [], ["Rhiant 1"], ["C1", "C2"]),
    ]

    @Test(arguments: told) func `of a reminder or a follow-up are those alone who are told`(
        name: String, homes: [Int], leftOut: Set<ContactID>, elsewhere: [String], phones: Set<ContactID>
    ) {
        for hasMail in [true, false] {
            let contacts = homes.enumerated().map { index, home in
                Contact.example(index + 1, home: home) {
                    $0.mobile = Self.number
                    $0.postal = nil
                    if !hasMail { $0.email = nil }
                }
            }
            let family = Family.example(contacts)
            var out = Dictionary(uniqueKeysWithValues: leftOut.map { ($0, NotSent.notInAudience) })
            let told = family.told(leavingOut: &out, elsewhere: [AddressKey(Self.number): elsewhere])
            #expect(Set(told.contacts.filter { $0.mobile != nil }.map(\.id)) == phones)
            #expect(told.contacts.allSatisfy { ($0.email != nil) == hasMail })
            let silent = hasMail ? [] : Set(contacts.map(\.id)).subtracting(phones)
            #expect(Set(out.keys) == leftOut.union(silent))
        }
    }

    /// Homes of three contacts with one telephone, whom the message leaves out, and whose telephone stays.
    static let threeAtOne: [(homes: [Int], leftOut: Set<Int>, phones: Set<Int>)] = [
        ([1, 2, 3], [], [1, 2, 3]), ([1, 2, 3], [3], [3]), ([1, 1, 2], [2], [1, 2]), ([1, 1, 2], [3], [3]),
        ([1, 1, 2], [1, 2], [1, 2]),
    ]
    static let orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]

    @Test(arguments: threeAtOne, orders) func `of a reminder or a follow-up are the same in whatever order`(
        row: (homes: [Int], leftOut: Set<Int>, phones: Set<Int>), order: [Int]
    ) {
        func ids(_ numbers: Set<Int>) -> Set<ContactID> { Set(numbers.map { .numbered("C", $0) }) }
        let family = Family.example(
            order.map { number in
                Contact.example(number, home: row.homes[number - 1]) {
                    $0.has([.text])
                    $0.mobile = Self.number
                }
            })
        var out = Dictionary(uniqueKeysWithValues: ids(row.leftOut).map { ($0, NotSent.notInAudience) })
        let told = family.told(leavingOut: &out, elsewhere: [:])
        #expect(Set(told.contacts.filter { $0.mobile != nil }.map(\.id)) == ids(row.phones))
        #expect(Set(out.keys) == ids(row.leftOut).union(ids(Set([1, 2, 3]).subtracting(row.phones))))
    }
}
