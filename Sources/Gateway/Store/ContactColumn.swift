internal import Channels
internal import GRDB

/// A column of `contact`, and what it holds of a contact. The statements that insert, change and select contacts are made from one list of them, so
/// that none forgets a column. `Store.contact(_:)` reads a row by hand and by position: it must be changed with the list.
///
/// `left` is not in the list: `put` clears it, an import sets it for a contact who is missing from the file (`markAsLeft`), and a decision about a
/// contact who has left sets it again after `put`.
struct ContactColumn: Sendable {
    let name: String
    let value: @Sendable (Contact) -> (any DatabaseValueConvertible)?

    private init(_ name: String, _ value: @escaping @Sendable (Contact) -> (any DatabaseValueConvertible)?) {
        self.name = name
        self.value = value
    }

    /// In the order in which `Store.contact(_:)` takes them from a row, one after the other without their names.
    static let read: [Self] = [
        Self("family") { $0.family.rawValue },
        Self("id") { $0.id.rawValue },
        Self("place") { $0.order },
        Self("household") { $0.household.rawValue },
        Self("name") { $0.name },
        Self("relationship") { $0.relationship.rawValue },
        Self("responsible") { $0.parentalResponsibility },
        Self("language") { $0.language.rawValue },
        Self("mobile") { $0.mobile?.e164 },
        Self("email") { $0.email?.text },
        Self("postal") { $0.postal?.lines.joined(separator: "\n") },
        Self("postcode") { $0.postal?.postcode },
        Self("country") { $0.postal?.country },
        Self("channels") { $0.channels.map(\.rawValue).joined(separator: " ") },
        Self("opt_outs") { $0.optOuts.map(\.written).sorted().joined(separator: " ") },
        Self("no_contact") { $0.noContact?.reason },
        Self("review") { $0.noContact?.review },
        Self("format") { $0.format.rawValue },
    ]

    /// Addresses as they are compared, by which queries find contacts; no contact is read from them.
    private static let keys: [Self] = [
        Self("email_key") { contact in contact.email.map { AddressKey($0).text } },
        Self("postal_key") { contact in contact.postal.map { AddressKey($0).text } },
    ]

    static let all = read + keys

    /// Inserts a contact of a school, or changes the one with its id. Its arguments are the school and the values of all columns.
    static let put = """
        INSERT INTO contact (school, \(all.map(\.name).joined(separator: ", ")))
        VALUES (?, \(all.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT DO UPDATE SET \(changed), left = NULL
        """

    private static let changed = all.filter { $0.name != "id" }.map { "\($0.name) = excluded.\($0.name)" }.joined(separator: ", ")
}

extension Store {
    static let contactColumns = ContactColumn.read.map(\.name).joined(separator: ", ")

    /// Takes the columns of `contactColumns` from a row.
    static func contact(_ row: inout ColumnReader) throws -> Contact {
        let family: FamilyID = try row.identifier()
        let id: ContactID = try row.identifier()
        let order = Int(try row.whole())
        let household: HouseholdID = try row.identifier()
        let name = try row.text()
        let relationship: Contact.Relationship = try row.choice()
        let responsible = try row.whole() == 1
        let language: LanguagePreference = try row.choice()
        let mobile = row.textIfAny().flatMap(PhoneNumber.init(stored:))
        let email = row.textIfAny().flatMap(EmailAddress.init(stored:))
        let lines = row.textIfAny()
        let (postcode, country) = (row.textIfAny(), row.textIfAny())
        let postal = lines.map { PostalAddress(storedLines: Joined.lines(from: $0), postcode: postcode, country: country) }
        let channels = try Joined.words(from: row.text()).map { word in
            guard let channel = ChannelKind(rawValue: word) else { throw StoreError.unreadable }
            return channel
        }
        let optOuts = try Joined.words(from: row.text()).map { word in
            guard let optOut = OptOut(written: word) else { throw StoreError.unreadable }
            return optOut
        }
        let reason = row.textIfAny()
        let review = row.textIfAny()
        return Contact(
            id: id, family: family, household: household, name: name, order: order, relationship: relationship,
            parentalResponsibility: responsible, language: language, mobile: mobile, email: email, postal: postal,
            channels: channels, optOuts: Set(optOuts), noContact: reason.map { NoContact(reason: $0, review: review) },
            format: try row.choice())
    }
}
