/// What came of trying an account without sending anything.
public struct ConnectionTrial: Sendable, Equatable {
    /// What can be seen without a message, in the order in which it is met.
    public enum Step: String, Sendable, CaseIterable {
        case reached
        case encrypted
        case signedIn = "signed-in"
        /// The provider showed the account.
        case accountShown = "account-shown"
    }

    /// The host and the port.
    public var server: String
    public var passed: [Step]
    /// Why it went no further; nil where nothing stood in the way.
    public var failure: Reason?
    /// What could have been met and was not asked for: the account or the provider's file has nothing to ask it by.
    public var untried: [Step]

    public init(server: String, passed: [Step] = [], failure: Reason? = nil, untried: [Step] = []) {
        self.server = server
        self.passed = passed
        self.failure = failure
        self.untried = untried
    }
}

/// For channels whose far side can be asked whether it lets us in. Nothing is sent and nothing is charged.
public protocol TriesConnection: Channel {
    func tryConnection() async -> ConnectionTrial
}
