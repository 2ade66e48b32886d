public import Channels
internal import Templates

/// How one message is to reach one family: targets to follow, and a reason for each contact who is in none.
///
/// Pure: the same facts give the same plan. The gateway makes it anew before each step, so that a STOP or a corrected number counts at once.
public struct FamilyPlan: Sendable, Equatable {
    public var family: Family
    public var targets: [Target]
    public var notSent: [ContactID: NotSent]
    /// Channels that the message would use, and about which an officer is to decide first; other channels to the contact may be open.
    public var held: [ContactID: [ChannelKind]] = [:]

    /// One who must be reached: a contact, a household or the whole family, as the message's policy says. Its steps are tried
    /// in order until one meets the goal.
    public struct Target: Sendable, Equatable {
        /// For whom it stands.
        public var contacts: [ContactID]
        /// Empty where no channel to any of them is open: then the officer must speak with the family.
        public var steps: [Step]
        /// Who must be reached in person, because they have the wrong message: what reached another one of the target counts only once none of
        /// this contact's own ways is left. Nil where any one of the target will do.
        public var mustReach: ContactID?

        public init(contacts: [ContactID], steps: [Step], mustReach: ContactID? = nil) {
            self.contacts = contacts
            self.steps = steps
            self.mustReach = mustReach
        }
    }

    public struct Step: Sendable, Equatable {
        public var contact: ContactID
        public var route: Route
    }

    public init(
        for family: Family, terms: MessageSpec, hasTextVersion: Bool, school: School, closed: SuppressionList,
        open: Set<ChannelKind>
    ) {
        let rules = ContactRoutes(
            school: school,
            eligibility: Eligibility(
                for: family, terms: terms, hasTextVersion: hasTextVersion, closed: closed, open: open))

        var notSent: [ContactID: NotSent] = [:]
        var reachable: [(contact: Contact, routes: [Route])] = []
        var toReach: [Contact] = []
        for contact in family.contacts {
            switch rules.routes(of: contact) {
            case .routes(let routes):
                reachable.append((contact, routes))
                toReach.append(contact)
            case .none(let reason):
                notSent[contact.id] = reason
                if reason.leavesUnreached(by: terms.category) { toReach.append(contact) }
            }
        }
        reachable = Self.sharingLanguage(reachable)

        self.family = family
        self.targets = Self.groups(toReach, of: family, by: terms.reach).map { group in
            let steps = Self.steps(of: reachable.filter { group.contains($0.contact.id) }, rules)
            return Target(contacts: group, steps: steps)
        }
        self.notSent = notSent
        self = namingOthers()
        guard !closed.shared.isEmpty else { return }
        for contact in family.contacts {
            let ways = ChannelKind.allCases.filter { rules.eligibility.verdict(on: contact, over: $0) == .closed(.sharedAddress) }
            if !ways.isEmpty { held[contact.id] = ways }
        }
    }

    /// The same plan with a reason for each contact in whose place another one is sent it: `duplicateOf` for one whose address another target uses too,
    /// `laterInOrder` for one who comes later in a target.
    func namingOthers() -> FamilyPlan {
        var plan = self
        plan.notSent = notSent.filter { $0.value != .duplicateOf && $0.value != .laterInOrder }
        var taken: Set<RouteAddress.Identity> = []
        for target in targets {
            guard let first = target.steps.first else { continue }
            if targets.count > 1, !taken.insert(first.route.address.identity).inserted {
                plan.notSent[first.contact] = .duplicateOf
            }
            for step in target.steps where step.contact != first.contact { plan.notSent[step.contact] = .laterInOrder }
        }
        return plan
    }

    /// The contacts who stopped the topic of the message's keyword.
    fileprivate static func stoppedTopic(
        _ terms: MessageSpec, of contacts: [Contact], _ closed: SuppressionList
    ) -> Set<ContactID> {
        guard let keyword = terms.keyword.map(Keyword.init) else { return [] }
        return Set(contacts.filter { closed.hasStopped(keyword, $0) }.map(\.id))
    }

    /// A parent is also who has care of the child (Education Act 1996, section 576): a foster carer is told beside the authority that holds parental
    /// responsibility. Where the record names neither, all contacts are wanted, so that a field left empty leaves no family untold.
    fileprivate static func wanted(_ contacts: [Contact], by policy: ReachPolicy) -> Set<ContactID> {
        let all = Set(contacts.map(\.id))
        guard policy == .everyContact else { return all }
        let responsible = Set(contacts.filter { $0.countsAsParent && $0.noContact == nil }.map(\.id))
        return responsible.isEmpty ? all : responsible
    }

    private static func groups(_ contacts: [Contact], of family: Family, by policy: ReachPolicy) -> [[ContactID]] {
        switch policy {
        case .everyContact: return contacts.map { [$0.id] }
        case .anyContact: return contacts.isEmpty ? [] : [contacts.map(\.id)]
        case .eachHousehold:
            let households = family.households
            var order: [Home] = []
            for home in contacts.map({ households.home(of: $0.id) }) where !order.contains(home) { order.append(home) }
            return order.map { home in contacts.filter { households.home(of: $0.id) == home }.map(\.id) }
        }
    }

    /// Each contact's routes in the family's order; a letter that is a last resort waits until every quicker way of every contact
    /// of the target was tried. One that is first in a contact's order is no last resort.
    private static func steps(of contacts: [(contact: Contact, routes: [Route])], _ rules: ContactRoutes) -> [Step] {
        var quick: [Step] = []
        var letters: [Step] = []
        for (contact, routes) in contacts {
            let prefersLetter = rules.order(of: contact).first == .letter
            for route in routes {
                let step = Step(contact: contact.id, route: route)
                if route.channel == .letter, !prefersLetter { letters.append(step) } else { quick.append(step) }
            }
        }
        return quick + letters
    }

    /// Two of a family who share an address share one text: in both languages where they differ.
    private static func sharingLanguage(
        _ contacts: [(contact: Contact, routes: [Route])]
    ) -> [(contact: Contact, routes: [Route])] {
        guard contacts.count > 1 else { return contacts }
        var forms: [RouteAddress.Identity: LanguageForm] = [:]
        for route in contacts.flatMap(\.routes) {
            forms[route.address.identity] = forms[route.address.identity]?.joined(with: route.form) ?? route.form
        }
        return contacts.map { contact, routes in
            let shared = routes.map { route in
                Route(address: route.address, form: forms[route.address.identity] ?? route.form, format: route.format)
            }
            return (contact, shared)
        }
    }
}

extension Eligibility {
    /// The rules for one message to one family.
    init(
        for family: Family, terms: MessageSpec, hasTextVersion: Bool, closed: SuppressionList, open: Set<ChannelKind>
    ) {
        self.init(
            category: terms.category, isForFamily: terms.audience.includes(family),
            wanted: FamilyPlan.wanted(family.contacts, by: terms.reach), channels: open, hasTextVersion: hasTextVersion,
            closed: closed, blocked: BlockedAddresses(by: family.contacts),
            stoppedTopic: FamilyPlan.stoppedTopic(terms, of: family.contacts, closed))
    }
}

extension Delivery {
    /// Whether it went to the address of this step. A letter is for those named on it; a number or mailbox that two contacts share tells both.
    func serves(_ step: FamilyPlan.Step) -> Bool {
        guard route.channel == step.route.channel, route.address.key == step.route.address.key else { return false }
        return route.channel != .letter || covers.contains(step.contact)
    }
}
