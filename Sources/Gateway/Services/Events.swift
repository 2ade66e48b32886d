internal import Foundation
internal import Templates

/// Events, and how full they are.
extension Office {
    /// Seconds for which an event that has begun stays on the overview, until the follow-ups are written.
    private static let recent: TimeInterval = 30 * 86_400

    /// The events that did not begin more than 30 days ago.
    public func recentEvents() async throws -> [EventSummary] {
        try await events(startingAfter: clock.now.addingTimeInterval(-Self.recent))
    }

    public func events() async throws -> [EventSummary] { try await events(startingAfter: .distantPast) }

    /// The next one first; an invitation that was corrected is listed once, as it is now.
    private func events(startingAfter earliest: Date) async throws -> [EventSummary] {
        var found: [EventSummary] = []
        for id in try await store.invitations(of: school.id, startingAfter: earliest) {
            guard let message = try await store.message(id, of: school, by: library), let event = message.terms.invitation,
                let record = try await store.eventRecord(of: id, school: school.id, onlyConcerned: true), record.message == id
            else { continue }
            found.append(EventSummary(message, event, record))
        }
        return found.sorted { ($0.starts, $0.message) < ($1.starts, $1.message) }
    }

    /// The event of the message with this id, or of the newest with this name that invites to one.
    func event(_ wanted: String) async throws -> (message: Message, event: Event, record: EventRecord) {
        let all = try await store.messages(of: school.id)
        for stored in all where stored.id.rawValue == wanted || stored.name == wanted {
            guard let record = try await store.eventRecord(of: stored.id, school: school.id),
                let newest = all.first(where: { $0.id == record.message })
            else { continue }
            let message = try library.message(newest, school: school)
            if let event = message.terms.invitation { return (message, event, record) }
        }
        throw OfficeError.noSuchEvent
    }
}

extension EventSummary {
    init(_ message: Message, _ event: Event, _ record: EventRecord) {
        let guests = record.guests
        let count = AnswerCount(guests)
        self.init(
            message: message.id.rawValue, name: message.terms.name, title: event.name, place: event.place, starts: event.starts,
            answerBy: event.answerBy, capacity: event.capacity, taken: count.places, families: record.invited.count,
            coming: count.yes, waiting: count.waiting, maybe: count.maybe, declined: count.no, late: count.late,
            unanswered: record.invitedHomes.subtracting(guests.answered).count,
            attended: record.attendance.isEmpty ? nil : record.attendance.count { $0.value },
            left: record.left.holding(guests, in: record.households).count)
    }
}
