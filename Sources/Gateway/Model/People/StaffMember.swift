public import Channels
public import Templates

/// A member of staff who is told when the gateway cannot do its work; in the order of the configuration.
public struct StaffMember: Sendable, Equatable {
    /// Unique among the staff of a school: the store records by this name who was told.
    public var name: String
    public var mobile: PhoneNumber?
    public var email: EmailAddress?
    /// Nil: both, Welsh first.
    public var language: Language?

    public init(name: String, mobile: PhoneNumber?, email: EmailAddress?, language: Language? = nil) {
        self.name = name
        self.mobile = mobile
        self.email = email
        self.language = language
    }

    var form: LanguageForm {
        switch language {
        case .welsh: .welsh
        case .english: .english
        case nil: .both
        }
    }

    /// The channels of a notice, the preferred one first: at night a text is more likely to be seen.
    static let channels: [ChannelKind] = [.text, .email]

    func address(on channel: ChannelKind) -> RouteAddress? {
        switch channel {
        case .text: mobile.map(RouteAddress.text)
        case .email: email.map(RouteAddress.email)
        case .letter: nil
        }
    }
}
