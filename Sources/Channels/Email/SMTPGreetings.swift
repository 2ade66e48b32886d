/// Collects the server's replies while libcurl connects and signs in, line by line from the header callback.
final class SMTPGreetings {
    private var reader = SMTPReplyReader()
    private var broken: SMTPReplyReader.Broken?
    private(set) var extensions = SMTPExtensions()
    private var last: SMTPReply?
    /// Whether the server confirmed the sign-in (RFC 4954 section 6).
    private(set) var isSignedIn = false

    static func from(_ context: UnsafeMutableRawPointer?) -> SMTPGreetings? {
        context.map { Unmanaged<SMTPGreetings>.fromOpaque($0).takeUnretainedValue() }
    }

    /// False where the line is no reply: libcurl would wait for a valid one until its timeout.
    func take(_ line: UnsafeRawBufferPointer) -> Bool {
        reader.feed(line)
        do throws(SMTPReplyReader.Broken) {
            while let reply = try reader.next() {
                last = reply
                if reply.code == 235 { isSignedIn = true }
                // The last 250 is the reply to EHLO: after STARTTLS it is sent again, and only the second reply counts (RFC 3207
                // section 4.2); the replies of the sign-in are 334 and 235.
                if reply.code == 250 { extensions = SMTPExtensions(ehlo: reply) }
            }
        } catch {
            broken = error
        }
        return broken == nil
    }

    /// The refusal for a failure of libcurl, from the server's own reply where there is one.
    func refusal(_ failure: CurlFailure) -> SMTPWire.Refusal {
        let signIn = failure.reason.code == .signInRefused
        if let last, last.firstDigit >= 4 { return .reply(signIn ? .signIn : .connect, last) }
        if let broken { return .trouble(.connect, .garbled(detail: broken.detail)) }
        return .trouble(signIn ? .signIn : .connect, .unreachable(failure.reason.asUnreachable))
    }
}
