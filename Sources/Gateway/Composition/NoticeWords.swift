internal import Channels
internal import Foundation
internal import Templates

/// What a notice says, in the language of the member of staff who is told; a text is one part of the GSM alphabet in each language.
struct NoticeWords {
    /// The stage of a cause that staff are told of.
    enum Occasion: String {
        case raised, over
        /// An emergency whose time ended before it reached every family.
        case ended
    }

    let composer: MessageComposer

    private var locales: Locales { composer.locales }

    func words(_ fact: NoticeFact, _ occasion: Occasion, to person: StaffMember, by channel: ChannelKind) -> TemplateValues {
        channel == .email ? email(fact, occasion, to: person) : text(fact, occasion, to: person)
    }

    /// The sentence of a cause, without the school's name.
    func sentence(_ fact: NoticeFact, _ occasion: Occasion, in language: Language, name most: Int = 60) -> String {
        Self.sentence(fact, occasion, in: language, locales: locales, name: most)
    }

    static func sentence(
        _ fact: NoticeFact, _ occasion: Occasion, in language: Language, locales: Locales, name most: Int = 60
    ) -> String {
        var values: [String: Value] = ["families": .number(fact.families), "name": .text(cut(fact.name ?? "", to: most))]
        let channel = fact.cause.channel ?? .email
        values["channel"] = .text(locales.text(Phrase(rawValue: "channel-\(channel.rawValue)"), in: language))
        let reason = fact.reason ?? .refused
        values["reason"] = .text(locales.text(Phrase(rawValue: "failed-\(reason.rawValue)"), in: language))
        return locales.text(
            Phrase(rawValue: "notice-\(occasion.rawValue)-\(fact.cause.kind.rawValue)"), values, in: language)
    }

    // MARK: Text

    private func text(_ fact: NoticeFact, _ occasion: Occasion, to person: StaffMember) -> TemplateValues {
        let texts = person.form.languages.map { onePart(fact, occasion, in: $0, septets: person.form == .both ? 152 : 160) }
        return TemplateValues(names: [], children: [], text: TextMessage.joined(texts))
    }

    /// Accents are removed, and names that are too long are cut: staff know the school.
    ///
    /// - Parameter septets: the room in septets. A joined text of two parts has 306 (3GPP TS 23.040), a blank line among them.
    private func onePart(_ fact: NoticeFact, _ occasion: Occasion, in language: Language, septets: Int) -> String {
        var shortest = ""
        for most in [60, 40, 25, 12] {
            let what = sentence(fact, occasion, in: language, name: most)
            var text = fromSchool(what, in: language, most: most)
            if occasion == .raised {
                text += " " + locales.text(composer.ways.number == nil ? "notice-ack" : "notice-reply", in: language)
            }
            let folded = TextMessage.folding(text).after
            shortest = folded.text
            if folded.alphabet == .gsm7, folded.characters <= septets { break }
        }
        return shortest
    }

    private func fromSchool(_ what: String, in language: Language, most: Int = 60) -> String {
        let school = Self.cut(composer.school.name[language], to: most)
        return locales.text("notice-text", ["school": .text(school), "what": .text(what)], in: language)
    }

    private static func cut(_ text: String, to most: Int) -> String {
        text.count <= most ? text : text.prefix(most).trimmingCharacters(in: .whitespaces)
    }

    // MARK: E-mail

    private func email(_ fact: NoticeFact, _ occasion: Occasion, to person: StaffMember) -> TemplateValues {
        let texts = Bilingual { language in
            var paragraphs = [fromSchool(sentence(fact, occasion, in: language), in: language)]
            if occasion == .raised {
                paragraphs.append(locales.text(Phrase(rawValue: "notice-todo-\(fact.cause.kind.rawValue)"), in: language))
                paragraphs.append(locales.text("notice-ack", in: language))
                paragraphs.append(locales.text("notice-next", in: language))
            }
            return paragraphs.joined(separator: "\n\n")
        }
        let subject = Bilingual { language in
            fromSchool(sentence(fact, occasion, in: language), in: language)
        }
        return TemplateValues(names: [person.name], subject: subject, texts: texts, form: person.form, isByPerson: false)
    }
}
