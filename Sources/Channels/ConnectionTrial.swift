/// The result of trying an account without sending anything.
public struct ConnectionTrial: Sendable, Equatable {
    /// What can be tried without a message, in the order of the trial.
    public enum Step: String, Sendable, CaseIterable {
        case reached
        case encrypted
        case signedIn = "signed-in"
        /// The provider returned the account.
        case accountShown = "account-shown"
    }

    /// The host and the port.
    public var server: String
    public var passed: [Step]
    /// Why the trial stopped; nil where it succeeded.
    public var failure: Reason?
    /// Steps that were not tried: the account or the provider's file has no way to do so.
    public var untried: [Step]

    public init(server: String, passed: [Step] = [], failure: Reason? = nil, untried: [Step] = []) {
        self.server = server
        self.passed = passed
        self.failure = failure
        self.untried = untried
    }
}

/// For channels that can test the sign-in. Nothing is sent or charged.
public protocol TriesConnection: Channel {
    func tryConnection() async -> ConnectionTrial
}
