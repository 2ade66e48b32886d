/// Why a submission could not be composed: a fault of the layout, of the message's text, or of this machine.
///
/// All composing code reports faults by this type, and none of its codes is about the address: so a fault of the gateway closes
/// no address (`ReasonCode.closesAddress`).
public enum CompositionFault: Sendable, Hashable, CaseIterable {
    /// The name takes more lines of the envelope's window than the address leaves.
    case nameTooLong
    /// The postal address alone takes more lines than the envelope's window has.
    case addressTooLong
    /// More pages than an envelope holds.
    case letterTooLong
    /// No installed font has some of the characters.
    case unprintable
    /// The layout or the composition failed.
    case layoutFailed
    /// No disk space, no memory or no permission: a later attempt may succeed.
    case storageFailed

    /// The code that the gateway stores.
    public var code: ReasonCode {
        switch self {
        case .nameTooLong: .nameTooLong
        case .addressTooLong: .addressTooLong
        case .letterTooLong: .letterTooLong
        case .unprintable: .unprintable
        case .layoutFailed: .layoutFailed
        case .storageFailed: .storageFailed
        }
    }

    /// The outcome of an attempt. Only the machine's faults are temporary.
    public var rejection: Outcome.Rejection { self == .storageFailed ? .temporary(retryAfter: nil) : .permanent }
}

extension Reason {
    /// - Parameter detail: numbers and names of parts only, no words of the message and no address.
    public init(composing fault: CompositionFault, detail: String = "") { self.init(fault.code, detail: detail) }
}

extension Outcome {
    /// The outcome of an attempt that ended before any network traffic.
    public static func notComposed(_ fault: CompositionFault, detail: String = "") -> Outcome {
        .rejected(fault.rejection, Reason(composing: fault, detail: detail))
    }
}
