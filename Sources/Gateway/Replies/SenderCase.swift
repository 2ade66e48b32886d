/// Who may have written from a number, and what they were asked.
public struct SenderCase: Sendable {
    public struct Known: Sendable {
        public var contact: Contact
        /// The families' open questions, newest first: messages that ask something, whose time is not over.
        public var open: [MessageID]
    }

    public var known: [Known]
    /// The same words from the same number, less than ten seconds ago.
    public var isEcho: Bool
    /// STOP was sent from the number, and no START since.
    public var isStopped: Bool
    /// A reply from the number within the last day was left for a person, and its sender heard that one will read it.
    public var wasToldToWait: Bool
}
