public import Channels
internal import Foundation
internal import Templates

/// What became of a message that was to be sent.
public struct SendReport: Sendable, Equatable, Codable {
    /// Nil for a dry run.
    public var message: String?
    public var name: String
    public var families: Int
    /// Contacts who will be sent it at once.
    public var sent: Int
    /// Contacts who are not, or not yet, by reason; contacts of families that the message is not for are counted here too.
    public var notSent: [String: Int]
    /// Pence, for the first route of every contact.
    public var cost: Double
    /// The contacts of the families that the message is for; of all families where the caller asked for that.
    public var contacts: [PlannedContact]
    /// What a correction stopped; nil for a message that corrects none, and for a dry run.
    public var stopped: StopReport?
    /// What the author should know before the message goes; no warning holds it back.
    public var warnings: [SendWarning] = []
    /// Channels that are paused or stopped, and that contacts wait for.
    public var closedRoutes: [ClosedRoute] = []
    /// People to whom the message goes more than once, since they are contacts of several families.
    public var inTwoFamilies: [PersonInTwoFamilies] = []

    /// Nothing planned yet.
    public init(name: String, families: Int) {
        self.name = name
        self.families = families
        sent = 0
        notSent = [:]
        cost = 0
        contacts = []
    }
}

/// A channel on which no delivery begins now, and how many contacts of a message wait for it.
public struct ClosedRoute: Sendable, Equatable, Codable {
    public var channel: ChannelKind
    public var contacts: Int
    /// The pause that a person set; nil where only the provider or relay refuses the school.
    public var pause: RoutePause?
    /// The refusal of the school by the provider or relay; nil where only a person paused the channel.
    public var stop: RouteStop?

    public init(channel: ChannelKind, contacts: Int, pause: RoutePause?, stop: RouteStop?) {
        self.channel = channel
        self.contacts = contacts
        self.pause = pause
        self.stop = stop
    }
}

extension Office {
    /// Plans a message, and queues it unless `dryRun`. Throws `TemplateMistakes` or `MessageMistakes` with every mistake and its line where the
    /// message is not whole; nothing was queued then.
    ///
    /// The same files are refused a second time unless `again` is set: a caller that got no response and repeats the request must not reach every
    /// family twice. `sameWords`: what is the same in Welsh and English, or in the other language, is so on purpose. `listingAll`: with a row also
    /// for each contact of the families that the message is not for.
    public func send(
        _ source: MessageSource, dryRun: Bool, again: Bool = false, sameWords: Bool = false, listingAll: Bool = false
    ) async throws -> SendReport {
        let now = clock.now
        if !dryRun, !again { try await refuseRepeat(of: source) }
        let message = try read(source, at: now, sameWords: sameWords)
        let all = try await store.families(of: school.id)
        let narrowed = try await narrowed(all.filter(message.terms.audience.includes), to: message.terms.guests)
        let families = narrowed.families
        guard !families.isEmpty else { throw OfficeError.noFamilies }
        let facts = try await facts(for: message, at: now)
        var report = SendReport(name: message.terms.name, families: families.count)
        report.message = dryRun ? nil : message.id.rawValue
        report.warnings = try await warnings(on: message, to: families.map(\.id), at: now)
        let chosen = Set(families.map(\.id))
        var forNobody = message
        forNobody.terms.audience = .classes([])
        var people = TwoFamilies(message)
        for family in all {
            let isChosen = chosen.contains(family.id)
            let planned = try plan(
                isChosen ? message : forNobody, family, facts,
                leavingOut: Dictionary(
                    uniqueKeysWithValues: (narrowed.leftOut[family.id] ?? []).map { ($0, .notInAudience) }))
            report.count(planned.rows)
            people.add(planned.sends, of: family)
            if listingAll || isChosen { report.contacts += planned.rows }
        }
        report.inTwoFamilies = people.people
        report.closedRoutes = facts.routesAwaited(by: report.contacts)
        guard !dryRun else { return report }
        try await store.accept(message, source: source, families: families.map(\.id), leavingOut: narrowed.leftOut, at: now)
        await wake()
        return report
    }

    /// Refuses the same files sent for the same purpose.
    ///
    /// - Parameter originals: what the message corrects, the newest first; empty for one that corrects nothing.
    func refuseRepeat(of source: MessageSource, correcting originals: [MessageID] = []) async throws {
        let known = try await store.messages(of: school.id)
        let isKnown = known.contains { stored in
            stored.source == source && (stored.corrects.map(originals.contains) ?? originals.isEmpty)
        }
        guard !isKnown else { throw OfficeError.alreadySent }
    }

    /// Reads a new message that is to go to families: its words are checked too.
    func read(_ source: MessageSource, at now: Date, sameWords: Bool) throws -> Message {
        let message = try whole(source, at: now)
        try WordsCheck(school: school, locales: composer.locales).check(message, source: source, sameWords: sameWords)
        return message
    }

    /// Reads a new message, fills each of its texts once, and checks its keyword.
    func whole(_ source: MessageSource, at now: Date) throws -> Message {
        guard let id = MessageID(rawValue: idGenerator.hexID()) else { throw StoreError.unknown }
        let message = try library.read(source, id: id, school: school, created: now)
        try composer.proof(message)
        try KeywordCheck(understanding: understanding).check(message, source: source)
        return message
    }

    /// What a plan is made from, besides the message and the family.
    struct PlanFacts {
        var closed: SuppressionList
        /// Empty where no limit applies.
        var weeks: [FamilyID: MessagesThisWeek]
        /// The channels that a person paused.
        var pauses: [ChannelKind: RoutePause]
        /// The channels on which the provider or relay refuses the school.
        var stops: [RouteStop]
        var now: Date

        var closedRoutes: Set<ChannelKind> { Set(pauses.keys).union(stops.map(\.channel)) }

        /// The closed channels for which these contacts wait.
        func routesAwaited(by rows: [PlannedContact]) -> [ClosedRoute] {
            ChannelKind.allCases.filter(closedRoutes.contains).compactMap { channel in
                let count = rows.count { $0.channel == channel && $0.reason == NotSent.routeClosed.rawValue }
                guard count > 0 else { return nil }
                return ClosedRoute(
                    channel: channel, contacts: count, pause: pauses[channel], stop: stops.first { $0.channel == channel })
            }
        }
    }

    /// - Parameter original: the messages that this one corrects; they do not count towards the family's week.
    func facts(for message: Message, correcting original: [MessageID] = [], at now: Date) async throws -> PlanFacts {
        PlanFacts(
            closed: try await store.closedAddresses(of: school.id, at: now),
            weeks: try await store.weeks(of: school.id, besides: original, at: now),
            pauses: try await store.pausedRoutes(of: school.id), stops: try await store.routeStops(of: school.id), now: now)
    }

    /// A row for each contact of the family, with the route that is tried first or why there is none; and what is sent first.
    func plan(
        _ message: Message, _ family: Family, _ facts: PlanFacts, correcting original: [Delivery]? = nil,
        leavingOut leftOut: [ContactID: NotSent] = [:]
    ) throws -> (rows: [PlannedContact], sends: [Escalation.Send]) {
        let plan = FamilyPlan(
            for: family, terms: message.terms, hasTextVersion: message.hasTextVersion, school: school, closed: facts.closed,
            open: open, correcting: original, leavingOut: leftOut)
        let week = facts.weeks[family.id] ?? MessagesThisWeek()
        let rules = Escalation(
            terms: message.terms, deadline: message.deadline, school: school, receipts: [], closed: facts.closedRoutes)
        let limiting = MessagesThisWeek.mayKeepBack(tried: [], correcting: original) ? week : MessagesThisWeek()
        let decision = rules.decide(plan, tried: [], answered: false, week: limiting, now: facts.now)
        let routes = Dictionary(
            decision.sends.flatMap { send in send.covers.map { ($0, send.step.route) } }, uniquingKeysWith: { one, _ in one })
        let rows = try family.contacts.map { contact in
            var row = PlannedContact(
                family: family.id.rawValue, contact: contact.id.rawValue, name: contact.name, thisWeek: week.count(at: facts.now))
            row.held = plan.held[contact.id]
            if let reason = decision.notSent[contact.id] ?? plan.notSent[contact.id] {
                row.reason = reason.rawValue
            } else if let route = routes[contact.id] {
                if let refusal = composer.refusal(toPrint: route.address) {
                    row.reason = refusal.rawValue
                } else {
                    try row.take(route, cost: cost(of: message, route, to: contact, of: family))
                    row.reason = rules.reasonToWait(on: route.channel, at: facts.now)?.rawValue
                    row.addressee = addressee(contact, of: family, message, by: route)
                }
            }
            return row
        }
        return (rows, decision.sends)
    }

    /// The names on the letter to a contact whose own name cannot be printed; nil where it can.
    private func addressee(_ contact: Contact, of family: Family, _ message: Message, by route: Route) -> String? {
        guard route.channel == .letter else { return nil }
        let words = TemplateValues(family: family, covers: [contact.id], audience: message.terms.audience)
        let names = composer.addressees(of: words, in: route.form)
        return names == words.names ? nil : names.joined(separator: ", ")
    }

    /// Pence, and the number of parts of a text.
    private func cost(
        of message: Message, _ route: Route, to contact: Contact, of family: Family
    ) throws -> (pence: Double, parts: Int?) {
        switch route.channel {
        case .email: return (0, nil)
        case .letter: return (prices.letter, nil)
        case .text:
            let words = TemplateValues(family: family, covers: [contact.id], audience: message.terms.audience)
            let parts = try composer.text(message, route: route, words: words).parts
            return (Double(parts) * prices.textPart, parts)
        }
    }
}

extension PlannedContact {
    fileprivate mutating func take(_ route: Route, cost: (pence: Double, parts: Int?)) {
        channel = route.channel
        address = route.address.written
        language = route.form.rawValue
        parts = cost.parts
        self.cost = cost.pence
    }
}

extension SendReport {
    mutating func count(_ rows: [PlannedContact]) {
        for row in rows {
            if let reason = row.reason { notSent[reason, default: 0] += 1 } else { sent += 1 }
            cost += row.cost ?? 0
        }
    }
}
