public import Foundation
public import Templates

/// Composes the bytes of an e-mail (RFC 5322, MIME): plain text and HTML with the same content, Welsh first in each.
///
/// The result depends only on what is stored with the delivery: composed again, it is byte-identical, and servers that drop
/// duplicates recognise its Message-ID and Date.
public struct EmailComposer: Sendable {
    private let sender: EmailSender
    private let skipToEnglish: String

    /// - Parameter skipToEnglish: the text of the link, above the Welsh, that leads to the English part.
    public init(sender: EmailSender, skipToEnglish: String) {
        self.sender = sender
        self.skipToEnglish = skipToEnglish
    }

    /// The whole message: ASCII, CR LF only, no line over 76 characters except where an address or a link is longer.
    public func compose(_ content: EmailContent, delivery: DeliveryID, form: LanguageForm, created: Date) -> [UInt8] {
        composed(content, delivery: delivery, form: form, created: created).message
    }

    /// The same message, with the parts that a reader sees.
    public func composed(
        _ content: EmailContent, delivery: DeliveryID, form: LanguageForm, created: Date
    ) -> ComposedEmail {
        var message = Array(header(content, delivery: delivery, form: form, created: created).utf8)
        let boundary = Self.boundary(delivery)
        let languages = Self.languages(form)
        let html = EmailHTML.render(blocks: content.blocks, form: form, skipToEnglish: skipToEnglish, title: content.subject)
        let plain = plainText(content)
        for (type, text) in [("plain", plain), ("html", html)] {
            message +=
                """
                --\(boundary)\r
                Content-Type: text/\(type); charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                Content-Language: \(languages)\r
                \r

                """.utf8
            message += QuotedPrintable.encode(text)
        }
        message += "--\(boundary)--\r\n".utf8
        let from = "\(sender.displayName(form)) <\(sender.address.text)>"
        return ComposedEmail(message: message, subject: content.subject, plainText: plain, html: html, from: from)
    }

    /// `<delivery@domain>`.
    public func messageID(_ delivery: DeliveryID) -> String { "<\(delivery)@\(sender.address.domain)>" }

    private func header(_ content: EmailContent, delivery: DeliveryID, form: LanguageForm, created: Date) -> String {
        var fields = EmailHeader.mailbox("From", display: sender.displayName(form), sender.address)
        fields += EmailHeader.mailbox("To", display: content.toName, content.to)
        if let replyTo = sender.replyTo { fields += EmailHeader.mailbox("Reply-To", display: nil, replyTo) }
        fields += EmailHeader.text("Subject", content.subject)
        fields += EmailHeader.field("Date", [EmailDate.text(created)])
        fields += EmailHeader.field("Message-ID", [messageID(delivery)])
        // RFC 3834: so that no automatic reply is sent to it.
        switch content.submitted {
        case .generated: fields += EmailHeader.field("Auto-Submitted", ["auto-generated"])
        case .replied: fields += EmailHeader.field("Auto-Submitted", ["auto-replied"])
        case .byPerson: break
        }
        if let page = content.unsubscribe, Self.isWebAddress(page) {
            fields += EmailHeader.field("List-Unsubscribe", ["<\(page)>"])
        }
        fields += EmailHeader.field("Content-Language", [Self.languages(form)])
        fields += EmailHeader.field("MIME-Version", ["1.0"])
        fields += EmailHeader.field("Content-Type", ["multipart/alternative;", "boundary=\"\(Self.boundary(delivery))\""])
        return fields + "\r\n"
    }

    /// The languages one after the other, with a line of dashes between them.
    private func plainText(_ content: EmailContent) -> String {
        content.blocks.map { PlainText.render($0.document) }.joined(separator: "\n\n-- -- --\n\n")
    }

    /// The message's languages: "cy, en" (RFC 3282). A single line in the other language does not count.
    private static func languages(_ form: LanguageForm) -> String { form.languages.map(\.tag).joined(separator: ", ") }

    /// `=_` cannot occur in quoted-printable, so no text contains it; 66 characters at most of the 70 allowed.
    private static func boundary(_ delivery: DeliveryID) -> String { "=_\(delivery)" }

    private static func isWebAddress(_ text: String) -> Bool {
        text.hasPrefix("https://") && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E }
    }
}
