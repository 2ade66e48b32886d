internal import GRDB

/// What the store could not do. Raw values are stable; the sentence is `store-<code>` in `locales/`.
public enum StoreError: String, Error, Sendable, CaseIterable {
    /// Another daemon has the store open.
    case inUse = "in-use"
    /// The disk is full: nothing was changed.
    case noRoom = "no-room"
    /// The user under whom the daemon runs has written as much as it may (EDQUOT): nothing was changed.
    case quotaUsed = "quota-used"
    /// The folder of the store, or a file in it, may not be written by the daemon's user (EACCES).
    case forbidden
    /// The file system is read-only (EROFS).
    case readOnly = "read-only"
    /// The file system takes no writes for another reason: its disk failed.
    case notWritable = "not-writable"
    case unreadable
    /// Another version of gatewayd made it, in a form that this one does not know.
    case otherVersion = "other-version"
    /// `synchronous` could not be set to FULL: what it would acknowledge could be lost.
    case notDurable = "not-durable"
    /// Another person has it, or it is closed already.
    case notOpen = "not-open"
    /// The reply is not closed, so it cannot be opened again.
    case replyNotClosed = "reply-not-closed"
    /// The school has no reply with that number.
    case noSuchReply = "no-such-reply"
    /// The school has no task with that number.
    case noSuchTask = "no-such-task"
    case unknown
}

extension StoreError {
    /// Whether the store itself failed; a stored row that cannot be read any more is no such failure.
    static func isFailure(_ error: any Error) -> Bool {
        if let error = error as? StoreError { return error != .unreadable }
        return error is DatabaseError || error is CancellationError
    }
}
