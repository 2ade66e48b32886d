public import Channels
internal import Templates

/// A person of a family: parent, carer, grandparent, support worker.
public struct Contact: Sendable, Equatable, Codable {
    public var id: ContactID
    public var family: FamilyID
    public var household: HouseholdID
    public var name: String
    /// Place in the family's order, from 1.
    public var order: Int
    public var relationship: Relationship
    public var parentalResponsibility: Bool
    public var language: LanguagePreference
    public var mobile: PhoneNumber?
    public var email: EmailAddress?
    public var postal: PostalAddress?
    /// The contact's own order of channels; empty for the school's.
    public var channels: [ChannelKind]
    public var optOuts: Set<OptOut>
    public var noContact: NoContact?
    public var format: Format

    public init(
        id: ContactID, family: FamilyID, household: HouseholdID, name: String, order: Int, relationship: Relationship,
        parentalResponsibility: Bool, language: LanguagePreference, mobile: PhoneNumber?, email: EmailAddress?,
        postal: PostalAddress?, channels: [ChannelKind], optOuts: Set<OptOut>, noContact: NoContact?, format: Format
    ) {
        self.id = id
        self.family = family
        self.household = household
        self.name = name
        self.order = order
        self.relationship = relationship
        self.parentalResponsibility = parentalResponsibility
        self.language = language
        self.mobile = mobile
        self.email = email
        self.postal = postal
        self.channels = channels
        self.optOuts = optOuts
        self.noContact = noContact
        self.format = format
    }

    /// Whether the law counts them as a parent: by parental responsibility, or by having care of the child (Education Act 1996,
    /// section 576).
    public var countsAsParent: Bool {
        parentalResponsibility || [.carer, .guardian, .fosterCarer].contains(relationship)
    }

    public enum Relationship: String, Sendable, CaseIterable, Codable {
        case mother, father, parent, carer, grandparent, guardian
        case stepParent = "step-parent"
        case fosterCarer = "foster-carer"
        case socialWorker = "social-worker"
        case supportWorker = "support-worker"
        case other
    }

    /// Whether they have this telephone or mailbox.
    func has(_ address: RouteAddress) -> Bool { self.address(on: address.channel)?.key == address.key }

    /// Their address on a channel, as the record has it; nil where it has none. `Eligibility` decides whether it may be used.
    func address(on channel: ChannelKind) -> RouteAddress? {
        switch channel {
        case .email: email.map(RouteAddress.email)
        case .text: mobile.map(RouteAddress.text)
        case .letter: postal.map { .letter($0, household) }
        }
    }

    /// In which format the contact reads.
    public enum Format: String, Sendable, CaseIterable, Codable {
        case standard
        case largePrint = "large-print"
    }
}

/// In which language a contact wants to hear from the school. Unknown means both languages, not English.
public enum LanguagePreference: Sendable, Hashable {
    case welsh
    case english
    case unknown
    /// A BCP 47 language subtag of two or three letters: `pl`.
    case other(String)
}

extension LanguagePreference: RawRepresentable, Codable {
    public init?(rawValue: String) {
        switch rawValue {
        case "cy": self = .welsh
        case "en": self = .english
        case "": self = .unknown
        default:
            guard (2...3).contains(rawValue.utf8.count), rawValue.utf8.allSatisfy({ (97...122).contains($0) }) else { return nil }
            self = .other(rawValue)
        }
    }

    public var rawValue: String {
        switch self {
        case .welsh: "cy"
        case .english: "en"
        case .unknown: ""
        case .other(let tag): tag
        }
    }
}

/// What a contact does not want: a category, a channel, or one over the other. Nil stands for every one.
///
/// Written `survey`, `text`, `general:text`.
public struct OptOut: Sendable, Hashable, Codable {
    public var category: Category?
    public var channel: ChannelKind?

    public init?(category: Category?, channel: ChannelKind?) {
        guard category != nil || channel != nil else { return nil }
        self.category = category
        self.channel = channel
    }

    public func covers(_ category: Category, over channel: ChannelKind) -> Bool {
        (self.category ?? category) == category && (self.channel ?? channel) == channel
    }

    /// Of all that is no duty, over one channel.
    static func optional(over channel: ChannelKind) -> Set<OptOut> {
        Set(Category.allCases.filter { !$0.isDuty }.compactMap { OptOut(category: $0, channel: channel) })
    }

    /// As `families.csv` writes it.
    public var written: String { [category?.rawValue, channel?.rawValue].compactMap(\.self).joined(separator: ":") }

    public init?(written: String) {
        let parts = written.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1:
            self.init(category: Category(rawValue: parts[0]), channel: ChannelKind(rawValue: parts[0]))
        case 2:
            guard let category = Category(rawValue: parts[0]), let channel = ChannelKind(rawValue: parts[1]) else { return nil }
            self.init(category: category, channel: channel)
        default: return nil
        }
    }
}

/// A contact who must not be reached at all, and why. It holds for every category.
public struct NoContact: Sendable, Hashable, Codable {
    /// The school's own words: "court order".
    public var reason: String
    /// The day on which the school must review it, `yyyy-MM-dd`; nil where the school gave no date.
    public var review: String?

    public init(reason: String, review: String?) {
        self.reason = reason
        self.review = review
    }
}

extension LanguageForm {
    /// What is right for all who read it at one address: both languages where they differ, and where the language of one is not known.
    init(readBy contacts: some Collection<Contact>) {
        let forms = contacts.map { contact -> LanguageForm in
            switch contact.language {
            case .welsh: .welsh
            case .english: .english
            case .unknown, .other: .both
            }
        }
        self = forms.dropFirst().reduce(forms.first ?? .both) { $0.joined(with: $1) }
    }
}
