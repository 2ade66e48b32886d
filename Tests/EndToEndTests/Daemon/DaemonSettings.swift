import Foundation

/// What a test's school is set up with; the rest is the same for all of them.
struct DaemonSettings: Sendable {
    /// The port of a mail server on this machine; nil: no e-mail.
    var mail: Int?
    /// The port of a text-message provider on this machine; nil: no texts.
    var texts: Int?
    var letters = true
    /// The port of pages and webhooks; 0: the system's choice.
    var port = 0
    /// Further lines of the `email:` section.
    var mailLines = ["security: none"]
    /// Further lines of the `text:` section.
    var textLines: [String] = []
    var mailHost = "127.0.0.1"
    var credentials = [
        "link-key": "0123456789abcdef0123456789abcdef", "text-token": "tocyn", "text-webhook": DaemonSettings.webhookSecret,
    ]

    static let webhookSecret = "cyfrinach-y-bachyn"
    static let publicURL = "https://negeseuon.example.org"
    static let number = "07700 900999"

    /// `gatewayd.yaml`. No quiet hours: what a test sends must go at whatever hour it runs.
    func yaml(folder: URL) -> String {
        let channels = [mail.map { _ in "email" }, texts.map { _ in "text" }, letters ? "letter" : nil].compactMap(\.self)
        var lines = [
            "listen: 127.0.0.1:\(port)", "socket: \(folder.path)/gatewayd.sock", "state: \(folder.path)/state",
            "public_url: \(Self.publicURL)", "school:", "  id: ysgol-prawf", "  name: {cy: Ysgol Prawf, en: Test School}",
            "  telephone: 01632 960123", "  address: [Ffordd yr Enghraifft, Tref Enghraifft, CF99 1NA]",
            "  channels: [\(channels.joined(separator: ", "))]", "  quiet_hours: {from: \"00:00\", until: \"00:00\"}",
        ]
        if let mail {
            lines += ["email:", "  host: \(mailHost)", "  port: \(mail)", "  from: swyddfa@ysgol-prawf.example.org"]
            lines += mailLines.map { "  \($0)" }
        }
        if let texts {
            lines += [
                "text:", "  provider: generic", "  url: http://127.0.0.1:\(texts)", "  sender: \"\(Self.number)\"",
                "  reply_number: \"\(Self.number)\"", "  price: 2.4",
            ]
            lines += textLines.map { "  \($0)" }
        }
        if letters { lines += ["letter:", "  folder: \(folder.path)/letters", "  price: 85"] }
        return lines.joined(separator: "\n") + "\n"
    }
}
