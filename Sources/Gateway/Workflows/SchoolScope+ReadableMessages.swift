internal import Channels
internal import Foundation
internal import Templates

/// Stored messages, and the texts that were made of them, as they read now.
extension SchoolScope {
    /// A stored message for a caller that can go on without it; nil where there is none, or where it cannot be read any more: it was whole when
    /// it was accepted, and the rules have changed since.
    ///
    /// - Throws: where the store itself fails.
    func readable(_ id: MessageID, in context: SchoolContext) throws -> Message? {
        if let message = context.messages.known(id, of: school) { return message }
        do {
            return try messages.stored(id).map { try context.messages.message($0, school: context.school) }
        } catch  where !StoreError.isFailure(error) {
            context.logger.unreadable(id, error)
            return nil
        }
    }

    /// The texts that went to a number lately, as they read on its phone. Also reads the messages that a reply may be about, so that the one
    /// writer need not wait until they are parsed.
    func textsSent(to number: PhoneNumber, in context: SchoolContext, at now: Date) throws -> [String] {
        for named in try replies.named(at: now) where named.isOpen { _ = try readable(named.message, in: context) }
        return try replies.recentTexts(to: number, at: now).compactMap { delivery in
            guard let id = delivery.message else { return delivery.words.spoken }
            // In both languages: the message's page shows the other one. A text that cannot be composed any more is not compared with.
            let route = Route(address: delivery.route.address, form: .both, format: delivery.route.format)
            guard let message = try readable(id, in: context) else { return nil }
            return try? context.composer.text(message, route: route, words: delivery.words, delivery: delivery.id).text
        }
    }
}
