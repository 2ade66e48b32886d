import Channels
import Gateway
import Templates

/// All settings of an administrator, from `gatewayd.yaml` and the environment; `docs/configuration.md` lists every key. Secrets
/// are not here: `Credentials` reads them by the names that these settings give.
struct Configuration: Sendable, Equatable {
    /// Where pages, message pages and webhooks are served; `listen`, `GATEWAYD_LISTEN`.
    var listen: ListenAddress
    /// The Unix socket that the commands talk to; `socket`, `GATEWAYD_SOCKET`.
    var socket: String
    /// The folder of the store; `state`, `GATEWAYD_STATE`.
    var state: String
    /// The start of families' links, without a slash at the end; nil: messages have no links. `public_url`,
    /// `GATEWAYD_PUBLIC_URL`.
    var publicURL: WebAddress?
    /// The language of terminal and log; nil: the locale's. `language`.
    var language: Language?
    var school: School
    /// The channels that are set up; at least one of the three is there.
    var email: EmailSettings?
    var text: TextSettings?
    var letter: LetterSettings?
    /// Staff who receive notices about the gateway's own failures, in this order; `notices`.
    var notices: [StaffMember]

    static let defaultFile = "/etc/gatewayd/gatewayd.yaml"
    static let defaultListen = ListenAddress(host: "127.0.0.1", port: 8425)
    static let defaultSocket = "/run/gatewayd/gatewayd.sock"
    static let defaultState = "/var/lib/gatewayd"
    /// Signs the links of message pages; needed where `public_url` is set.
    static let linkKeyCredential = "link-key"

    /// The configured rates, by channel; that of texts counts their parts.
    var rates: [ChannelKind: Rate] {
        let all: [ChannelKind: Rate?] = [.email: email?.rate, .text: text?.rate, .letter: letter?.rate]
        return all.compactMapValues(\.self)
    }

    /// The names of the credentials that this configuration needs, each with the key that asks for it.
    var credentials: [(name: String, key: String)] {
        var needed: [(name: String, key: String)] = []
        if publicURL != nil { needed.append((Self.linkKeyCredential, "public_url")) }
        if let email, email.username != nil { needed.append((email.passwordCredential, "email.password_credential")) }
        if let text {
            needed.append((text.tokenCredential, "text.token_credential"))
            needed.append((text.webhookCredential, "text.webhook_credential"))
        }
        return needed
    }
}
