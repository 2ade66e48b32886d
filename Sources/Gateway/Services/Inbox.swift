import Channels
import Foundation
import Templates

/// The replies that a person reads.
extension Office {
    public func inbox(closed: Bool = false) async throws -> [InboxItem] {
        guard Visibility.allows(.staff, toLearn: .reply, on: .inbox) else { return [] }
        return try await store.inbox(of: school.id, closed: closed, at: clock.now)
    }

    /// What waits and how long answers take, Cymraeg and English side by side.
    public func inboxAges() async throws -> InboxAges { try await store.inboxAges(of: school.id, at: clock.now) }

    /// - Parameter previous: who has it now and gives it up; nil where nobody has.
    public func takeReply(_ id: Int64, owner: String, from previous: String? = nil) async throws {
        try await store.takeReply(id, owner: try Self.name(owner), from: previous, school: school.id)
    }

    /// Opens a closed reply again, for whoever does it: it was closed by mistake, or without the answer that it holds.
    public func reopenReply(_ id: Int64, owner: String) async throws {
        try await store.reopenReply(id, owner: try Self.name(owner), school: school.id)
    }

    /// Writes back to whoever wrote, by the channel it came on, and closes the reply. One that somebody else took is theirs to answer.
    ///
    /// - Throws: `cannotAnswer` where no way is open to them.
    public func answerReply(_ id: Int64, text: String, by person: String? = nil) async throws {
        let now = clock.now
        try await store.answerReply(id, text: text, by: person, school: school.id, at: now) { question in
            guard let address = ReplyAddress.address(for: question), open.contains(address.channel) else {
                throw OfficeError.cannotAnswer
            }
            return answer(text, to: question, at: address, now: now)
        }
        await wake()
    }

    private func answer(
        _ text: String, to question: ReplySnapshot, at address: RouteAddress, now: Date
    ) -> NewDelivery {
        let contact = question.contacts.count == 1 ? question.contacts.first : nil
        let isNamed = contact.map { question.mayBeNamed($0, at: address) } ?? false
        let form: LanguageForm =
            switch question.item.language {
            case .welsh: .welsh
            case .english: .english
            case nil: .both
            }
        return NewDelivery(
            id: idGenerator.deliveryID(at: now), contact: contact?.id, covers: contact.map { [$0.id] } ?? [],
            route: Route(address: address, form: form, format: contact?.format ?? .standard),
            words: words(text, names: contact.flatMap { isNamed ? [$0.name] : nil } ?? [], by: address.channel, in: form),
            category: .general,
            priority: .reply,
            // The parent wrote when they liked; the answer keeps the quiet hours.
            due: school.quietHours.firstAllowed(from: now), deadline: now.addingTimeInterval(24 * 3600))
    }

    /// In a text the person's words alone; in an e-mail between ours.
    private func words(_ text: String, names: [String], by channel: ChannelKind, in form: LanguageForm) -> TemplateValues {
        guard channel == .email else {
            var words = TemplateValues(names: [], children: [], text: TextMessage.prepare(text).text)
            words.isByPerson = true
            return words
        }
        let values = Bilingual { ["school": Value.text(school.name[$0]), "telephone": Value.text(school.telephone)] }
        func phrase(_ id: Phrase, _ language: Language) -> String {
            composer.locales.text(id, values[language], in: language)
        }
        // The answer stands once, in the first of the two halves: the person chose its language.
        let texts = Bilingual { language in
            let body = language == form.languages.first ? text : phrase("answer-above", language)
            return [phrase("answer-opening", language), body, phrase("answer-closing", language)].joined(separator: "\n\n")
        }
        return TemplateValues(
            names: names, subject: Bilingual { phrase("answer-subject", $0) }, texts: texts, form: form, isByPerson: true)
    }

    /// Closes a reply with a note, and records what the person read in it as the family's answer, if anything.
    ///
    /// - Parameter contact: whose answer it is, where the reply does not say.
    /// - Throws: `nothingToRecord` for a choice where nobody is known to have been asked, or can be answered any more; `whichContact` where it
    ///   may be the answer of either of two households.
    public func closeReply(
        _ id: Int64, note: String, recording choice: Answer.Choice?, places: Int?, contact: String? = nil,
        by person: String? = nil
    ) async throws {
        let item = try await store.openReply(id, school: school.id)
        var consequences: [ReplyEffect] = []
        if let choice {
            guard let (family, message) = try await asked(item, contact: contact) else { throw OfficeError.nothingToRecord }
            guard let asked = try await asking(message) else { throw OfficeError.nothingToRecord }
            if let places, !(1...Answer.mostPlaces).contains(places) { throw OfficeError.tooManyPlaces }
            let answer = Answer(choice: choice, places: places, at: clock.now)
            guard let asking = try await store.family(family, of: school.id) else { throw OfficeError.nothingToRecord }
            // What was written on a page that two households read may be of either.
            let writer = try await store.isOfOneHousehold(reply: id, school: school.id) ? item.contact : nil
            let contact = try Self.answerer(contact ?? writer, of: asking)
            consequences.append(
                .answer(answer, message: asked.id, family: family, contact: contact, source: AnswerSource.reply(id)))
            if let number = item.from.flatMap({ try? PhoneNumber($0, otherCountries: true) }) {
                consequences.append(.heard(number, contact: contact, message: message, family: family))
            }
        }
        try await store.closeReply(
            id, note: note, by: person, consequences: consequences, school: school.id, at: clock.now, host: guestHost)
        await wake()
    }

    /// Whom a reply may answer for, and which message. Of a number that several homes have the reply does not say both: then it is the contact
    /// whom the person names, if they have the number, and the one question that is open to them.
    private func asked(_ item: InboxItem, contact: String?) async throws -> (family: FamilyID, message: MessageID)? {
        let known = item.message.flatMap(MessageID.init(rawValue:))
        if let known, let family = item.family.flatMap(FamilyID.init(rawValue:)) { return (family, known) }
        guard let contact, let number = item.from.flatMap({ try? PhoneNumber($0, otherCountries: true) }) else { return nil }
        let sender = try await store.sender(number, text: item.text, school: school.id, at: clock.now)
        guard let holder = sender.known.first(where: { $0.contact.id.rawValue == contact }) else { return nil }
        let open = known.map { [$0] } ?? holder.open.map(\.message)
        return open.count == 1 ? (holder.contact.family, open[0]) : nil
    }

    /// A text of ours to one number, outside any message. It answers somebody who just wrote, so no hour is too quiet for it.
    func confirmation(to number: PhoneNumber, text: String, contact: ContactID?) -> NewDelivery {
        NewDelivery(
            id: idGenerator.deliveryID(at: clock.now), contact: contact, covers: contact.map { [$0] } ?? [],
            route: Route(address: .text(number), form: .both, format: .standard),
            words: TemplateValues(names: [], children: [], text: TextMessage.prepare(text).text), category: .general,
            priority: .reply, due: clock.now, deadline: clock.now.addingTimeInterval(24 * 3600))
    }
}
