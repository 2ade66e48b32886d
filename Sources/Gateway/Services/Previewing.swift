internal import Channels
internal import Foundation

/// A message as one contact will get it, before it is sent.
extension Office {
    /// Composes the message for one contact for every route that is open to them, by the steps of a real sending, and keeps nothing.
    ///
    /// Messages that the linter would stop are shown too, so that their author can see them.
    ///
    /// - Throws: as `send` does, `noSuchContact`.
    public func preview(_ source: MessageSource, for wanted: String) async throws -> MessagePreview {
        let now = clock.now
        let message = try whole(source, at: now)
        guard let id = ContactID(rawValue: wanted), let family = try await store.family(with: id, of: school.id),
            let contact = family.contacts.first(where: { $0.id == id })
        else { throw OfficeError.noSuchContact }
        let plan = try await previewPlan(message, family, at: now)
        var preview = MessagePreview(
            name: message.terms.name, family: family.id.rawValue, contact: id.rawValue, contactName: contact.name, ways: [])
        for way in plan.ways(to: id) {
            var shown = MessagePreview.Way(way.step.route, reason: way.reason)
            let made = try await composed(message, way, for: family, at: now)
            shown.show(made)
            preview.ways.append(shown)
        }
        for channel in ChannelKind.allCases where !preview.ways.contains(where: { $0.channel == channel }) {
            guard let reason = plan.reason(contact, channel) else { continue }
            preview.ways.append(MessagePreview.Way(channel, closed: reason))
        }
        return preview
    }

    private func previewPlan(_ message: Message, _ family: Family, at now: Date) async throws -> PreviewPlan {
        let facts = try await facts(for: message, at: now)
        let chosen = try await narrowed([family].filter(message.terms.audience.includes), to: message.terms.guests)
        var planned = message
        if chosen.families.isEmpty { planned.terms.audience = .classes([]) }
        let leftOut = Dictionary(
            uniqueKeysWithValues: (chosen.leftOut[family.id] ?? []).map { ($0, NotSent.notInAudience) })
        return PreviewPlan(
            planned, family, school: school, facts: facts, open: open, leavingOut: leftOut)
    }

    private func composed(
        _ message: Message, _ way: PreviewPlan.Way, for family: Family, at now: Date
    ) async throws -> ComposedSubmission {
        let route = way.step.route
        let words = try await store.greeting(
            TemplateValues(family: family, covers: way.covers, audience: message.terms.audience), to: way.covers,
            at: route.address, of: family, school: school.id)
        let delivery = QueuedDelivery(
            number: 0, id: .ofTest(idGenerator), school: school.id, message: message.id, family: family.id, route: route,
            words: words, category: message.terms.category, life: DeliveryStateMachine(state: .queued, attempt: 0, due: now),
            created: now, deadline: message.deadline)
        let submission = try composer.submission(delivery, message: message)
        guard let channel = channels.first(where: { $0.kind == route.channel }) as? any ComposesSubmissions else {
            return .failed(Reason(composing: .layoutFailed, detail: route.channel.rawValue))
        }
        return await channel.compose(submission)
    }
}

/// How a message would go to the contacts of one family, as a first step.
struct PreviewPlan {
    private let plan: FamilyPlan
    private let decision: Escalation.Decision
    private let eligibility: Eligibility
    private let rules: Escalation
    private let now: Date
    private let leftOut: [ContactID: NotSent]

    /// One route to a contact, and whom its delivery covers.
    struct Way {
        var step: FamilyPlan.Step
        var covers: [ContactID]
        /// Why it waits; nil where it goes at once.
        var reason: NotSent?
    }

    init(
        _ message: Message, _ family: Family, school: School, facts: Office.PlanFacts, open: Set<ChannelKind>,
        leavingOut leftOut: [ContactID: NotSent]
    ) {
        plan = FamilyPlan(
            for: family, terms: message.terms, hasTextVersion: message.hasTextVersion, school: school, closed: facts.closed,
            open: open, correcting: nil, leavingOut: leftOut)
        rules = Escalation(
            terms: message.terms, deadline: message.deadline, school: school, receipts: [], closed: facts.closedRoutes)
        decision = rules.decide(
            plan, tried: [], answered: false, week: facts.weeks[family.id] ?? MessagesThisWeek(), now: facts.now)
        eligibility = Eligibility(
            for: family, terms: message.terms, hasTextVersion: message.hasTextVersion, closed: facts.closed, open: open)
        now = facts.now
        self.leftOut = leftOut
    }

    /// The open routes, in the order in which they are tried.
    func ways(to contact: ContactID) -> [Way] {
        plan.targets.flatMap(\.steps).filter { $0.contact == contact }.map { step in
            let send = decision.sends.first {
                $0.covers.contains(contact) && $0.step.route.address.identity == step.route.address.identity
            }
            guard let send else {
                // Routes after the first one wait for it.
                return Way(
                    step: step, covers: [contact], reason: decision.notSent[contact] ?? plan.notSent[contact] ?? .laterInOrder)
            }
            return Way(
                step: send.step, covers: send.covers,
                reason: plan.notSent[contact] ?? rules.reasonToWait(on: send.step.route.channel, at: now))
        }
    }

    /// Why a channel is closed to a contact; nil where it is open.
    func reason(_ contact: Contact, _ channel: ChannelKind) -> NotSent? {
        if let reason = leftOut[contact.id] { return reason }
        guard case .closed(let reason) = eligibility.verdict(on: contact, over: channel) else { return nil }
        return reason
    }
}
