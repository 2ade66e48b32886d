internal import CCurl
internal import Glibc

/// An open, signed-in connection to a mail server: libcurl connects and does TLS, EHLO and AUTH; the other commands are sent
/// here.
///
/// Used by the one thread of its connection.
final class SMTPWire {
    /// Why a connection failed, with the server's own reply where it sent one.
    enum Refusal: Error {
        case reply(SMTPPhase, SMTPReply)
        case trouble(SMTPPhase, SMTPTrouble)
    }

    let extensions: SMTPExtensions
    private let handle: CurlHandle
    private let socket: Int32
    private var reader = SMTPReplyReader()
    private var buffer = [UInt8](repeating: 0, count: 4096)

    init(_ settings: SMTPSettings) throws(Refusal) {
        let greetings = SMTPGreetings()
        // libcurl holds an unretained pointer to it while it connects.
        defer { withExtendedLifetime(greetings) {} }
        do throws(CurlFailure) {
            handle = try CurlHandle()
            try handle.prepare(settings, greetings)
            try handle.perform()
            // No more headers come, and the collector is about to be freed.
            try handle.set(CURLOPT_HEADERDATA, nil)
        } catch {
            throw greetings.refusal(error)
        }
        guard let socket = handle.socket else {
            throw .trouble(.connect, .lost(detail: "no socket"))
        }
        // libcurl skips the sign-in where the server does not offer it.
        guard settings.username == nil || greetings.isSignedIn else {
            throw .trouble(
                .signIn, .unreachable(Reason(.signInRefused, detail: "the server offers no sign-in (no AUTH in its EHLO)")))
        }
        self.socket = socket
        extensions = greetings.extensions
    }

    /// Whether the server has sent something or closed the connection between mails: that must not be read as the reply to the
    /// next mail.
    var isStale: Bool {
        var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return reader.hasLeftovers || poll(&entry, 1, 0) != 0
    }

    func write(_ bytes: [UInt8], limit: Duration) throws(SMTPTrouble) {
        var written = 0
        var deadline = ContinuousClock.now + limit
        while written < bytes.count {
            let count: Int?
            do throws(CurlFailure) {
                count = try bytes.withUnsafeBufferPointer { buffer throws(CurlFailure) in
                    try handle.send(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[written...]))
                }
            } catch {
                throw .lost(detail: error.reason.detail)
            }
            if let count {
                written += count
                deadline = ContinuousClock.now + limit
            } else {
                try wait(for: POLLOUT, until: deadline)
            }
        }
    }

    func readReply(limit: Duration) throws(SMTPTrouble) -> SMTPReply {
        let deadline = ContinuousClock.now + limit
        while true {
            do throws(SMTPReplyReader.Broken) {
                if let reply = try reader.next() { return reply }
            } catch {
                throw .garbled(detail: error.detail)
            }
            if let count = try receive() {
                if count == 0 { throw .lost(detail: "connection closed") }
                reader.feed(buffer[..<count])
            } else {
                try wait(for: POLLIN, until: deadline)
            }
        }
    }

    /// The server's last reply before it closed the connection, if any: the reason for a failed write.
    func lastWords() -> SMTPReply? {
        do throws(SMTPTrouble) {
            return try readReply(limit: .zero)
        } catch {
            // There is none; the write's own failure is reported.
            return nil
        }
    }

    /// Sends QUIT without waiting for a reply.
    func quit() {
        // On a full or broken connection QUIT is not needed.
        Array("QUIT\r\n".utf8).withUnsafeBytes { bytes in _ = try? handle.send(bytes) }
    }

    private func receive() throws(SMTPTrouble) -> Int? {
        do throws(CurlFailure) {
            return try buffer.withUnsafeMutableBufferPointer { buffer throws(CurlFailure) in
                try handle.receive(into: UnsafeMutableRawBufferPointer(buffer))
            }
        } catch {
            throw .lost(detail: error.reason.detail)
        }
    }

    private func wait(for event: Int32, until deadline: ContinuousClock.Instant) throws(SMTPTrouble) {
        while true {
            let rest = deadline - ContinuousClock.now
            guard rest > .zero else { throw .timedOut }
            var entry = pollfd(fd: socket, events: Int16(event), revents: 0)
            // Rounded up, or the last wait would be zero; at most a minute, within Int32.
            let milliseconds = min(rest / .milliseconds(1) + 1, 60_000)
            let ready = poll(&entry, 1, Int32(milliseconds))
            if ready > 0 { return }
            if ready < 0, errno != EINTR { throw .lost(detail: "poll: \(errno)") }
        }
    }
}

extension CurlHandle {
    /// Sets the options with which libcurl opens a connection to a mail server and then leaves it to this program.
    func prepare(_ settings: SMTPSettings, _ greetings: SMTPGreetings) throws(CurlFailure) {
        let scheme = settings.security == .tls ? "smtps" : "smtp"
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        // libcurl uses the path as the name in EHLO.
        try set(CURLOPT_URL, "\(scheme)://\(host):\(settings.port)/\(settings.helloName ?? "")")
        try set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        try set(CURLOPT_CONNECT_ONLY, 1)
        try set(CURLOPT_USE_SSL, Int((settings.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue))
        if let caFile = settings.caFile {
            try set(CURLOPT_CAINFO, caFile)
            try set(CURLOPT_CAPATH, nil)
        }
        if let username = settings.username {
            try set(CURLOPT_USERNAME, username)
            try set(CURLOPT_PASSWORD, settings.password ?? "")
        }
        let limit = max(1, Int(settings.limits.connect / .milliseconds(1)))
        try set(CURLOPT_TIMEOUT_MS, limit)
        try set(CURLOPT_CONNECTTIMEOUT_MS, limit)
        try set(CURLOPT_HEADERFUNCTION) { data, size, count, context in
            let line = UnsafeRawBufferPointer(start: data, count: size * count)
            return SMTPGreetings.from(context)?.take(line) == false ? 0 : line.count
        }
        try set(CURLOPT_HEADERDATA, Unmanaged.passUnretained(greetings).toOpaque())
    }
}
