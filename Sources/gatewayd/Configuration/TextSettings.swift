import Channels
import Gateway
import Templates

/// The `text:` section: the provider that sends text messages, and what a family sees as their sender.
struct TextSettings: Sendable, Equatable {
    /// A file in `providers/`, without `.yaml`.
    var provider: String
    /// The base address of the provider's API; its file in `providers/` has the paths.
    var url: WebAddress
    /// The account's name with the provider; nil where the secret alone names the account.
    var account: String?
    var sender: TextSender
    /// The number that families reply to; nil: no text asks for a reply by text.
    var replyNumber: String?
    var tokenCredential: String
    var webhookCredential: String
    /// For one part; nil: no cost is shown.
    var price: Price?
    var connections: Int
    /// In parts; nil: no limit.
    var rate: Rate?

    /// Nil where a required key is missing or wrong, which is reported.
    static func read(_ mapping: YAMLMapping) -> TextSettings? {
        let provider = mapping.value("provider", or: "service-not-provider") { Credentials.isName($0) ? $0 : nil } ?? "generic"
        let url = mapping.required("url", or: "service-not-web-address", WebAddress.init)
        let account = mapping.value("account", or: "service-not-account") { isAccount($0) ? $0 : nil }
        let sender = mapping.required("sender", or: "service-not-sender", TextSender.init)
        let replyNumber = mapping.value("reply_number", or: "service-not-reply-number", number)
        let token = mapping.credential("token_credential", default: "text-token")
        let webhook = mapping.credential("webhook_credential", default: "text-webhook")
        let price = mapping.price()
        let connections = mapping.connections()
        let rate = mapping.rate()
        guard let url, let sender else { return nil }
        return TextSettings(
            provider: provider, url: url, account: account, sender: sender, replyNumber: replyNumber, tokenCredential: token,
            webhookCredential: webhook, price: price, connections: connections, rate: rate)
    }

    /// A name without a colon, which ends it in `Authorization: Basic` (RFC 7617, section 2), and valid in a header.
    private static func isAccount(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { $0 != ":" && $0.properties.generalCategory != .control }
    }

    /// Digits of a short code (5 to 8) or of a telephone number (up to 15), with or without `+`; spaces are dropped.
    private static func number(_ text: String) -> String? {
        let bare = text.filter { $0 != " " }
        let digits = bare.hasPrefix("+") ? bare.dropFirst() : bare[...]
        return (5...15).contains(digits.utf8.count) && digits.utf8.allSatisfy(isDigit) ? bare : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
