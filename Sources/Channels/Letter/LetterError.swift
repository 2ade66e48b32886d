/// Why a letter cannot be composed.
public enum LetterError: Error, Sendable, Equatable {
    /// The content has no language.
    case nothingToSay
    /// No name to write above the address.
    case noName
    /// Too many lines for the envelope's window with this name, even in 8 pt; with a short name it would fit.
    case nameTooLong(lines: Int)
    /// More lines than the window holds, even in 8 pt and under a short name.
    case addressTooTall(lines: Int)
    /// More than `LetterLayout.mostPages`, blank backs included.
    case tooLong(pages: Int)
    /// No installed font has these characters.
    case unprintable(characters: Int)
    /// The reply page's address is longer than a QR code holds.
    case replyPageTooLong
    /// The school's own lines do not fit the letterhead.
    case letterheadTooLarge
    /// The drawing library failed, with its message.
    case drawing(String)

    /// The stored fault. None of them is about the address.
    public var fault: CompositionFault {
        switch self {
        case .nameTooLong: .nameTooLong
        case .addressTooTall: .addressTooLong
        case .tooLong: .letterTooLong
        case .unprintable: .unprintable
        case .nothingToSay, .noName, .replyPageTooLong, .letterheadTooLarge: .layoutFailed
        case .drawing: .storageFailed
        }
    }

    /// The stored reason: numbers only, no words of the letter.
    public var reason: Reason { Reason(composing: fault, detail: detail) }

    private var detail: String {
        switch self {
        case .nothingToSay: "blocks=0"
        case .noName: "name missing"
        case .nameTooLong(let lines), .addressTooTall(let lines): "lines=\(lines)"
        case .tooLong(let pages): "pages=\(pages)"
        case .unprintable(let characters): "unprintable=\(characters)"
        case .replyPageTooLong: "reply-page"
        case .letterheadTooLarge: "letterhead"
        case .drawing(let status): status
        }
    }

    /// The outcome of an attempt that met this error. Only the drawing library's failures (memory) are temporary.
    var outcome: Outcome { .notComposed(fault, detail: detail) }
}
