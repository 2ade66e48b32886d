internal import Channels
internal import Foundation
internal import Templates

extension SchoolContext {
    /// The delivery of a person's answer to a reply.
    func answer(
        _ text: String, to reply: ReplySnapshot, at address: RouteAddress, now: Date
    ) -> NewDelivery {
        let contact = reply.contacts.count == 1 ? reply.contacts.first : nil
        let isNamed = contact.map { reply.mayBeNamed($0, at: address) } ?? false
        let form: LanguageForm =
            switch reply.item.language {
            case .welsh: .welsh
            case .english: .english
            case nil: .both
            }
        return NewDelivery(
            id: ids.deliveryID(at: now), contact: contact?.id, covers: contact.map { [$0.id] } ?? [],
            route: Route(address: address, form: form, format: contact?.format ?? .standard),
            words: words(text, names: contact.flatMap { isNamed ? [$0.name] : nil } ?? [], by: address.channel, in: form),
            category: .general,
            priority: .reply,
            // The parent may write at any hour; the answer keeps the quiet hours.
            due: school.quietHours.firstAllowed(from: now), deadline: now.addingTimeInterval(24 * 3600))
    }

    /// In a text the person's words alone; in an e-mail between an opening and a closing of the gateway's own.
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
        // The answer is in the first of the two halves only, in the language that the person chose.
        let texts = Bilingual { language in
            let body = language == form.languages.first ? text : phrase("answer-above", language)
            return [phrase("answer-opening", language), body, phrase("answer-closing", language)].joined(separator: "\n\n")
        }
        return TemplateValues(
            names: names, subject: Bilingual { phrase("answer-subject", $0) }, texts: texts, form: form, isByPerson: true)
    }
}
