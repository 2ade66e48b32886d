/// A mail server whose every answer a test may choose. What it is not told to answer, it answers as a good server would.
final class SMTPSink: Sendable {
    /// `body` is asked when the first line of the message has come, `message` when its final dot has.
    enum Stage: Sendable { case connect, hello, startTLS, mail, recipient, data, body, message, reset, quit }

    enum Answer: Sendable {
        case say(String)
        /// Says this and hangs up: with an unfinished line, the reply that is cut off.
        case sayAndHangUp(String)
        /// Says nothing for as long as the other side waits.
        case silence
        /// Does with the connection as it likes, which amounts to saying `text`; false where that ended the conversation.
        case act(saying: String, @Sendable (LoopbackConnection) -> Bool)
    }

    struct Mail: Sendable, Equatable {
        var from: String
        var to: [String]
        /// As it came, dot-stuffing undone, without the final dot.
        var message: String
    }

    private struct Log {
        var mails: [Mail] = []
        var commands: [String] = []
        var asked: [Stage: Int] = [:]
    }

    private let log = LockedValue(Log())
    private let extensions: [String]
    private let server: LoopbackServer

    var port: Int { server.port }
    var connections: Int { server.connections }
    var mails: [Mail] { log.value.mails }
    var commands: [String] { log.value.commands }
    /// Finishes when a client has said QUIT.
    let farewell: AsyncStream<Void>

    /// `answers` is asked with the stage and how often that stage came before, over all connections; nil for the usual. `unknown` are
    /// the addresses that it refuses as a server does that has no such mailbox. `narrow`: see `LoopbackServer`.
    init(
        extensions: [String] = ["PIPELINING", "SIZE 1000000", "DSN", "ENHANCEDSTATUSCODES"], unknown: Set<String> = [],
        narrow: Bool = false, answers: @escaping @Sendable (Stage, Int) -> Answer? = { _, _ in nil }
    ) throws {
        self.extensions = extensions
        let (farewell, left) = AsyncStream<Void>.makeStream()
        self.farewell = farewell
        let extensions = extensions
        let log = log
        server = try LoopbackServer(narrow: narrow) { connection in
            var session = Session(connection, extensions: extensions, unknown: unknown, log: log, answers: answers) {
                left.finish()
            }
            session.run()
        }
    }

    func stop() { server.stop() }

    private struct Session {
        let connection: LoopbackConnection
        let extensions: [String]
        let unknown: Set<String>
        let log: LockedValue<Log>
        let answers: @Sendable (Stage, Int) -> Answer?
        let left: @Sendable () -> Void
        var mail = Mail(from: "", to: [], message: "")

        init(
            _ connection: LoopbackConnection, extensions: [String], unknown: Set<String>, log: LockedValue<Log>,
            answers: @escaping @Sendable (Stage, Int) -> Answer?, left: @escaping @Sendable () -> Void
        ) {
            self.connection = connection
            self.extensions = extensions
            self.unknown = unknown
            self.log = log
            self.answers = answers
            self.left = left
        }

        mutating func run() {
            guard answer(.connect, "220 sink.example.org ESMTP") != nil else { return }
            while let line = connection.readLine() {
                log.change { $0.commands.append(line) }
                guard obey(line) else { return }
            }
        }

        /// False where the conversation is over.
        private mutating func obey(_ line: String) -> Bool {
            switch line.prefix(4).uppercased() {
            case "EHLO":
                let lines = ["sink.example.org"] + extensions
                let reply = lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)" }
                return answer(.hello, reply.joined(separator: "\r\n")) != nil
            case "STAR":
                return answer(.startTLS, "454 4.7.0 TLS not available due to temporary reason") != nil
            case "MAIL":
                mail = Mail(from: line, to: [], message: "")
                return answer(.mail, "250 2.1.0 Ok") != nil
            case "RCPT":
                let usual = unknown.contains { line.contains("<\($0)>") } ? "550 5.1.1 User unknown" : "250 2.1.5 Ok"
                guard let said = answer(.recipient, usual) else { return false }
                if said.hasPrefix("2") { mail.to.append(line) }
                return true
            case "DATA":
                let usual = mail.to.isEmpty ? "554 5.5.1 Error: no valid recipients" : "354 End data with <CR><LF>.<CR><LF>"
                guard let said = answer(.data, usual) else { return false }
                return said.hasPrefix("354") ? takeMessage() : true
            case "RSET": return answer(.reset, "250 2.0.0 Ok") != nil
            case "QUIT":
                left()
                _ = answer(.quit, "221 2.0.0 Bye")
                return false
            default:
                connection.write("502 5.5.2 Error: command not recognized\r\n")
                return true
            }
        }

        private mutating func takeMessage() -> Bool {
            var lines: [String] = []
            while let line = connection.readLine() {
                if line == "." {
                    mail.message = lines.map { "\($0)\r\n" }.joined()
                    let mail = mail
                    let usual = "250 2.0.0 Ok: queued as SINK\(log.value.mails.count + 1)"
                    // Recorded before it is sent, so that a client which has heard it finds it.
                    return answer(.message, usual) { if $0.hasPrefix("2") { log.change { $0.mails.append(mail) } } } != nil
                }
                if lines.isEmpty, answer(.body, "") == nil { return false }
                lines.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
            }
            return false
        }

        /// What was said; nil where that ended the conversation.
        private func answer(_ stage: Stage, _ usual: String, before note: (String) -> Void = { _ in }) -> String? {
            let before = log.value.asked[stage, default: 0]
            log.change { $0.asked[stage, default: 0] += 1 }
            switch answers(stage, before) ?? .say(usual) {
            case .say(let text):
                note(text)
                // While a message comes in, no reply is due.
                if text.isEmpty { return text }
                return connection.write("\(text)\r\n") ? text : nil
            case .sayAndHangUp(let text):
                connection.write(text)
                return nil
            case .silence:
                connection.waitForEnd()
                return nil
            case .act(let text, let action):
                note(text)
                return action(connection) ? text : nil
            }
        }
    }
}
