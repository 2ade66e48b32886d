internal import CCurl

/// What libcurl hands over while one exchange runs.
final class HTTPTransfer {
    static let headerLimit = 1 << 16

    private(set) var headers: [String: String] = [:]
    private(set) var body: [UInt8] = []
    /// Whether the empty line after the headers was seen.
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
    /// kept one ends without an answer; the far side may have acted on the first, so only a harmless one may go twice.
    func requestBegins() -> Bool {
        begun += 1
        return begun == 1 || repeatable
    }

    /// The number of bytes taken; less than given ends the transfer.
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
            // The status line of a later answer: what came before was a "100 Continue" or the like.
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

    /// Splits by the one question that matters: did a byte of the request leave?
    func failure(_ failure: CurlFailure, requestBytes: Int) -> HTTPFailure {
        if tooLong { return .unanswered(Reason(.protocolBroken, detail: "answer longer than \(bodyLimit) bytes")) }
        if begun == 0 { return .notSent(failure.reason.asUnreachable) }
        if begun == 1, requestBytes == 0 { return .notSent(failure.reason) }
        // Stopped by us before a second try of its own.
        if begun > 1 { return .unanswered(Reason(.connectionLost, detail: "connection closed without an answer")) }
        return .unanswered(failure.reason)
    }
}

extension Reason {
    /// A time limit that passed before the connection stood says that the far side could not be reached, no more.
    var asUnreachable: Reason { code == .timedOut ? Reason(.connectionRefused, detail: detail) : self }
}
