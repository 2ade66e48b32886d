public import Channels

/// Where evidence and answers to a questionnaire came from.
public enum EvidenceSource: Sendable, Hashable {
    /// A reply by text.
    case text
    /// The message page.
    case page
    /// A receipt of the relay or provider of a channel.
    case receipt(ChannelKind)
    /// A member of staff recorded it.
    case staff(AnswerSource)
    /// An officer closed a task, by its row.
    case task(Int64)
    /// Staff, or a program, who gave no person's name: `office`.
    case named(String)

    /// As it is stored.
    var stored: String {
        switch self {
        case .text: "text"
        case .page: "page"
        case .receipt(let channel): channel.rawValue
        case .staff(let source): source.stored
        case .task(let id): "task \(id)"
        case .named(let name): name
        }
    }
}
