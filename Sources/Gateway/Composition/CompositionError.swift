/// Why nothing can be composed for a delivery.
enum CompositionError: Error, Sendable {
    /// There are no words for the channel: a text of a message without one, a letter outside any message.
    case noContent
}
