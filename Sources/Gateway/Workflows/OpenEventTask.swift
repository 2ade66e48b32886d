internal import Foundation

/// Asks an officer to speak with a family about an event. A family has one such task for an event; one that is more pressing stays as it is.
struct OpenEventTask {
    let task: EventTask
    let family: FamilyID
    /// The invitation, or a correction of it.
    let message: MessageID

    init(_ task: EventTask, of family: FamilyID, for message: MessageID) {
        self.task = task
        self.family = family
        self.message = message
    }

    func run(in tx: Transaction) throws {
        let event = try tx.events.event(of: message)
        let message = event?.message ?? message
        if let open = try tx.events.openTaskReason(of: family, for: message), open.isMorePressing(than: task) { return }
        try tx.events.keepTask(
            task, of: family, for: message, interpreter: try tx.families.family(id: family.rawValue)?.interpreter,
            created: tx.now, due: EventTask.due(eventStarts: event?.starts, at: tx.now))
    }
}
