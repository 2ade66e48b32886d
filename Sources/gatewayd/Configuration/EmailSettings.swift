import Channels
import Gateway
import Templates

/// The `email:` section: the relay that takes the school's e-mail, and who it is from.
struct EmailSettings: Sendable, Equatable {
    /// How the connection is protected.
    enum Security: String, Sendable, CaseIterable {
        /// A clear connection upgraded to TLS before any command but EHLO (RFC 3207); the mail is not sent where the relay
        /// offers none.
        case starttls
        /// TLS from the first byte (RFC 8314).
        case tls
        /// None; for a relay on this machine or a closed network.
        case none

        var port: Int {
            switch self {
            case .starttls: 587
            case .tls: 465
            case .none: 25
            }
        }
    }

    var host: String
    var port: Int
    var security: Security
    /// Nil: the daemon does not sign in.
    var username: String?
    var passwordCredential: String
    /// Certificates to trust instead of the system's, PEM.
    var caFile: String?
    var from: EmailAddress
    var fromName: Bilingual<String>
    var replyTo: EmailAddress?
    var connections: Int
    /// Nil: no limit.
    var rate: Rate?

    /// Nil where a required key is missing or wrong, which is reported.
    static func read(_ mapping: YAMLMapping, schoolName: Bilingual<String>?) -> EmailSettings? {
        let host = mapping.required("host", or: "service-not-host", hostName)
        let security = mapping.choice("security", Security.self) ?? .starttls
        let port = mapping.whole("port", in: 1...65_535) ?? security.port
        let username = mapping.text("username")
        let password = mapping.credential("password_credential", default: "smtp-password")
        let caFile = mapping.value("ca_file", or: "service-not-absolute", Paths.absolute)
        let from = mapping.requiredText("from").isEmpty ? nil : mapping.emailAddress("from")
        let fromName = mapping.bilingual("from_name") ?? schoolName
        let replyTo = mapping.emailAddress("reply_to")
        let connections = mapping.connections()
        let rate = mapping.rate()

        if username != nil, security == .none, let host, !ListenAddress.isLoopback(host: host) {
            mapping.invalid("username", "service-password-in-the-clear")
        }
        guard let host, let from, let fromName else { return nil }
        return EmailSettings(
            host: host, port: port, security: security, username: username, passwordCredential: password, caFile: caFile,
            from: from, fromName: fromName, replyTo: replyTo, connections: connections, rate: rate)
    }

    private static func hostName(_ text: String) -> String? {
        ListenAddress("\(text):0")?.host ?? ListenAddress("[\(text)]:0")?.host
    }
}
