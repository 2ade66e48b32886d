public import Foundation

/// One HTTP request of ours, small enough to stand in memory.
public struct HTTPRequest: Sendable {
    public var method: String
    /// Absolute `http` or `https` URL. With `unixSocket`, its host is only a name.
    public var url: String
    /// In order, as they go out. No CR, LF or NUL: such a header is refused before anything is sent.
    public var headers: [(name: String, value: String)]
    public var body: Data
    /// Seconds for the whole exchange.
    public var timeout: Int
    /// A Unix socket to connect to instead of the URL's host; nil for TCP.
    public var unixSocket: String?
    /// The longest body of an answer that is taken, in bytes: a stranger's server must not fill our memory.
    public var answerLimit: Int

    public init(
        method: String, url: String, headers: [(name: String, value: String)] = [], body: Data = Data(),
        timeout: Int = 30, unixSocket: String? = nil, answerLimit: Int = 1 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.unixSocket = unixSocket
        self.answerLimit = answerLimit
    }
}

/// The answer, whole; one that is longer than the request allows is an error.
public struct HTTPResponse: Sendable {
    public var status: Int
    /// Names in lower case.
    public var headers: [String: String]
    public var body: Data

    public init(status: Int, headers: [String: String], body: Data) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Why there is no answer, split by the one question that matters: may the far side have acted?
public enum HTTPFailure: Error, Sendable, Equatable {
    /// No byte of the request left: safe to repeat.
    case notSent(Reason)
    /// The request left, in part or whole, and no complete answer came.
    case unanswered(Reason)
}

/// Something that does HTTP; the seam for tests and for the pool of connections behind it.
public protocol HTTPExchanging: Sendable {
    func exchange(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
}
