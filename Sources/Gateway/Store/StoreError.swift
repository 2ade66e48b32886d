/// What the store could not do. Raw values are stable; the sentence is `store-<code>` in `locales/`.
public enum StoreError: String, Error, Sendable, CaseIterable {
    /// Another daemon has the store open.
    case inUse = "in-use"
    /// No room on the disk: nothing was changed.
    case noRoom = "no-room"
    /// The file system takes no writes: it is read-only, or its disk failed.
    case notWritable = "not-writable"
    case unreadable
    /// Another version of gatewayd made it, in a form that this one does not know.
    case otherVersion = "other-version"
    /// `synchronous` could not be set to FULL: what it would acknowledge could be lost.
    case notDurable = "not-durable"
    /// Somebody else has it, or it is closed already.
    case notOpen = "not-open"
    /// Nobody has closed this reply, so nobody can open it again.
    case replyNotClosed = "reply-not-closed"
    /// The school has no reply with that number.
    case noSuchReply = "no-such-reply"
    /// The school has no task with that number.
    case noSuchTask = "no-such-task"
    case unknown
}
