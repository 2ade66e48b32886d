public import Channels
import Foundation
import Templates

/// What comes in from providers, brought to the right family or to a person.
extension Office {
    public func receive(_ incoming: Incoming) async throws {
        switch incoming {
        case .receipt(let receipt): _ = try await store.record(receipt, school: school.id, at: clock.now)
        case .text(let text):
            switch text.extent {
            case .whole: try await receive(ReceivedText(text))
            case .part(let part): try await receive(text, part)
            case .unclear:
                try await store.keepForPerson(text, language: language(of: text), .unclear, school: school.id, at: clock.now)
            }
        }
        await wake()
    }

    /// Keeps a part; with the last one the whole is taken in like any other text.
    private func receive(_ text: IncomingText, _ part: TextPart) async throws {
        // Where another part, or the end of the wait, comes first to the commit that keeps the whole, it is decided again.
        for _ in 0..<8 {
            let language = language(of: text)
            switch try await store.take(text, part, language: language, school: school.id, at: clock.now) {
            case .settled: return
            case .completes(let whole): try await receive(whole)
            }
        }
        // Not taken: the provider brings it again.
        throw StoreError.unknown
    }

    private func language(of text: IncomingText) -> Language? { understanding.read(text.text, asked: .none).language }

    private func receive(_ text: ReceivedText) async throws {
        if try await acknowledgesNotices(text) { return }
        let now = clock.now
        // Whoever tries a message out tries its answer too: that is an answer to nothing.
        let isTried = tests.mayBeAnswered(from: AddressKey(text.from), at: now)
        let asked = try await isTried ? Asked() : asked(at: now)
        let sent = try await textsSent(to: text.from, at: now)
        let own = OwnWords(of: text.text, sent: sent)
        let meaning = understanding.read(own.text, asked: .none)
        // The words of a choice, sent back as they stood in the question, are an answer to it.
        let mayAnswer = own.kind == .words && !meaning.isAutomatic || own.kind == .copy
        if mayAnswer, !isTried, try await continueQuestionnaire(text, own, meaning, topics: asked.topics, at: now) { return }
        _ = try await store.receive(text, school: school.id, at: now, host: guestHost) { sender in
            var sender = sender
            sender.sentTexts = sent
            if isTried { sender.asksNothing() }
            return received(text, from: sender, asked: asked, at: now)
        }
    }

    /// The texts that went to a number lately, as they read on its phone.
    private func textsSent(to number: PhoneNumber, at now: Date) async throws -> [String] {
        var texts: [String] = []
        for delivery in try await store.recentTexts(to: number, school: school.id, at: now) {
            guard let id = delivery.message else {
                if let text = delivery.words.spoken { texts.append(text) }
                continue
            }
            // In both languages: the other one stands on the message's page. What can no longer be written is no text to compare with.
            let route = Route(address: delivery.route.address, form: .both, format: delivery.route.format)
            guard let message = try await readable(id),
                let text = try? composer.text(message, route: route, words: delivery.words, delivery: delivery.id)
            else { continue }
            texts.append(text.text)
        }
        return texts
    }

    /// What is made of a text, inside the commit that keeps it.
    private func received(
        _ text: ReceivedText, from sender: SenderSnapshot, asked: Asked, at now: Date
    ) -> Store.Received {
        var reply = StoredReply(
            sender: text.from.e164, text: StoredReply.bounded(text.text), reference: text.reference, at: text.at ?? now,
            meaning: .unclear, handled: true)
        reply.joined = text.joined
        // A STOP once more is honoured once more: between the two there may have been a START that came another way.
        let own = OwnWords(of: text.text, sent: sender.sentTexts)
        guard !sender.isEcho || understanding.read(own.text, asked: .none).intent == .stop else {
            reply.isEcho = true
            return Store.Received(reply: reply, consequences: [])
        }
        let routing = ReplyRouting.route(
            text.text, from: sender, number: text.from, topics: asked.topics, letters: asked.letters(composer), at: now
        ) { text, question in
            understanding.read(text, asked: question)
        }
        let event = routing.message.flatMap { asked.events[$0] }
        reply.meaning = routing.meaning
        reply.meaning.language = routing.language
        (reply.contact, reply.family, reply.message) = (routing.contact, routing.family, routing.message)
        reply.handled = routing.handled
        var received = Store.Received(reply: reply, consequences: routing.consequences)
        if let said = routing.confirmation, open.contains(.text) {
            let form = routing.form(for: sender)
            received.reply.heard = said.code
            if said.isOfAnswer {
                // Said when it is known what came of it, by the commit that keeps it.
                received.confirm = confirming(
                    event, changedBy: routing.change, to: text.from, contact: routing.contact, in: form)
            } else {
                received.answer = confirmation(to: text.from, text: words(said, event: event, in: form), contact: routing.contact)
            }
        }
        return received
    }

    /// What families know an invitation by. Nil where its subject can no longer be written: then it is not asked about by a letter.
    func title(_ message: Message) -> Bilingual<String>? {
        message.terms.event?.name ?? (try? composer.title(message))
    }

    /// The words of an automatic answer.
    private func words(_ said: ReplyRouting.Confirmation, event: Event?, in form: LanguageForm) -> String {
        let texts = form.languages.map { composer.confirmation(said, event: event, language: $0) }
        return texts.count == 2 ? TextMessage.bilingual(welsh: texts[0], english: texts[1]) : texts[0]
    }

    /// What the school asks now, and what its keywords stand for.
    private struct Asked {
        /// Newest first.
        var topics: [Topic] = []
        var events: [MessageID: Event] = [:]
        /// Of the open invitations: the event's name, or else the message's subject.
        var titles: [MessageID: Bilingual<String>] = [:]

        func letters(_ composer: MessageComposer) -> LetteredInvitations {
            LetteredInvitations(titles: titles, reader: LetterReader(locales: composer.locales)) { titles in
                Language.allCases.allSatisfy { composer.letters(titles, in: $0) != nil }
            }
        }
    }

    private func asked(at now: Date) async throws -> Asked {
        var asked = Asked()
        for named in try await store.named(of: school.id, at: now) {
            let message = named.isOpen ? try await readable(named.message) : nil
            if let event = message?.terms.event { asked.events[named.message] = event }
            if let message, message.terms.question == .rsvp { asked.titles[named.message] = title(message) }
            guard let keyword = named.keyword else { continue }
            let topic = Topic(
                keyword: keyword, question: message?.id, audience: message?.terms.audience ?? .everyone,
                event: message?.terms.event, isOpen: message?.terms.isOpen ?? false)
            if let known = asked.topics.firstIndex(where: { $0.keyword.key == keyword.key }) {
                if asked.topics[known].question == nil { asked.topics[known] = topic }
            } else {
                asked.topics.append(topic)
            }
        }
        return asked
    }
}
