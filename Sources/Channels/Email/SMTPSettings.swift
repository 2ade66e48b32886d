/// The relay's address, and the account there.
public struct SMTPSettings: Sendable {
    public enum Security: String, Sendable, CaseIterable, Codable {
        /// A clear connection upgraded to TLS (RFC 3207); port 587. Without the extension nothing is delivered.
        case startTLS = "starttls"
        /// TLS from the first byte (RFC 8314); port 465.
        case tls
        /// No encryption: for a relay on this machine only.
        case none
    }

    /// Timeouts. Defaults after RFC 5321 section 4.5.3.2.
    public struct Limits: Sendable, Equatable {
        /// Connecting, TLS, greeting, EHLO and signing in, together.
        public var connect: Duration
        /// Each reply, and each wait for the server to read.
        public var reply: Duration
        /// The reply to the final dot.
        public var finalDot: Duration
        /// An unused connection is closed after this.
        public var idle: Duration

        public init(
            connect: Duration = .seconds(30), reply: Duration = .seconds(300), finalDot: Duration = .seconds(600),
            idle: Duration = .seconds(10)
        ) {
            self.connect = connect
            self.reply = reply
            self.finalDot = finalDot
            self.idle = idle
        }
    }

    /// A name or an address; an IPv6 address without brackets.
    public var host: String
    public var port: Int
    public var security: Security
    /// nil: no sign-in.
    public var username: String?
    public var password: String?
    /// A file of certificates (PEM) to trust instead of the system's; nil for the system's.
    public var caFile: String?
    /// The client's name in EHLO; nil for the machine's name.
    public var helloName: String?
    public var sender: EmailSender
    /// Connections, and so concurrent submissions; at least 1.
    public var connections: Int
    public var limits: Limits

    public init(
        host: String, port: Int, security: Security = .startTLS, username: String? = nil, password: String? = nil,
        caFile: String? = nil, helloName: String? = nil, sender: EmailSender, connections: Int = 4, limits: Limits = Limits()
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.username = username
        self.password = password
        self.caFile = caFile
        self.helloName = helloName
        self.sender = sender
        self.connections = connections
        self.limits = limits
    }
}

extension SMTPSettings: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without name and password, so that they are never logged.
    public var description: String { "\(host):\(port) \(security.rawValue)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
