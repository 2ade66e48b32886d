/// Why what was to be sent could not be made up here: a fault of the layout, of the message's own words, or of this machine.
///
/// Everything that composes answers by this type, and none of its codes says anything of an address: so a fault of ours can close
/// none (`ReasonCode.closesAddress`).
public enum CompositionFault: Sendable, Hashable, CaseIterable {
    /// The name takes more lines of the envelope's window than the address leaves.
    case nameTooLong
    /// The postal address alone takes more lines than the window has.
    case addressTooLong
    /// More pages than go into an envelope.
    case letterTooLong
    /// No installed font has some of the characters.
    case unprintable
    /// It could not be laid out or made up at all.
    case layoutFailed
    /// No room, no memory, no right to write: the same delivery may go well later.
    case storageFailed

    /// The code under which the gateway keeps it.
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

    /// What an attempt that met it came to. Only the machine's own troubles pass by themselves.
    public var rejection: Outcome.Rejection { self == .storageFailed ? .temporary(retryAfter: nil) : .permanent }
}

extension Reason {
    /// - Parameter detail: numbers and names of parts only, no words of the message and no address.
    public init(composing fault: CompositionFault, detail: String = "") { self.init(fault.code, detail: detail) }
}

extension Outcome {
    /// An attempt that ended before anything left this machine.
    public static func notComposed(_ fault: CompositionFault, detail: String = "") -> Outcome {
        .rejected(fault.rejection, Reason(composing: fault, detail: detail))
    }
}
