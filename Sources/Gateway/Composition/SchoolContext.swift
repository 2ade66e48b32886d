internal import Channels
internal import Foundation
internal import Logging
internal import Templates

/// What the workflows of a school compose and read with: its settings, its words, its channels. It does not change during a run.
struct SchoolContext: Sendable {
    let composer: MessageComposer
    let messages: MessageCache
    /// Reads what families write.
    let understanding: ReplyUnderstanding
    /// The channels by which the school sends.
    let open: Set<ChannelKind>
    let ids: IDGenerator
    /// The members of staff who are told when the gateway cannot do its work.
    let staff: [StaffMember]
    let logger: Logger

    init(
        composer: MessageComposer, messages: MessageCache, understanding: ReplyUnderstanding, open: Set<ChannelKind>,
        ids: IDGenerator, staff: [StaffMember], logger: Logger
    ) {
        self.composer = composer
        self.messages = messages
        self.understanding = understanding
        self.open = open
        self.ids = ids
        self.staff = staff
        self.logger = logger
    }

    var school: School { composer.school }

    /// The member of staff who says OK by a text to the notices that they were told of; nil where the text says anything else, or comes from
    /// another number.
    func acknowledging(_ text: ReceivedText) -> StaffMember? {
        NoticeAcknowledgement.isGiven(by: text.text) ? staff.first { $0.mobile == text.from } : nil
    }

    /// The words of one text in the languages of a form.
    func text(in form: LanguageForm, _ words: (Language) -> String) -> String {
        TextMessage.joined(form.languages.map(words))
    }

    /// A text of the gateway's own to one number, outside any message. It answers a text that just came from there, so quiet hours do not apply.
    func confirmation(to number: PhoneNumber, text: String, contact: ContactID?, at now: Date) -> NewDelivery {
        NewDelivery(
            id: ids.deliveryID(at: now), contact: contact, covers: contact.map { [$0] } ?? [],
            route: Route(address: .text(number), form: .both, format: .standard),
            words: TemplateValues(names: [], children: [], text: TextMessage.prepare(text).text), category: .general,
            priority: .reply, due: now, deadline: now.addingTimeInterval(24 * 3600))
    }

    /// The news to a household that moved up from the waiting list; nil where no channel can deliver it in time.
    func promotion(_ moved: WaitlistPromotion, invitation: Message, at now: Date) -> NewDelivery? {
        let terms = invitation.terms
        guard let event = terms.invitation, var way = moved.way, open.contains(way.route.channel) else { return nil }
        if school.alwaysBoth { way.route.form = .both }
        // It follows from another household's answer, which may come at any hour; the news keeps the quiet hours.
        let due = school.quietHours.firstAllowed(from: now)
        guard due < event.starts else { return nil }
        let keyword = terms.keyword.map(Keyword.init)
        let texts = Bilingual { composer.movedUp(moved, event: event, keyword: keyword, by: way.route.channel, language: $0) }
        let words: TemplateValues
        switch way.route.channel {
        case .text:
            words = TemplateValues(
                names: [], children: [], text: TextMessage.prepare(text(in: way.route.form) { texts[$0] }).text)
        case .email:
            let subject = Bilingual { composer.locales.text("event-moved-up-subject", in: $0) }
            words = TemplateValues(names: [], subject: subject, texts: texts, form: way.route.form, isByPerson: false)
        // A letter would be too late: a member of staff rings.
        case .letter: return nil
        }
        return NewDelivery(
            id: ids.deliveryID(at: now), contact: way.contact, covers: way.contact.map { [$0] } ?? [], route: way.route,
            words: words, category: .general, priority: .reply, due: due, deadline: event.starts)
    }

    /// The title by which families know an invitation. Nil where its subject cannot be written any more: then the question which invitation is
    /// meant is not asked by letters.
    func title(_ message: Message) -> Bilingual<String>? { message.terms.event?.name ?? (try? composer.title(message)) }
}
