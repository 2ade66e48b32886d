internal import Foundation
internal import Logging

/// Reminds those who have seats at an event the day before it: one message of the gateway's own for each event, queued once.
struct EventReminders: Sendable {
    let store: Store
    let submissions: SubmissionBuilder
    let idGenerator: IDGenerator
    let logger: Logger

    /// Seconds until a reminder that could not be made is tried again.
    private static let retry: TimeInterval = 900

    private var school: School { submissions.composer.school }

    /// When the next one is due; nil for never.
    func nextDue() async throws -> Date? { try await store.nextReminder(of: school.id) }

    /// Queues every reminder that is due. Each is on disk with its families in one commit, so that neither a crash nor a second run duplicates it.
    func queue(at now: Date) async throws {
        for event in try await store.remindersDue(of: school.id, at: now) {
            do {
                try await queue(event, at: now)
            } catch let error as StoreError where error != .unreadable {
                // Most likely a full disk: all is tried again when there is room.
                throw error
            } catch {
                logger.error("a reminder could not be made", metadata: ["message": "\(event)", "error": "\(type(of: error))"])
                try await store.putOffReminder(of: event, school: school.id, until: now.addingTimeInterval(Self.retry), at: now)
            }
        }
    }

    private func queue(_ id: MessageID, at now: Date) async throws {
        guard let invitation = try await store.message(id, of: school, by: submissions.library),
            let event = invitation.terms.invitation, let reminderID = MessageID(rawValue: idGenerator.hexID())
        else { throw StoreError.unreadable }
        guard now < event.starts else { return try await store.dropReminder(of: id, school: school.id, at: now) }
        let source = try submissions.composer.reminder(
            of: event, named: invitation.terms.name, keyword: invitation.terms.keyword.map(Keyword.init),
            reach: invitation.terms.reach, at: now)
        let reminder = try submissions.library.read(source, id: reminderID, school: school, created: now)
        let families = try await store.remind(of: id, by: reminder, source: source, at: now)
        logger.info("a reminder is queued", metadata: ["message": "\(id)", "families": "\(families)"])
    }
}
