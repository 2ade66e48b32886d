public import Channels
public import Foundation
public import Templates

/// Which family a reply belongs to and what follows from it: reserved words first, then the question that it can only mean, by its keyword or
/// because it is the only one open. Where several may be meant, the sender is asked which; all else goes to the inbox. Pure; `docs/replies.md` has
/// the rules in words.
public struct ReplyRouting: Sendable {
    public var contact: ContactID?
    public var family: FamilyID?
    public var message: MessageID?
    public var handled = false
    public var consequences: [ReplyEffect] = []
    public var confirmation: Confirmation?
    /// What was read, without a keyword at the edge of the text.
    public var meaning: ReplyMeaning
    /// How the answer can be changed.
    public var change = ChangeWay.answer
    /// The language to answer in; nil where neither the words nor the keyword say.
    public var language: Language?

    /// Reads words as an answer to a question, or to none.
    public typealias Reading = (String, AskedQuestion) -> ReplyMeaning

    public static func route(
        _ text: String, from sender: SenderSnapshot, number: PhoneNumber, topics: [Topic], labelled: LabelledInvitations? = nil,
        at now: Date, read: Reading
    ) -> ReplyRouting {
        let own = OwnWords(of: text, sent: sender.sentTexts)
        let text = own.text
        let naming = TopicNaming(of: text, among: topics)
        // A number whose owners are not one known household answers for none of them.
        let open = sender.isOneHousehold ? sender.openQuestions : []
        // On a day with a questionnaire a bare "2" or "OK" may be meant for that: it answers no invitation by itself.
        let isAmbiguous =
            sender.heard.contains(SenderSnapshot.heardOfQuestionnaire)
            || hasUnansweredKeyword(by: sender, open: open, among: topics)
        let question: AskedQuestion = (open.isEmpty || isAmbiguous) && naming.edges.isEmpty ? .none : .rsvp
        var routing = ReplyRouting(
            meaning: own.kind == .words ? read(text, question) : .automatic(closes: own.kind != .forward))
        routing.identify(sender, open: open)
        // A machine sent it: its yes or no is not the contact's, and an answer would begin a loop.
        if routing.meaning.isAutomatic {
            // A reply that only sends the gateway's own words back needs no reading.
            routing.meaning.closesByItself = routing.meaning.closesByItself || own.quotesUs
            routing.handled = routing.meaning.closesByItself
            return routing
        }

        // A school's keyword is not a reserved word, whatever it is.
        let isBare = !naming.edges.isEmpty && naming.rest.isEmpty && routing.meaning.intent == .unclear
        let names = !naming.edges.isEmpty && !naming.rest.isEmpty
        if names { routing.meaning = read(naming.rest, .rsvp) }
        routing.language = routing.meaning.language ?? naming.language

        // A contact with a no-contact flag gets no answer, and cannot answer for the family: a person reads the reply. Their STOP still counts.
        let isNoContact = sender.known.contains { $0.contact.noContact != nil }
        if isNoContact, routing.meaning.intent != .stop { return routing }

        let input = Input(
            sender: sender, number: number, text: text, naming: naming, open: open, topics: topics, labelled: labelled, now: now)
        if isBare {
            routing.takeBareKeyword(input)
        } else if names {
            routing.takeWithKeyword(input)
        } else if !routing.takeChoiceLabel(input) {
            routing.takeWithoutKeyword(input)
        }
        routing.confirm(input, isNoContact: isNoContact)
        // "Yes, 2. Is there parking?": the answer counts and is confirmed, and a person reads the question.
        if routing.meaning.asks { routing.handled = false }
        return routing
    }

    /// Whether a reply with a keyword that stands for none of the sender's invitations, and nothing else, waits for a person since yesterday: what
    /// follows it may be meant for that.
    private static func hasUnansweredKeyword(
        by sender: SenderSnapshot, open: [SenderSnapshot.OpenQuestion], among topics: [Topic]
    ) -> Bool {
        sender.waitingTexts.contains { text in
            let naming = TopicNaming(of: text, among: topics)
            return !naming.edges.isEmpty && naming.rest.isEmpty
                && !naming.edges.contains { topic in open.contains { $0.keyword?.key == topic.keyword.key } }
        }
    }

    /// The family of a text that a person reads whatever it says; nothing follows from it.
    static func forPerson(from sender: SenderSnapshot) -> ReplyRouting {
        var routing = ReplyRouting(meaning: .unclear)
        routing.identify(sender, open: sender.isOneHousehold ? sender.openQuestions : [])
        return routing
    }

    /// What a reply is routed by.
    struct Input {
        let sender: SenderSnapshot
        let number: PhoneNumber
        /// The sender's own words.
        let text: String
        let naming: TopicNaming
        let open: [SenderSnapshot.OpenQuestion]
        let topics: [Topic]
        let labelled: LabelledInvitations?
        let now: Date
    }

    private init(meaning: ReplyMeaning) { self.meaning = meaning }

    private mutating func identify(_ sender: SenderSnapshot, open: [SenderSnapshot.OpenQuestion]) {
        // Where two families share the number a person says whose reply it is.
        let families = Set(sender.known.map(\.contact.family))
        guard families.count == 1 else { return }
        family = families.first
        contact = sender.known.count == 1 ? sender.known.first?.contact.id : nil
        if open.count == 1 { message = open.first?.message }
    }

    private mutating func takeWithoutKeyword(_ input: Input) {
        switch meaning.intent {
        case .stop where meaning.stopChannel == .email:
            guard !input.sender.known.isEmpty else { return }
            settle(.emailStopped, [.optOut(.email, contacts: input.sender.known.map(\.contact.id), source: .reply)])
        case .stop:
            // A STOP counts from any sender, before it is known who they are: nothing goes to that number any more.
            settle(.stopped, [.close(.text, key: input.number.e164, source: .reply)])
        case .start: settle(.started, [.reopen(.text, key: input.number.e164)])
        case .help: settle(.help, [])
        case .languageWelsh, .languageEnglish: setLanguage(input.sender)
        case .yes, .no, .maybe: answerOpenQuestion(input)
        // "Diolch": there is nothing to answer.
        case .unclear: handled = meaning.closesByItself
        }
    }

    private mutating func takeWithKeyword(_ input: Input) {
        let edges = input.naming.edges
        switch meaning.intent {
        case .stop:
            // "Phonics. Please stop texting me" asks for more than an end of its topic.
            guard meaning.stopChannel == nil, input.naming.rest.split(whereSeparator: \.isWhitespace).count <= 2 else {
                return takeWithoutKeyword(input)
            }
            let contacts = input.sender.known.map(\.contact.id)
            let stops = edges.map {
                ReplyEffect.stopTopic($0.keyword.key, contacts: contacts, number: input.number, source: .reply)
            }
            settle(.topicStopped(edges[0].keyword), stops)
        case .start:
            // A sender who stopped everything is not started again for one topic: a person asks what is meant.
            guard !input.sender.isStopped else { return }
            let contacts = input.sender.known.map(\.contact.id)
            let starts = edges.map { ReplyEffect.startTopic($0.keyword.key, contacts: contacts, number: input.number) }
            settle(.topicStarted(edges[0].keyword), starts)
        case .help: tellAbout(input)
        case .yes, .no, .maybe: if edges.count == 1 { answer(meaning, about: edges[0], input) }
        case .languageWelsh, .languageEnglish, .unclear:
            if edges.count == 1 { message = question(of: edges[0], input)?.message ?? message }
        }
    }

    /// A keyword alone: what a waiting reply lacked, or a question what it stands for.
    private mutating func takeBareKeyword(_ input: Input) {
        guard input.naming.edges.count == 1, let pending = input.sender.pending else { return tellAbout(input) }
        language = input.naming.language ?? pending.meaning.language
        answer(pending.meaning, about: input.naming.edges[0], input)
    }

    private mutating func confirm(_ input: Input, isNoContact: Bool) {
        let sender = input.sender
        // An unknown sender, and one whose text is unclear, hears that a person will read it, once a day: each answer costs the school a text.
        if !handled, confirmation == nil, !sender.wasToldToWait { confirmation = hasInvitation(input) ? .waiting : .waitingOnly }
        guard let said = confirmation else { return }
        // The school does not pay for texts abroad to people it does not know.
        let isStrangerAbroad = sender.known.isEmpty && !input.number.isUKMobile
        // A number that wrote STOP hears nothing more.
        let hearsNothing = isNoContact || (sender.isStopped && said != .started)
        if isStrangerAbroad || hearsNothing || AutoReplyLimits.isRepeated(said, to: sender)
            || !AutoReplyLimits.allow(said, to: sender)
        {
            confirmation = nil
        }
    }

    /// Whether the sender has an invitation that they may answer, and named no other one: only such a sender is told how to answer.
    private func hasInvitation(_ input: Input) -> Bool {
        let own = input.open.filter { mayAnswer($0, input) }
        let names = input.naming.edges.contains { topic in !own.contains { $0.keyword?.key == topic.keyword.key } }
        let speaksOfAnother = message.map { message in !own.contains { $0.message == message } } ?? false
        // A sender who was asked today which invitation is meant would not be understood with a bare word again.
        let wasAsked = input.sender.heard.contains { heard in
            heard == Confirmation.which([], meaning).code || heard.hasPrefix(SenderSnapshot.AskedByLabel.prefix)
        }
        return !own.isEmpty && (own.count == 1 || !wasAsked) && !names && !speaksOfAnother
    }

    mutating func settle(_ confirmation: Confirmation, _ consequences: [ReplyEffect]) {
        self.confirmation = confirmation
        self.consequences += consequences
        handled = true
    }

    private mutating func setLanguage(_ sender: SenderSnapshot) {
        guard sender.isOneHousehold else { return }
        let language: LanguagePreference = meaning.intent == .languageWelsh ? .welsh : .english
        settle(
            meaning.intent == .languageWelsh ? .languageWelsh : .languageEnglish,
            sender.known.map { .language(language, contact: $0.contact.id, source: .reply) })
    }
}
