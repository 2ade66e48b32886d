import Foundation
import Templates

@testable import Channels

/// Values that the tests of the e-mail channel share.
enum Sample {
    static func sender(replyTo: String? = nil) throws -> EmailSender {
        EmailSender(
            name: Bilingual(welsh: "Ysgol Enghraifft", english: "Example School"),
            address: try EmailAddress("swyddfa@ysgol.example.org"), replyTo: try replyTo.map { try EmailAddress($0) })
    }

    static func content(to: String = "nia.jones@example.org", subject: String = "Gweithdy / Workshop") throws -> EmailContent {
        EmailContent(
            to: try EmailAddress(to), toName: "Nia Jones", subject: subject,
            blocks: [block(.welsh, "Dewch i'r gweithdy. Tŷ bach twt."), block(.english, "Come to the workshop.")])
    }

    static func block(_ language: Language, _ text: String) -> LanguageBlock {
        LanguageBlock(language: language, document: Document(blocks: [.paragraph([.text(text)])]))
    }

    static func delivery(_ text: String = "d-00000001") throws -> DeliveryID {
        guard let delivery = DeliveryID(rawValue: text) else { throw AddressError.empty }
        return delivery
    }

    static func submission(_ content: EmailContent? = nil, delivery: String = "d-00000001") throws -> Submission {
        Submission(
            delivery: try self.delivery(delivery), content: .email(try content ?? self.content()), form: .both,
            created: Date(timeIntervalSince1970: 1_795_510_800), deadline: .distantFuture)
    }

    static func mail(_ message: String = "Subject: a\r\n\r\nb\r\n") throws -> SMTPMail {
        guard
            let mail = SMTPMail(
                from: try EmailAddress("swyddfa@ysgol.example.org"), to: try EmailAddress("nia+ysgol@example.org"),
                envelopeID: try delivery(), message: Array(message.utf8))
        else { throw AddressError.badLine }
        return mail
    }

    static func settings(port: Int, limits: SMTPSettings.Limits = SMTPSettings.Limits(), connections: Int = 1) throws
        -> SMTPSettings
    {
        SMTPSettings(
            host: "127.0.0.1", port: port, security: .none, sender: try sender(), connections: connections, limits: limits)
    }
}
