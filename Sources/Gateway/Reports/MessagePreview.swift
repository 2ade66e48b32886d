public import Channels
public import Foundation
internal import Templates

/// A message as it would be made for one contact; nothing of it is queued.
public struct MessagePreview: Sendable, Equatable, Codable {
    /// The message's.
    public var name: String
    public var family: String
    public var contact: String
    public var contactName: String
    /// Every channel, in the order in which they are tried, the closed ones last.
    public var ways: [Way]

    public struct Way: Sendable, Equatable, Codable {
        public var channel: ChannelKind
        /// Nil where there is none, or nothing may go to it.
        public var address: String?
        /// `cy`, `en` or `cy+en`.
        public var language: String?
        /// Why the message does not go by this channel, or not at once (`NotSent`); nil where it does.
        public var reason: String?
        /// Why it cannot be made up (`ReasonCode`).
        public var fault: String?
        public var email: Email?
        public var text: Text?
        public var letter: Letter?

        /// A closed channel.
        init(_ channel: ChannelKind, closed reason: NotSent) {
            self.channel = channel
            self.reason = reason.rawValue
        }

        init(_ route: Route, reason: NotSent?) {
            channel = route.channel
            address = route.address.written
            language = route.form.rawValue
            self.reason = reason?.rawValue
        }
    }

    public struct Email: Sendable, Equatable, Codable {
        public var from: String
        public var subject: String
        public var plainText: String
        public var html: String
        /// The whole message as it goes to the relay.
        public var message: Data
    }

    public struct Text: Sendable, Equatable, Codable {
        /// Nil for the provider's own number.
        public var from: String?
        public var text: String
        public var parts: Int
    }

    public struct Letter: Sendable, Equatable, Codable {
        public var pdf: Data
        public var text: String
        public var pages: Int
    }
}

extension MessagePreview.Way {
    mutating func show(_ composed: ComposedSubmission) {
        switch composed {
        case .email(let made):
            email = MessagePreview.Email(
                from: made.from, subject: made.subject, plainText: made.plainText, html: made.html, message: Data(made.message))
        case .text(let made): text = MessagePreview.Text(from: made.from, text: made.text, parts: made.parts)
        case .letter(let made): letter = MessagePreview.Letter(pdf: made.pdf, text: made.text, pages: made.pages)
        case .failed(let reason): fault = reason.code.rawValue
        }
    }
}
