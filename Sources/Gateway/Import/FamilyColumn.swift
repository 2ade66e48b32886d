/// A column of `families.csv`. The raw value is its English name; the Welsh name, and what offices call it, are read too.
public enum FamilyColumn: String, Sendable, CaseIterable {
    case family, household, contact, name, order, relationship
    case parentalResponsibility = "parental_responsibility"
    case language, mobile, email
    case address1 = "address_1"
    case address2 = "address_2"
    case address3 = "address_3"
    case address4 = "address_4"
    case postcode, channels
    case optOuts = "opt_outs"
    case noContact = "no_contact"
    case noContactReview = "no_contact_review"
    case format, pupils, barriers

    /// Without these columns a row cannot be stored.
    public var isRequired: Bool {
        switch self {
        case .family, .contact, .name, .relationship, .parentalResponsibility, .pupils: true
        default: false
        }
    }

    /// As a Welsh file writes it.
    public var welshName: String { aliases.first ?? rawValue }

    static let addresses: [FamilyColumn] = [.address1, .address2, .address3, .address4]

    /// The column that a header's field names, whatever its capitals, spaces and hyphens.
    public init?(header: String) {
        guard let column = Self.byName[Self.folded(header)] else { return nil }
        self = column
    }

    private static func folded(_ header: String) -> String {
        let words = header.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }
        return words.joined(separator: "_")
    }

    /// The names beside the raw value, Welsh first.
    private var aliases: [String] {
        switch self {
        case .family: ["teulu"]
        case .household: ["aelwyd"]
        case .contact: ["cyswllt"]
        case .name: ["enw"]
        case .order: ["trefn"]
        case .relationship: ["perthynas"]
        case .parentalResponsibility: ["cyfrifoldeb_rhiant"]
        case .language: ["iaith"]
        case .mobile: ["symudol", "ffôn_symudol", "ffon_symudol", "mobile_number", "mobile_phone"]
        case .email: ["e_bost", "ebost", "e_mail", "email_address"]
        case .address1: ["cyfeiriad_1", "cyfeiriad1", "address1"]
        case .address2: ["cyfeiriad_2", "cyfeiriad2", "address2"]
        case .address3: ["cyfeiriad_3", "cyfeiriad3", "address3"]
        case .address4: ["cyfeiriad_4", "cyfeiriad4", "address4"]
        case .postcode: ["cod_post", "post_code"]
        case .channels: ["sianeli"]
        case .optOuts: ["optio_allan"]
        case .noContact: ["dim_cyswllt"]
        case .noContactReview: ["adolygu_dim_cyswllt", "adolygu"]
        case .format: ["fformat"]
        case .pupils: ["disgyblion"]
        case .barriers: ["rhwystrau"]
        }
    }

    private static let byName: [String: FamilyColumn] = {
        var names: [String: FamilyColumn] = [:]
        for column in allCases {
            for name in [column.rawValue] + column.aliases { names[name] = column }
        }
        return names
    }()
}
