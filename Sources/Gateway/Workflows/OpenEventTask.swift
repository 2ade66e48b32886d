internal import Foundation

extension Transaction {
    /// Asks an officer to speak with a family about an event. A family has one such task for an event; one that is more pressing stays as it is.
    ///
    /// - Parameter message: the invitation, or a correction of it.
    func open(_ task: EventTask, of family: FamilyID, for message: MessageID) throws {
        let event = try events.event(of: message)
        let message = event?.message ?? message
        if let open = try events.openTaskReason(of: family, for: message), open.isMorePressing(than: task) { return }
        try events.keepTask(
            task, of: family, for: message, interpreter: try families.family(id: family.rawValue)?.interpreter, created: now,
            due: EventTask.due(eventStarts: event?.starts, at: now))
    }
}
