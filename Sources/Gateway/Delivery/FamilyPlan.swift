public import Channels
internal import Templates

/// How one message is to reach one family: lines to follow, and a reason for each contact who stands in none.
///
/// Pure: the same facts give the same plan. It is made anew before each step, so that a STOP or a corrected number counts at once.
public struct FamilyPlan: Sendable, Equatable {
    public var family: Family
    public var lines: [Line]
    public var notSent: [ContactID: NotSent]

    /// One who must be reached: a contact, a household or the whole family, as the message's policy says. Its steps are tried
    /// in order until one meets the goal.
    public struct Line: Sendable, Equatable {
        public var steps: [Step]
    }

    public struct Step: Sendable, Equatable {
        public var contact: ContactID
        public var route: Route
    }

    public init(
        for family: Family, terms: MessageTerms, hasTextVersion: Bool, school: School, closed: ClosedAddresses,
        open: Set<ChannelKind>
    ) {
        let blocked = Set(
            family.contacts.filter { $0.noContact != nil }.flatMap { contact in
                ChannelKind.allCases.compactMap { channel in
                    ContactRoutes.address(of: contact, on: channel).map {
                        ContactRoutes.BlockedPlace(channel: channel, key: $0.key)
                    }
                }
            })
        let rules = ContactRoutes(
            school: school, category: terms.category, open: hasTextVersion ? open : open.subtracting([.text]),
            closed: closed, blocked: blocked)

        var notSent: [ContactID: NotSent] = [:]
        var reachable: [(contact: Contact, routes: [Route])] = []
        let wanted = Self.wanted(family.contacts, by: terms.reach)
        for contact in family.contacts {
            guard wanted.contains(contact.id) else {
                notSent[contact.id] = contact.noContact == nil ? .noParentalResponsibility : .noContact
                continue
            }
            switch rules.routes(of: contact) {
            case .routes(let routes): reachable.append((contact, routes))
            case .none(let reason): notSent[contact.id] = reason
            }
        }
        reachable = Self.sharingLanguage(reachable)

        self.family = family
        self.lines = Self.groups(reachable.map(\.contact), by: terms.reach).map { group in
            Self.line(of: reachable.filter { group.contains($0.contact.id) })
        }
        var taken: Set<RouteAddress.Place> = []
        for line in lines {
            guard let first = line.steps.first else { continue }
            if !taken.insert(first.route.address.place).inserted { notSent[first.contact] = .duplicateOf }
            for step in line.steps where step.contact != first.contact { notSent[step.contact] = .laterInOrder }
        }
        self.notSent = notSent
    }

    /// A parent is also who has care of the child (Education Act 1996, section 576): a foster carer is told beside the authority that
    /// holds parental responsibility. Where a family has neither, all its contacts stand in: nobody is forgotten for want of a tick in
    /// a box.
    private static func wanted(_ contacts: [Contact], by policy: ReachPolicy) -> Set<ContactID> {
        let all = Set(contacts.map(\.id))
        guard policy == .everyContact else { return all }
        let responsible = Set(contacts.filter { $0.countsAsParent && $0.noContact == nil }.map(\.id))
        return responsible.isEmpty ? all : responsible
    }

    private static func groups(_ contacts: [Contact], by policy: ReachPolicy) -> [Set<ContactID>] {
        switch policy {
        case .everyContact: return contacts.map { [$0.id] }
        case .anyContact: return contacts.isEmpty ? [] : [Set(contacts.map(\.id))]
        case .eachHousehold:
            var order: [HouseholdID] = []
            for contact in contacts where !order.contains(contact.household) { order.append(contact.household) }
            return order.map { household in Set(contacts.filter { $0.household == household }.map(\.id)) }
        }
    }

    /// Each contact's routes in the family's order; a letter that is a last resort waits until every quicker way of every contact
    /// of the line was tried. One that a contact put first is no last resort.
    private static func line(of contacts: [(contact: Contact, routes: [Route])]) -> Line {
        var quick: [Step] = []
        var letters: [Step] = []
        for (contact, routes) in contacts {
            for (place, route) in routes.enumerated() {
                let step = Step(contact: contact.id, route: route)
                if route.channel == .letter, place > 0 { letters.append(step) } else { quick.append(step) }
            }
        }
        return Line(steps: quick + letters)
    }

    /// Two of a family who share an address share one text: in both languages where they differ.
    private static func sharingLanguage(
        _ contacts: [(contact: Contact, routes: [Route])]
    ) -> [(contact: Contact, routes: [Route])] {
        var forms: [String: LanguageForm] = [:]
        for route in contacts.flatMap(\.routes) {
            forms[route.address.key] = forms[route.address.key]?.joined(with: route.form) ?? route.form
        }
        return contacts.map { contact, routes in
            let shared = routes.map { route in
                Route(address: route.address, form: forms[route.address.key] ?? route.form, format: route.format)
            }
            return (contact, shared)
        }
    }
}
