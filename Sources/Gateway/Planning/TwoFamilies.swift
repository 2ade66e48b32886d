public import Channels
internal import Templates

/// One person, by name and number or mailbox, who is in several families and is sent a message once for each of them.
///
/// Across families only the same words without a question go once (`SameWords`); for all other messages the gateway tells the office before it sends,
/// and when it sends.
public struct PersonInTwoFamilies: Sendable, Equatable, Codable {
    public struct Record: Sendable, Equatable, Codable {
        public var contact: String
        public var family: String
    }

    public var name: String
    public var channel: ChannelKind
    /// In the order of the families.
    public var records: [Record]
    /// Whether the message asks for an answer and goes by text: then what they text back counts for none of the families by itself.
    public var answersCountForNone: Bool
}

/// Gathers who is sent what, family by family.
struct TwoFamilies {
    private struct Recipient: Hashable {
        var name: FoldedName
        var address: AddressKey
    }

    private struct Sent {
        var name: String
        var record: PersonInTwoFamilies.Record
        var words: String?
    }

    private let message: Message
    private var order: [Recipient] = []
    private var sent: [Recipient: [Sent]] = [:]

    init(_ message: Message) { self.message = message }

    /// Letters are left out: a letter belongs to its household, which its envelope names.
    mutating func add(_ sends: [Escalation.Send], of family: Family) {
        for send in sends where send.step.route.channel != .letter {
            let words = TemplateValues(family: family, covers: send.covers, audience: message.terms.audience)
            let key = SameWords.key(message, send.step.route, words)
            for contact in family.contacts where send.covers.contains(contact.id) {
                let recipient = Recipient(name: FoldedName(contact.name), address: AddressKey(send.step.route.address))
                if sent[recipient] == nil { order.append(recipient) }
                let record = PersonInTwoFamilies.Record(contact: contact.id.rawValue, family: family.id.rawValue)
                sent[recipient, default: []].append(Sent(name: contact.name, record: record, words: key))
            }
        }
    }

    /// Those to whom it goes more than once.
    var people: [PersonInTwoFamilies] {
        order.compactMap { recipient in
            let sent = sent[recipient] ?? []
            guard Set(sent.map(\.record.family)).count > 1, let first = sent.first else { return nil }
            let goesOnce = first.words != nil && sent.allSatisfy { $0.words == first.words }
            guard !goesOnce else { return nil }
            return PersonInTwoFamilies(
                name: first.name, channel: recipient.address.channel, records: sent.map(\.record),
                answersCountForNone: recipient.address.channel == .text && message.terms.question != .none)
        }
    }
}
