internal import CCurl
internal import Foundation

/// One easy handle on its own thread: exchanges one request at a time and keeps the connection for the next.
actor HTTPConnection {
    private let thread: CurlThread
    private let handle: CurlHandle

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// Seconds.
    private let idle: Int

    init(idle: Int) throws(CurlFailure) {
        self.idle = idle
        thread = try CurlThread()
        handle = try CurlHandle()
    }

    func exchange(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
        if let mistake = request.mistake { throw .notSent(Reason(.protocolBroken, detail: mistake)) }
        let transfer = HTTPTransfer(repeatable: request.isIdempotent, bodyLimit: request.answerLimit)
        let headers = HTTPHeaderList(request)
        // libcurl holds unretained pointers to both while it works.
        defer { withExtendedLifetime((transfer, headers)) {} }
        do throws(CurlFailure) {
            try prepare(request, headers: headers, context: Unmanaged.passUnretained(transfer).toOpaque())
            try handle.perform()
        } catch {
            throw transfer.failure(error, requestBytes: handle.number(CURLINFO_REQUEST_SIZE))
        }
        // libcurl accepts a response whose headers are cut short.
        guard transfer.headIsComplete else { throw .unanswered(Reason(.connectionLost, detail: "answer broke off")) }
        return HTTPResponse(
            status: handle.number(CURLINFO_RESPONSE_CODE), headers: transfer.headers, body: Data(transfer.body))
    }

    private func prepare(
        _ request: HTTPRequest, headers: HTTPHeaderList, context: UnsafeMutableRawPointer
    ) throws(CurlFailure) {
        // libcurl checks a kept connection at most once a second; a request written to a closed one is uncertain.
        let isDead = handle.hasUnexpectedInput
        try handle.reset()
        try handle.set(CURLOPT_FRESH_CONNECT, isDead ? 1 : 0)
        // So that libcurl closes the dead connection when it opens a new one, and does not reuse it.
        try handle.set(CURLOPT_MAXCONNECTS, 1)
        try handle.set(CURLOPT_URL, request.url)
        try handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
        try handle.set(CURLOPT_FOLLOWLOCATION, 0)
        // HTTP/2 would silently repeat refused streams, and has no advantage for one request at a time.
        try handle.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        try handle.set(CURLOPT_TIMEOUT_MS, request.timeout * 1000)
        try handle.set(CURLOPT_CONNECTTIMEOUT_MS, min(request.timeout, 10) * 1000)
        try handle.set(CURLOPT_MAXAGE_CONN, idle)
        if let path = request.unixSocket {
            try handle.set(CURLOPT_UNIX_SOCKET_PATH, path)
            try handle.set(CURLOPT_PROXY, "")
        }
        try handle.set(CURLOPT_HTTPHEADER, list: headers.list)
        if request.carriesBody {
            try handle.set(CURLOPT_POST, 1)
            try handle.set(CURLOPT_POSTFIELDSIZE, request.body.count)
            // libcurl copies it, since the size is set before. One byte more than the body, so that an empty one has an address
            // too: without one libcurl reads the body from standard input.
            let body = [UInt8](request.body) + [0]
            try body.withUnsafeBufferPointer { bytes throws(CurlFailure) in
                try handle.set(CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
            }
        }
        if request.method == "HEAD" {
            try handle.set(CURLOPT_NOBODY, 1)
        } else {
            try handle.set(CURLOPT_CUSTOMREQUEST, request.method)
        }
        try handle.set(CURLOPT_WRITEFUNCTION) { data, size, count, context in
            HTTPTransfer.from(context).take(body: UnsafeRawBufferPointer(start: data, count: size * count))
        }
        try handle.set(CURLOPT_WRITEDATA, context)
        try handle.set(CURLOPT_HEADERFUNCTION) { data, size, count, context in
            HTTPTransfer.from(context).take(header: UnsafeRawBufferPointer(start: data, count: size * count))
        }
        try handle.set(CURLOPT_HEADERDATA, context)
        try handle.setBeforeRequest { context, _, _, _, _ in
            HTTPTransfer.from(context).requestBegins() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
        try handle.set(CURLOPT_PREREQDATA, context)
    }
}

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

/// A request's headers in libcurl's list type, freed with it.
final class HTTPHeaderList {
    private(set) var list: UnsafeMutablePointer<curl_slist>?

    init(_ request: HTTPRequest) {
        // Suppresses headers that libcurl adds by itself: "Expect: 100-continue", and a form's content type.
        append("Expect:")
        if request.carriesBody, !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            append("Content-Type:")
        }
        for (name, value) in request.headers {
            let value = value.trimmingSpaces()
            // "Name;" makes libcurl send a header without a value.
            append(value.isEmpty ? "\(name);" : "\(name): \(value)")
        }
    }

    deinit { curl_slist_free_all(list) }

    private func append(_ line: String) {
        // nil only when memory is exhausted; the list is unchanged then.
        if let longer = curl_slist_append(list, line) { list = longer }
    }
}

extension HTTPRequest {
    /// Why it must not be sent, for the operator; nil for a valid request. Checked before libcurl sees the request: libcurl
    /// sends a header unchecked, with whatever line ends are in it.
    var mistake: String? {
        guard Self.isToken(method), method == method.uppercased() else { return "not a method" }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else { return "neither http nor https" }
        guard url.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else { return "space or control in URL" }
        guard timeout > 0 else { return "no time limit" }
        for (name, value) in headers {
            guard Self.isToken(name) else { return "not a header name" }
            guard value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }) else {
                return "control character in header \(name)"
            }
        }
        return nil
    }

    /// Whether the request may be repeated without asking (RFC 9110 section 9.2.2).
    var isIdempotent: Bool { ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"].contains(method) }

    var carriesBody: Bool { !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method) }

    /// RFC 9110 section 5.6.2.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { $0.isASCIILetterOrDigit || "!#$%&'*+-.^_`|~".unicodeScalars.contains($0) }
    }
}
