internal import Channels

/// A fact about a contact that an import can change. Reports show the raw values.
public enum ContactField: String, Sendable, Hashable, CaseIterable, Codable {
    case family, household, name, order, relationship
    case parentalResponsibility = "parental_responsibility"
    case language, mobile, email
    case postal = "address"
    case channels
    case optOuts = "opt_outs"
    case noContact = "no_contact"
    case format

    /// What a person may have decided here (a STOP, a language, a corrected number): an import never undoes those.
    public static let decidable: Set<ContactField> = [
        .name, .household, .language, .channels, .mobile, .email, .optOuts, .postal, .format, .noContact,
    ]

    /// The fields of a flagged contact by which addresses of other families are held until an officer decides (`SharedAddressRule`).
    static let ofSharedAddresses: Set<ContactField> = [.noContact, .name, .mobile, .email, .postal]

    /// The fact as `families.csv` writes it, the address in one line; empty where there is none.
    public func written(_ contact: Contact) -> String {
        switch self {
        case .family: contact.family.rawValue
        case .household: contact.hasNamedHousehold ? contact.household.rawValue : ""
        case .name: contact.name
        case .order: "\(contact.order)"
        case .relationship: contact.relationship.rawValue
        case .parentalResponsibility: contact.parentalResponsibility ? "yes" : "no"
        case .language: contact.language.rawValue
        case .mobile: contact.mobile?.written ?? ""
        case .email: contact.email?.text ?? ""
        case .postal: contact.postal?.lines.joined(separator: ", ") ?? ""
        case .channels: contact.channels.map(\.rawValue).joined(separator: " ")
        case .optOuts: contact.optOuts.map(\.written).sorted().joined(separator: " ")
        case .noContact: contact.noContact?.written ?? ""
        case .format: contact.format.rawValue
        }
    }

    /// Copies the fact from another version of the contact.
    func copy(from source: Contact, to target: inout Contact) {
        switch self {
        case .family: target.family = source.family
        case .household: target.household = source.household
        case .name: target.name = source.name
        case .order: target.order = source.order
        case .relationship: target.relationship = source.relationship
        case .parentalResponsibility: target.parentalResponsibility = source.parentalResponsibility
        case .language: target.language = source.language
        case .mobile: target.mobile = source.mobile
        case .email: target.email = source.email
        case .postal: target.postal = source.postal
        case .channels: target.channels = source.channels
        case .optOuts: target.optOuts = source.optOuts
        case .noContact: target.noContact = source.noContact
        case .format: target.format = source.format
        }
    }
}
