import Channels
internal import Foundation
internal import Templates

/// What became of a message that somebody wants to send.
public struct SendReport: Sendable, Equatable, Codable {
    /// Nil for a dry run.
    public var message: String?
    public var name: String
    public var families: Int
    /// Contacts who will be sent it at once.
    public var sent: Int
    public var notSent: [String: Int]
    /// Pence, for the first route of everyone.
    public var cost: Double
    public var contacts: [PlannedContact]
    /// What a correction stopped; nil for a message that corrects none, and for a dry run.
    public var stopped: StopReport?

    /// Nothing planned yet.
    init(name: String, families: Int) {
        self.name = name
        self.families = families
        sent = 0
        notSent = [:]
        cost = 0
        contacts = []
    }
}

extension Office {
    /// Plans a message, and queues it unless `dryRun`. Throws `TemplateMistakes` or `MessageMistakes` with every mistake and its line where the
    /// message is not whole; nothing was queued then.
    ///
    /// The very same files again are refused unless `again` is set: whoever got no answer the first time, and presses the key once more, must
    /// not reach every family twice.
    public func send(_ source: MessageSource, dryRun: Bool, again: Bool = false) async throws -> SendReport {
        let now = clock.now
        if !dryRun, !again { try await refuseRepeat(of: source) }
        let message = try read(source, at: now)
        let families = try await store.families(of: school.id).filter(message.terms.audience.includes)
        guard !families.isEmpty else { throw OfficeError.noFamilies }
        let closed = try await store.closedAddresses(of: school.id)
        var report = SendReport(name: message.terms.name, families: families.count)
        report.message = dryRun ? nil : message.id.rawValue
        for family in families {
            try plan(message, family, closed: closed, into: &report)
        }
        guard !dryRun else { return report }
        try await store.accept(message, source: source, families: families.map(\.id), at: now)
        await wake()
        return report
    }

    /// The same files with the same purpose.
    func refuseRepeat(of source: MessageSource, correcting original: MessageID? = nil) async throws {
        let known = try await store.messages(of: school.id)
        guard !known.contains(where: { $0.source == source && $0.corrects == original }) else { throw OfficeError.alreadySent }
    }

    /// A new message, whole.
    func read(_ source: MessageSource, at now: Date) throws -> Message {
        guard let id = MessageID(rawValue: chance.hexID()) else { throw StoreError.unknown }
        let message = try library.read(source, id: id, school: school, created: now)
        try composer.proof(message)
        return message
    }

    func plan(
        _ message: Message, _ family: Family, closed: ClosedAddresses, correcting original: [Delivery]? = nil,
        into report: inout SendReport
    ) throws {
        let plan = FamilyPlan(
            for: family, terms: message.terms, hasTextVersion: message.hasTextVersion, school: school, closed: closed, open: open,
            correcting: original)
        let firsts = Dictionary(
            plan.lines.compactMap { line in line.steps.first.map { ($0.contact, $0.route) } }, uniquingKeysWith: { one, _ in one }
        )
        for contact in family.contacts {
            var row = PlannedContact(family: family.id.rawValue, contact: contact.id.rawValue, name: contact.name)
            if let reason = plan.notSent[contact.id] {
                row.reason = reason.rawValue
                report.notSent[reason.rawValue, default: 0] += 1
            } else if let route = firsts[contact.id] {
                let words = DeliveryWords(family: family, covers: [contact.id], audience: message.terms.audience)
                row.channel = route.channel
                row.address = route.address.written
                row.language = route.form.rawValue
                switch route.channel {
                case .email: row.cost = 0
                case .letter: row.cost = prices.letter
                case .text:
                    let parts = try composer.text(message, route: route, words: words).parts
                    row.parts = parts
                    row.cost = Double(parts) * prices.textPart
                }
                report.sent += 1
                report.cost += row.cost ?? 0
            }
            report.contacts.append(row)
        }
    }
}
