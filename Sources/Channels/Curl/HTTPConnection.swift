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
