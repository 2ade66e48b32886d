internal import Channels
internal import Foundation
internal import Templates

/// Stopping a message while it goes out.
extension Office {
    /// Stops the message with this id, or the newest of this name. What has left cannot be called back, and is listed; what is in flight is
    /// awaited, and is in the list. Stopping it twice changes nothing.
    public func stop(_ message: String, by person: String) async throws -> StopReport {
        let stored = try await one(message)
        let called = try await store.stop(
            stored.id, by: try Self.name(person, orElse: .noPerson), school: school.id, at: clock.now)
        await wake()
        return try await report(called, on: stored)
    }

    func report(_ called: CalledBack, on stored: StoredMessage) async throws -> StopReport {
        let left = try await store.left(of: stored.id, school: school.id)
        return StopReport(
            message: stored.id.rawValue, name: stored.name, title: try composer.title(library.message(stored, school: school)),
            stop: called.stop, already: called.already, cancelled: called.cancelled, untouched: called.untouched,
            tasks: called.tasks, left: left.filter { !$0.inPile }, letters: left.filter(\.inPile))
    }

    /// Letters of a message that are printed and not marked as posted.
    public func pile(of message: String) async throws -> [LeftDelivery] {
        try await store.left(of: try await one(message).id, school: school.id).filter(\.inPile)
    }

    /// The message with this id, or the newest with this name.
    func one(_ wanted: String) async throws -> StoredMessage {
        let found = try await messages(matching: wanted)
        guard let message = found.first(where: { $0.id.rawValue == wanted }) ?? found.first else {
            throw OfficeError.noSuchMessage
        }
        return message
    }
}
