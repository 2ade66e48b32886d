internal import Logging

extension Logger {
    /// That a stored message cannot be read any more: it was whole when it was accepted, and the rules have changed since. Only the kind of error
    /// is logged, since what it says could quote a value of the message.
    func unreadable(_ message: MessageID, _ failure: any Error) {
        error(
            "a stored message cannot be read any more", metadata: ["message": "\(message)", "error": "\(type(of: failure))"])
    }
}
