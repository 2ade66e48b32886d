internal import CCurl

/// Collects libcurl's callbacks of one exchange.
final class HTTPTransfer {
    static let headerLimit = 1 << 16

    private(set) var headers: [String: String] = [:]
    private(set) var body: [UInt8] = []
    /// Whether the empty line after the headers was received.
    private(set) var headIsComplete = false
    private var headerBytes = 0
    private var begun = 0
    private var tooLong = false
    private let repeatable: Bool
    private let bodyLimit: Int

    init(repeatable: Bool, bodyLimit: Int) {
        self.repeatable = repeatable
        self.bodyLimit = bodyLimit
    }

    static func from(_ context: UnsafeMutableRawPointer?) -> HTTPTransfer {
        guard let context else { preconditionFailure("libcurl lost the context of its callback") }
        return Unmanaged<HTTPTransfer>.fromOpaque(context).takeUnretainedValue()
    }

    /// Called before each writing of the request. libcurl by itself repeats a request, even a POST, on a new connection when a
    /// kept one ends without a response; the server may have acted on the first, so only an idempotent one is written twice.
    func requestBegins() -> Bool {
        begun += 1
        return begun == 1 || repeatable
    }

    /// Returns the number of bytes accepted; fewer than given ends the transfer.
    func take(body bytes: UnsafeRawBufferPointer) -> Int {
        guard body.count + bytes.count <= bodyLimit else {
            tooLong = true
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    func take(header bytes: UnsafeRawBufferPointer) -> Int {
        headerBytes += bytes.count
        guard headerBytes <= Self.headerLimit else {
            tooLong = true
            return 0
        }
        let line = String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            // The status line of a later response: the one before was a "100 Continue" or similar.
            headers = [:]
            headIsComplete = false
        } else if line == "\r\n" || line == "\n" {
            headIsComplete = true
        } else if let colon = line.firstIndex(of: ":") {
            let name = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].trimmingSpaces()
            headers[name] = headers[name].map { "\($0), \(value)" } ?? value
        }
        return bytes.count
    }

    /// Whether the server may have acted on the request: whether any byte of it was sent.
    func failure(_ failure: CurlFailure, requestBytes: Int) -> HTTPFailure {
        if tooLong { return .unanswered(Reason(.protocolBroken, detail: "answer longer than \(bodyLimit) bytes")) }
        if begun == 0 { return .notSent(failure.reason.asUnreachable) }
        if begun == 1, requestBytes == 0 { return .notSent(failure.reason) }
        // `requestBegins` stopped libcurl's own second try.
        if begun > 1 { return .unanswered(Reason(.connectionLost, detail: "connection closed without an answer")) }
        return .unanswered(failure.reason)
    }
}

extension Reason {
    /// A timeout before the connection was open means only that the server was not reached.
    var asUnreachable: Reason { code == .timedOut ? Reason(.connectionRefused, detail: detail) : self }
}
