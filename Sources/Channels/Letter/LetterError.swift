/// Why a letter cannot be made.
public enum LetterError: Error, Sendable, Equatable {
    /// There is no language in it.
    case nothingToSay
    /// No name to write above the address.
    case noName
    /// More lines than the window of the envelope holds, even in 8 pt.
    case addressTooTall(lines: Int)
    /// A word so long that 8 pt type would run out of the window.
    case addressTooWide
    /// More than `LetterLayout.mostPages`, blank backs counted.
    case tooLong(pages: Int)
    /// No installed font has these characters; how many.
    case unprintable(characters: Int)
    /// The reply page's address is longer than a QR code holds.
    case replyPageTooLong
    /// The school's own lines run out of the letterhead.
    case letterheadTooLarge
    /// The drawing library gave up, and why.
    case drawing(String)

    /// The reason as the gateway stores it: numbers only, no words of the letter.
    public var reason: Reason {
        switch self {
        case .nothingToSay: Reason(.contentRefused, detail: "blocks=0")
        case .noName: Reason(.addressInvalid, detail: "name missing")
        case .addressTooTall(let lines): Reason(.addressInvalid, detail: "lines=\(lines)")
        case .addressTooWide: Reason(.addressInvalid, detail: "width")
        case .tooLong(let pages): Reason(.tooLarge, detail: "pages=\(pages)")
        case .unprintable(let characters): Reason(.contentRefused, detail: "unprintable=\(characters)")
        case .replyPageTooLong: Reason(.contentRefused, detail: "reply-page")
        case .letterheadTooLarge: Reason(.policyRefused, detail: "letterhead")
        case .drawing(let status): Reason(.storageFailed, detail: status)
        }
    }

    /// The outcome of an attempt that met this error. Only the drawing library's troubles (memory) can pass by themselves.
    var outcome: Outcome {
        if case .drawing = self { return .rejected(.temporary(retryAfter: nil), reason) }
        return .rejected(.permanent, reason)
    }
}
