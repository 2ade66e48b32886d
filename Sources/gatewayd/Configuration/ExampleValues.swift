import Channels
import Foundation
import Gateway
import Templates

/// Values of a configuration that cannot reach a real server or person: those of the shipped example, and all that are reserved
/// for examples. They are well formed, so none is a mistake.
struct ExampleValues {
    struct Found: Equatable {
        /// The key, as `email.host`.
        var key: String
        var value: String
    }

    /// In the order of `packaging/gatewayd.yaml`.
    let found: [Found]

    init(in configuration: Configuration) {
        var found: [Found] = []
        func look(_ key: String, _ value: String?, _ isExample: (String) -> Bool) {
            if let value, isExample(value) { found.append(Found(key: key, value: value)) }
        }
        look("public_url", configuration.publicURL?.text, Self.isExampleAddress)
        let school = configuration.school
        look("school.id", school.id.rawValue, Self.namesTheExample)
        look("school.name.cy", school.name.welsh, Self.namesTheExample)
        look("school.name.en", school.name.english, Self.namesTheExample)
        look("school.telephone", school.telephone, Self.isDramaNumber)
        look("school.address", school.postal.joined(separator: ", "), Self.namesTheExample)
        if let email = configuration.email {
            look("email.host", email.host, Self.isReservedHost)
            look("email.username", email.username) { Self.namesTheExample($0) || Self.isExampleMailbox($0) }
            look("email.from", email.from.text, Self.isExampleMailbox)
            look("email.reply_to", email.replyTo?.text, Self.isExampleMailbox)
        }
        if let text = configuration.text {
            look("text.url", text.url.text, Self.isExampleAddress)
            look("text.account", text.account, Self.namesTheExample)
            look("text.sender", text.sender.description, Self.isDramaNumber)
            look("text.reply_number", text.replyNumber, Self.isDramaNumber)
        }
        for (index, person) in configuration.notices.enumerated() {
            look("notices[\(index)].mobile", person.mobile?.e164, Self.isDramaNumber)
            look("notices[\(index)].email", person.email?.text, Self.isExampleMailbox)
        }
        self.found = found
    }

    /// Names that never resolve to a host (RFC 6761, sections 6.2, 6.4 and 6.5), unlike `localhost`.
    static func isReservedHost(_ host: String) -> Bool {
        let labels = host.lowercased().split(separator: ".")
        guard let last = labels.last else { return false }
        if ["example", "test", "invalid"].contains(last) { return true }
        return labels.count >= 2 && labels[labels.count - 2] == "example" && ["com", "net", "org"].contains(last)
    }

    private static func isExampleAddress(_ url: String) -> Bool {
        URLComponents(string: url)?.host.map(isReservedHost) ?? false
    }

    private static func isExampleMailbox(_ address: String) -> Bool {
        guard let at = address.lastIndex(of: "@") else { return false }
        return isReservedHost(String(address[address.index(after: at)...]))
    }

    private static func namesTheExample(_ text: String) -> Bool {
        text.range(of: "enghraifft", options: .caseInsensitive) != nil || text == "Example School"
    }

    /// Numbers that Ofcom reserves for drama and gives to no subscriber ("Telephone numbers for use in TV and radio drama
    /// programmes").
    static func isDramaNumber(_ text: String) -> Bool {
        var digits = text.filter { $0.isASCII && $0.isNumber }
        // +44 and 0044, with or without a 0 in brackets after it.
        for country in ["0044", "44"] where digits.hasPrefix(country) && digits.count >= 12 {
            digits.removeFirst(country.count)
            if !digits.hasPrefix("0") { digits = "0" + digits }
        }
        return digits.count == 11 && dramaNumbers.contains { digits.hasPrefix($0) }
    }

    /// The first eight of eleven digits, a thousand numbers each.
    private static let dramaNumbers = [
        "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960", "01314960", "01414960", "01514960",
        "01614960", "02079460", "01914980", "02896496", "02920180", "01632960", "07700900", "08081570", "09098790", "03069990",
    ]
}
