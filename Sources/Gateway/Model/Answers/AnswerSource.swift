internal import Channels

/// By what way an answer came, as it stands with the answer: with what it came by, so that the news of it go back there.
enum AnswerSource {
    /// A text, before its row is known; with the row, `text(_:)`.
    static let text = "text"
    /// A page, where the delivery stands beside it; otherwise `page(_:)`.
    static let page = "page"

    /// A reply that was understood by itself.
    static func text(_ reply: Int64) -> String { "\(text) \(reply)" }

    /// The page of a delivery.
    static func page(_ delivery: DeliveryID) -> String { "\(page) \(delivery.rawValue)" }

    /// Typed in by the office, for a family that said so by word of mouth.
    static func office(by person: String) -> String { office + person }

    /// A reply that a person read.
    static func reply(_ id: Int64) -> String { "\(inbox)\(id)" }

    /// The row of the reply that answered, whoever read it; nil for other ways.
    static func reply(in source: String) -> Int64? {
        let id = rest(of: source, after: inbox) ?? rest(of: source, after: text + " ")
        return id.flatMap { Int64($0) }
    }

    /// The delivery on whose page somebody answered; nil for other ways.
    static func delivery(in source: String) -> DeliveryID? {
        rest(of: source, after: page + " ").flatMap { DeliveryID(rawValue: String($0)) }
    }

    /// Read by a member of staff from the reply slip of a letter.
    static func slip(_ delivery: DeliveryID, by person: String) -> String { "\(slip)\(delivery.rawValue) \(person)" }

    /// By the buttons of a page.
    static func isPage(_ source: String) -> Bool { source == page || source.hasPrefix(page + " ") }

    /// A member of staff decided it.
    static func isDecision(_ source: String) -> Bool { [office, inbox, slip].contains { source.hasPrefix($0) } }

    private static let slip = "slip "
    private static let office = "office "
    private static let inbox = "inbox "

    private static func rest(of source: String, after prefix: String) -> Substring? {
        source.hasPrefix(prefix) ? source.dropFirst(prefix.count) : nil
    }
}
