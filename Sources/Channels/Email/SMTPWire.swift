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
