/// What the server says while libcurl connects and signs in, line by line as the header callback brings it.
final class SMTPGreetings {
    private var reader = SMTPReplyReader()
    private var broken: SMTPReplyReader.Broken?
    private(set) var extensions = SMTPExtensions()
    private var last: SMTPReply?
    /// Whether the server said that we are signed in (RFC 4954 section 6).
    private(set) var isSignedIn = false

    static func from(_ context: UnsafeMutableRawPointer?) -> SMTPGreetings? {
        context.map { Unmanaged<SMTPGreetings>.fromOpaque($0).takeUnretainedValue() }
    }

    /// False for what is no reply: libcurl would wait for a proper one until its time is over.
    func take(_ line: UnsafeRawBufferPointer) -> Bool {
        reader.feed(line)
        do throws(SMTPReplyReader.Broken) {
            while let reply = try reader.next() {
                last = reply
                if reply.code == 235 { isSignedIn = true }
                // The last 250 is the answer to EHLO: after STARTTLS it is asked again, and only what it says then counts
                // (RFC 3207 section 4.2); signing in answers with 334 and 235.
                if reply.code == 250 { extensions = SMTPExtensions(ehlo: reply) }
            }
        } catch {
            broken = error
        }
        return broken == nil
    }

    /// What libcurl's failure means, in the server's own words where it refused.
    func refusal(_ failure: CurlFailure) -> SMTPWire.Refusal {
        let signIn = failure.reason.code == .signInRefused
        if let last, last.firstDigit >= 4 { return .reply(signIn ? .signIn : .connect, last) }
        if let broken { return .trouble(.connect, .garbled(detail: broken.detail)) }
        return .trouble(signIn ? .signIn : .connect, .unreachable(failure.reason.asUnreachable))
    }
}
