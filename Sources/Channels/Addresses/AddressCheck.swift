/// The check of one address of any kind: its normal form, or why it is not valid.
public struct AddressCheck: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// `PhoneNumber`.
        case phone
        /// `EmailAddress`.
        case email
        /// `PostalAddress.block`: a whole address with the name first and line breaks.
        case postal
    }

    public let kind: Kind
    /// E.164, `local@domain`, or the lines with line feeds between them; nil when it is not valid.
    public let normalised: String?
    /// nil when it is valid.
    public let reason: AddressError?

    public var valid: Bool { reason == nil }

    /// - Parameter otherCountries: whether numbers and post abroad are allowed; nil for the default of the kind (texts go to UK
    ///   mobiles, an envelope may name a country).
    public init(_ kind: Kind, _ value: String, otherCountries: Bool? = nil) {
        self.kind = kind
        do throws(AddressError) {
            normalised =
                switch kind {
                case .phone: try PhoneNumber(value, otherCountries: otherCountries ?? false).e164
                case .email: try EmailAddress(value).text
                case .postal: try PostalAddress.block(value, otherCountries: otherCountries ?? true).joined(separator: "\n")
                }
            reason = nil
        } catch {
            normalised = nil
            reason = error
        }
    }
}
