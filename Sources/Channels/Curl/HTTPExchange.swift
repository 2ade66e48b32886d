public import Foundation

/// One outgoing HTTP request, held in memory.
public struct HTTPRequest: Sendable {
    public var method: String
    /// Absolute `http` or `https` URL. With `unixSocket`, its host only fills the Host header.
    public var url: String
    /// In the order of sending. A header with CR, LF or NUL is refused before anything is sent.
    public var headers: [(name: String, value: String)]
    public var body: Data
    /// Seconds for the whole exchange.
    public var timeout: Int
    /// A Unix socket to connect to instead of the URL's host; nil for TCP.
    public var unixSocket: String?
    /// The longest response body that is accepted, in bytes, so that no server can fill the memory.
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

/// The whole response; one that is longer than the request allows is an error.
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

/// Why there is no response, by whether the server may have acted on the request.
public enum HTTPFailure: Error, Sendable, Equatable {
    /// No byte of the request was sent: safe to repeat.
    case notSent(Reason)
    /// The request was sent in part or whole, and no complete response came.
    case unanswered(Reason)
}

/// An HTTP client; a protocol so that tests and channels need no real connections.
public protocol HTTPExchanging: Sendable {
    func exchange(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
}
