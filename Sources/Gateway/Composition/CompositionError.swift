/// Why nothing can be composed for a delivery.
enum CompositionError: Error, Sendable {
    /// The message or the answer has no words for the channel: a text of a message without a text version, a letter outside any message.
    case noContent
}
