public import Channels
internal import Foundation
public import Templates

/// Composes what a channel takes from a delivery. The result depends only on what is stored: the same delivery always gives the same content (a
/// letter, as long as the machine has the same fonts).
public struct MessageComposer: Sendable {
    public let school: School
    public let locales: Locales
    public let ways: ReplyWays
    /// The fonts that letters are printed with; nil for no letters.
    let fonts: LetterFonts?

    public init(school: School, locales: Locales, ways: ReplyWays, fonts: LetterFonts? = nil) {
        self.school = school
        self.locales = locales
        self.ways = ways
        self.fonts = fonts
    }

    /// How a family can answer.
    public struct ReplyWays: Sendable {
        /// The number that takes texts, as people write it; nil where the sender is only a name.
        public var number: String?
        /// The address of the message page of a delivery; nil without a public address: then no link is ever written.
        public var page: (@Sendable (DeliveryID) -> String)?

        public init(number: String?, page: (@Sendable (DeliveryID) -> String)?) {
            self.number = number
            self.page = page
        }
    }

    public func submission(_ delivery: QueuedDelivery, message: Message?) throws -> Submission {
        Submission(
            delivery: delivery.id, content: try content(delivery, message: message), form: delivery.route.form,
            created: delivery.created, deadline: delivery.deadline)
    }

    private func content(_ delivery: QueuedDelivery, message: Message?) throws -> Submission.Content {
        let words = delivery.words
        switch (delivery.route.address, message) {
        case (.text(let number), let message?):
            let text = try text(message, route: delivery.route, words: words, delivery: delivery.id)
            return .text(TextContent(to: number, text: text.text, parts: text.parts))
        case (.text(let number), nil):
            let text = TextMessage.prepare(words.text ?? "")
            return .text(TextContent(to: number, text: text.text, parts: text.parts))
        case (.email(let address), let message?):
            let subject = try subject(message, words: words, delivery: delivery.id)
            return .email(
                EmailContent(
                    to: address, toName: words.names.count == 1 ? words.names.first : nil,
                    subject: delivery.route.form.languages.map { subject[$0] }.joined(separator: " / "),
                    blocks: try lineInWelsh(delivery) + blocks(message, delivery)))
        case (.letter(let address, _), let message?):
            var delivery = delivery
            delivery.words = printable(words)
            let subject = try subject(message, words: delivery.words, delivery: delivery.id)
            return .letter(
                LetterContent(
                    names: addressees(of: words, in: delivery.route.form), address: address,
                    title: delivery.route.form.languages.map { subject[$0] }.joined(separator: " / "),
                    blocks: try headed(blocks(message, delivery), by: subject),
                    format: delivery.route.format == .largePrint ? .largePrint : .standard,
                    replyPage: message.terms.question == .none ? nil : ways.page?(delivery.id),
                    slipCode: message.terms.hasSlipCode ? SlipCode(delivery.id).printed : nil, slip: message.terms.slip))
        case (.email(let address), nil):
            return .email(
                EmailContent(
                    to: address, toName: words.names.count == 1 ? words.names.first : nil, subject: words.subject ?? "",
                    blocks: Self.blocks(words, form: delivery.route.form), submitted: Self.submitted(delivery)))
        case (.letter, nil): throw CompositionError.noContent
        }
    }

    /// Whether a person or the gateway wrote an e-mail outside any message; a notice to staff is generated, since it replies to no message.
    private static func submitted(_ delivery: QueuedDelivery) -> EmailContent.Submitted {
        if delivery.words.isByPerson { return .byPerson }
        return delivery.category == .emergency ? .generated : .replied
    }

    /// A text in the route's language form, prepared for sending and counted in parts.
    ///
    /// - Parameter delivery: nil for one that is not made yet; an id of the same length then stands in its address.
    public func text(
        _ message: Message, route: Route, words: TemplateValues, delivery: DeliveryID? = nil
    ) throws -> PreparedText {
        let texts = try route.form.languages.map { language in
            guard let pattern = message.text[language].sms else { throw CompositionError.noContent }
            return try pattern.format(values(message.terms, words, delivery, in: language), in: language)
        }
        let text = TextMessage.joined(texts)
        return message.terms.fold ? TextMessage.folding(text).after : TextMessage.prepare(text)
    }

    public func subject(_ message: Message, words: TemplateValues, delivery: DeliveryID? = nil) throws -> Bilingual<String> {
        try Bilingual { language in
            try message.text[language].subject.format(values(message.terms, words, delivery, in: language), in: language)
        }
    }

    /// The subject with "…" in place of the names.
    public func title(_ message: Message) throws -> Bilingual<String> {
        try subject(message, words: TemplateValues(names: ["…"], children: ["…"]))
    }

    /// Fills every text of a message once, for an invented family: what cannot be filled must be known before a delivery is queued.
    ///
    /// - Throws: `MessageMistakes` with every place that cannot be filled.
    public func proof(_ message: Message) throws(MessageMistakes) {
        // With a space, an apostrophe and an accent, as names have: the address of a link may not contain them.
        let words = TemplateValues(names: ["Mrs Siân O'Brien"], children: ["Mabli", "Osian"])
        var mistakes = MessageMistakes()
        for language in Language.allCases {
            let text = message.text[language]
            let values = values(message.terms, words, in: language)
            for pattern in [text.subject, text.sms].compactMap({ $0 }) {
                do {
                    _ = try pattern.format(values, in: language)
                } catch {
                    mistakes.texts.append(error)
                }
            }
            do {
                _ = try text.body.fill(values, in: language)
            } catch {
                mistakes.texts += error.mistakes
            }
        }
        guard mistakes.isEmpty else { throw mistakes }
    }

    /// The message's own words, without how to answer.
    public func body(
        _ message: Message, form: LanguageForm, words: TemplateValues, delivery: DeliveryID? = nil
    ) throws -> [LanguageBlock] {
        try form.languages.map { language in
            LanguageBlock(
                language: language,
                document: try message.text[language].body.fill(
                    values(message.terms, words, delivery, in: language), in: language))
        }
    }

    private func blocks(_ message: Message, _ delivery: QueuedDelivery) throws -> [LanguageBlock] {
        try body(message, form: delivery.route.form, words: delivery.words, delivery: delivery.id).map { block in
            var block = block
            switch message.terms.question {
            case .rsvp: block.document.blocks += howToReply(delivery, in: block.language)
            case .questionnaire: block.document.blocks += howToAnswer(message.terms, delivery, in: block.language)
            case .none: break
            }
            block.document.blocks.append(.paragraph([.text(locales.text("message-welsh-welcome", in: block.language))]))
            return block
        }
    }

    /// The content of an e-mail outside any message: plain paragraphs, in each language.
    private static func blocks(_ words: TemplateValues, form: LanguageForm) -> [LanguageBlock] {
        let texts = (words.text ?? "").components(separatedBy: TemplateValues.separator)
        return zip(form.languages, texts).map { language, text in
            let paragraphs = text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
            return LanguageBlock(language: language, document: Document(blocks: paragraphs.map { .paragraph([.text($0)]) }))
        }
    }

    /// A letter has no subject line: the subject is its heading.
    private func headed(_ blocks: [LanguageBlock], by subject: Bilingual<String>) -> [LanguageBlock] {
        blocks.map { block in
            var block = block
            block.document.blocks.insert(.heading(level: 1, [.text(subject[block.language])]), at: 0)
            return block
        }
    }

    /// An e-mail in English only says in one line of Welsh that the same message exists in Welsh (Welsh Language Standards, standard 4).
    private func lineInWelsh(_ delivery: QueuedDelivery) -> [LanguageBlock] {
        guard delivery.route.form == .english else { return [] }
        var line: [Document.Inline]
        if let page = ways.page?(delivery.id) {
            line = [
                .link(url: page, [.text(locales.text("message-in-welsh-page", in: .welsh))])
            ]
        } else {
            line = [.text(locales.text("message-in-welsh-telephone", ["telephone": .text(school.telephone)], in: .welsh))]
        }
        line = [.emphasis(line)]
        return [LanguageBlock(language: .welsh, document: Document(blocks: [.paragraph(line)]))]
    }

    private func howToReply(_ delivery: QueuedDelivery, in language: Language) -> [Document.Block] {
        var ways: [[Document.Inline]] = []
        if let page = self.ways.page?(delivery.id), delivery.route.channel != .letter {
            ways.append([.link(url: page, [.text(locales.text("message-reply-page", in: language))])])
        }
        if let number = self.ways.number {
            ways.append([.text(locales.text("message-reply-text", ["number": .text(number)], in: language))])
        }
        ways.append([.text(locales.text("message-reply-telephone", ["telephone": .text(school.telephone)], in: language))])
        return [.heading(level: 2, [.text(locales.text("message-reply-heading", in: language))]), .bullets(ways)]
    }

    /// The values for the placeholders of a text with these terms.
    func values(
        _ terms: MessageSpec, _ words: TemplateValues, _ delivery: DeliveryID? = nil, in language: Language
    ) -> [String: Value] {
        let children =
            words.children.isEmpty
            ? locales.text("message-your-child", in: language) : NameList.joined(names: words.children, in: language)
        var values = terms.values.mapValues { $0[language] }
        values.merge(own(words, delivery, children: children, in: language)) { _, own in own }
        return values
    }

    private func own(
        _ words: TemplateValues, _ delivery: DeliveryID?, children: String, in language: Language
    ) -> [String: Value] {
        let page = (delivery ?? Self.nobodys).flatMap { id in ways.page?(id) }
        return [
            "contact": .text(
                words.names.isEmpty
                    ? locales.text("message-parent", in: language) : NameList.joined(names: words.names, in: language)),
            "children": .text(children),
            "school": .text(school.name[language]), "telephone": .text(school.telephone),
            "replyNumber": .text(ways.number ?? school.telephone), "answerPage": .text(page ?? school.telephone),
        ]
    }

    /// As long as the id of any delivery.
    private static let nobodys = DeliveryID(rawValue: String(repeating: "0", count: 32))
}
