import Foundation

/// Mail servers that others wrote.
extension PeerProcess {
    /// aiosmtpd as `Tests/Peers/aiosmtpd_sink.py` sets it up; `security` is `starttls` or `tls`. The folder gets its certificate and
    /// each mail.
    static func signInServer(_ security: String) throws -> (server: PeerProcess, port: Int) {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let script = tests.appending(path: "Peers/aiosmtpd_sink.py").path
        // Debian's own Python, because that is where python3-aiosmtpd is.
        let server = try PeerProcess("/usr/bin/python3") { folder in [script, folder.path, security] }
        do {
            guard let port = Int(try server.firstLine()) else { throw Ended(program: "aiosmtpd") }
            return (server, port)
        } catch is Ended {
            try server.stop()
            throw Missing(program: "aiosmtpd")
        }
    }

    /// Postfix's smtp-sink; says nothing when it is ready, so ask `LoopbackConnection.answers`. Each mail is a file in its folder.
    static func postfixSink() throws -> (server: PeerProcess, port: Int) {
        let port = try LoopbackServer.deadPort()
        let server = try PeerProcess("/usr/sbin/smtp-sink") { folder in
            // It gives up root's rights before it writes.
            chmod(folder.path, 0o777)
            return ["-u", "nobody", "-d", "\(folder.path)/mail.", "127.0.0.1:\(port)", "64"]
        }
        return (server, port)
    }
}
