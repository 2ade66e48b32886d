internal import Channels
internal import Foundation
internal import Templates

/// Correcting a message, for everyone whom it was for.
extension Office {
    /// Plans a message that corrects `original` (its id, or the newest of its name), and queues it unless `dryRun`. The same commit stops the first
    /// message, so that no more of the wrong version is sent. Where `original` was corrected before, that newer version is what is corrected and
    /// stopped: one message has one correction.
    ///
    /// The report lists the letters of the first message that lie in the pile. Throws as `send` does; nothing was stopped then.
    public func send(
        _ source: MessageSource, correcting original: String, by person: String, dryRun: Bool, again: Bool = false,
        sameWords: Bool = false
    ) async throws -> SendReport {
        let now = clock.now
        let person = try Self.name(person, orElse: .noPerson)
        let first = try await newest(of: one(original))
        let message = try read(source, at: now, sameWords: sameWords)
        let wrong = try library.message(first, school: school).terms
        guard wrong.audience == message.terms.audience, wrong.guests == message.terms.guests else {
            throw OfficeError.otherAudience
        }
        // Planned before anything is stopped: a correction that cannot be composed must not be accepted.
        let audience = try await store.audience(correcting: first.id, school: school.id)
        if !dryRun, !again { try await refuseRepeat(of: source, correcting: audience.chain) }
        guard !audience.families.isEmpty else { throw OfficeError.noFamilies }
        var planned = try await plan(message, for: audience)
        planned.warnings = try await warnings(
            on: message, to: Array(audience.families.keys), correcting: first.id, at: now)
        guard !dryRun else { return planned }
        let accepted: AcceptedCorrection
        do {
            accepted = try await store.accept(
                message, source: source, correcting: first.id, by: person, at: now, context: context)
        } catch is AlreadyCorrected {
            throw OfficeError.alreadyCorrected
        }
        await wake()
        var report = try await plan(message, for: accepted.audience)
        report.message = message.id.rawValue
        report.warnings = planned.warnings
        report.stopped = try await self.report(accepted.calledBack, on: first)
        return report
    }

    private func newest(of wanted: StoredMessage) async throws -> StoredMessage {
        let id = try await store.newest(of: wanted.id, school: school.id)
        return id == wanted.id ? wanted : try await one(id.rawValue)
    }

    private func plan(_ message: Message, for audience: CorrectionAudience) async throws -> SendReport {
        let facts = try await facts(for: message, correcting: audience.chain, at: clock.now)
        let families = try await store.families(of: school.id).filter { audience.families[$0.id] != nil }
        var report = SendReport(name: message.terms.name, families: families.count)
        var people = TwoFamilies(message)
        for family in families {
            let planned = try plan(
                message, family, facts, correcting: audience.families[family.id],
                leavingOut: audience.leftOut[family.id] ?? [:])
            report.count(planned.rows)
            people.add(planned.sends, of: family)
            report.contacts += planned.rows
        }
        report.inTwoFamilies = people.people
        report.closedRoutes = facts.routesAwaited(by: report.contacts)
        return report
    }
}
