public import Channels
internal import Foundation

/// A correction of a contact by a member of staff, with values as `families.csv` writes them. Nil leaves a fact as it is; empty removes it.
public struct ContactCorrection: Sendable, Equatable, Codable {
    public var name: String?
    public var language: String?
    public var mobile: String?
    public var email: String?
    /// Its lines separated by commas or line breaks, the postcode last.
    public var address: String?
    public var channels: String?
    public var optOuts: String?
    public var format: String?

    public init(
        name: String? = nil, language: String? = nil, mobile: String? = nil, email: String? = nil, address: String? = nil,
        channels: String? = nil, optOuts: String? = nil, format: String? = nil
    ) {
        self.name = name
        self.language = language
        self.mobile = mobile
        self.email = email
        self.address = address
        self.channels = channels
        self.optOuts = optOuts
        self.format = format
    }

    /// The facts that it sets or removes.
    public var fields: Set<ContactField> {
        let said: [(ContactField, String?)] = [
            (.name, name), (.language, language), (.mobile, mobile), (.email, email), (.postal, address), (.channels, channels),
            (.optOuts, optOuts), (.format, format),
        ]
        return Set(said.filter { $0.1 != nil }.map(\.0))
    }
}

/// Why a correction was refused: a finding for each wrong value, as the import reports it.
public struct ContactRefusal: Error, Sendable, Equatable {
    public var findings: [ImportFinding]
}

extension ContactCorrection {
    /// The contact as it is afterwards. The values are read by the same rules as the cells of a file.
    public func applied(to contact: Contact, mobiles reach: PhoneNumber.Reach) throws(ContactRefusal) -> Contact {
        var reading = Reading(contact: contact)
        if let name { reading.read(name: name) }
        if let language {
            reading.take(.language, .unknownLanguage, language, LanguageWords.preference) { $0.language = $1 }
        }
        if let mobile { reading.read(mobile: mobile, reach: reach) }
        if let email { reading.read(email: email) }
        if let address { reading.read(address: address) }
        if let channels { reading.read(channels: channels) }
        if let optOuts { reading.read(optOuts: optOuts) }
        if let format { reading.take(.format, .unknownFormat, format, FamilyWords.format) { $0.format = $1 } }
        guard reading.findings.isEmpty else { throw ContactRefusal(findings: reading.findings) }
        return reading.contact
    }

    /// Reads the values one by one and collects their findings.
    private struct Reading {
        var contact: Contact
        var findings: [ImportFinding] = []

        mutating func refuse(
            _ field: ContactField, _ code: ImportFinding.Code, _ value: String, address: AddressError? = nil
        ) {
            findings.append(ImportFinding(column: field.rawValue, code: code, value: value, address: address))
        }

        mutating func take<Value>(
            _ field: ContactField, _ code: ImportFinding.Code, _ text: String, _ read: (String) -> Value?,
            _ set: (inout Contact, Value) -> Void
        ) {
            if let value = read(text) { set(&contact, value) } else { refuse(field, code, text) }
        }

        mutating func read(name: String) {
            let name = FieldText.visible(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if name.isEmpty { return refuse(.name, .missingValue, "") }
            if let repaired = TwiceEncoded.repaired(name) { return refuse(.name, .twiceEncoded, repaired) }
            if LookalikeCharacters.read(name) != .plain { return refuse(.name, .mixedAlphabets, name) }
            if name.exceeds(characters: FamilyRow.nameLimit) { return refuse(.name, .tooLong, name) }
            if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
                return refuse(.name, .controlCharacter, "")
            }
            contact.name = name
        }

        mutating func read(mobile: String, reach: PhoneNumber.Reach) {
            let text = mobile.trimmed
            guard !text.isEmpty else { return contact.mobile = nil }
            switch MobileCell.read(text, reach: reach) {
            case .number(let number), .zeroPutBack(let number): contact.mobile = number
            case .spreadsheetNotation: refuse(.mobile, .excelNumber, text)
            case .refused(let error): refuse(.mobile, .badMobile, text, address: error)
            }
        }

        mutating func read(email: String) {
            let text = email.trimmed
            guard !text.isEmpty else { return contact.email = nil }
            do throws(AddressError) {
                contact.email = try EmailAddress(text)
            } catch {
                refuse(.email, .badEmail, text, address: error)
            }
        }

        mutating func read(address: String) {
            let lines = address.split { $0.isNewline || $0 == "," }.map(String.init)
            guard lines.contains(where: { !$0.trimmed.isEmpty }) else { return contact.postal = nil }
            do throws(AddressError) {
                contact.postal = try PostalAddress(lines: lines)
            } catch {
                refuse(.postal, .badAddress, address, address: error)
            }
        }

        mutating func read(channels: String) {
            var order: [ChannelKind] = []
            for word in FamilyWords.list(channels) {
                guard let channel = FamilyWords.channel(word) else {
                    refuse(.channels, .unknownChannel, word)
                    continue
                }
                if order.contains(channel) { refuse(.channels, .repeatedChannel, word) } else { order.append(channel) }
            }
            contact.channels = order
        }

        mutating func read(optOuts: String) {
            var choices: Set<OptOut> = []
            for word in FamilyWords.list(optOuts) {
                if let choice = FamilyWords.optOut(word) {
                    choices.insert(choice)
                } else {
                    refuse(.optOuts, .unknownOptOut, word)
                }
            }
            contact.optOuts = choices
        }
    }
}

extension NoContact {
    /// The limit of a reason that a person gives, in characters.
    static let longestReason = 200

    /// In one line: the reason, and the day after a comma.
    var written: String { [reason, review].compactMap(\.self).joined(separator: ", ") }

    /// What `written` wrote.
    init(written: String) {
        let parts = written.components(separatedBy: ", ")
        guard parts.count > 1, let last = parts.last, let day = CalendarDay.read(last), !day.wasRewritten else {
            self.init(reason: written, review: nil)
            return
        }
        self.init(reason: parts.dropLast().joined(separator: ", "), review: last)
    }

    /// Whether this flag, from a file, says nothing that `other` did not: an equal reason, and no review day or the same one.
    func isSame(as other: NoContact) -> Bool {
        FamilyWords.folded(reason) == FamilyWords.folded(other.reason) && (review == nil || review == other.review)
    }

    /// A flag as a person sets it here, by the rules of the cells of a file.
    static func read(reason text: String, review: String?) throws(ContactRefusal) -> NoContact {
        var findings: [ImportFinding] = []
        func refuse(_ column: String, _ code: ImportFinding.Code, _ value: String) {
            findings.append(ImportFinding(column: column, code: code, value: value))
        }
        let reason = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if reason.isEmpty {
            refuse("no_contact", .missingValue, "")
        } else if reason.exceeds(characters: longestReason) || FamilyWords.isUnclearReason(reason) {
            refuse("no_contact", .unclearNoContact, reason)
        }
        let day = review.flatMap { CalendarDay.read($0.trimmed)?.day }
        if let review, !review.trimmed.isEmpty, day == nil { refuse("no_contact_review", .badDate, review) }
        guard findings.isEmpty else { throw ContactRefusal(findings: findings) }
        return NoContact(reason: reason, review: day)
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
            return ""
        }
        return String(self[first...last])
    }
}
