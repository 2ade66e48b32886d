import Foundation
import Templates

/// What the gateway itself says to somebody who wrote: one part of a text in each language.
extension MessageComposer {
    func confirmation(_ confirmation: ReplyRouting.Confirmation, event: Event?, language: Language) -> String {
        let school = Value.text(school.name[language])
        let telephone = Value.text(self.school.telephone)
        let about = Value.text(event?.name[language] ?? locales.text("reply-event", in: language))
        switch confirmation {
        case .yes(let places):
            return locales.text("reply-yes", ["places": .number(places), "event": about, "school": school], in: language)
        case .no: return locales.text("reply-no", ["school": school], in: language)
        case .maybe: return locales.text("reply-maybe", ["school": school], in: language)
        case .stopped: return locales.text("reply-stopped", ["school": school, "telephone": telephone], in: language)
        case .started: return locales.text("reply-started", ["school": school], in: language)
        case .help: return locales.text("reply-help", ["school": school, "telephone": telephone], in: language)
        case .languageWelsh: return locales.text("reply-language-cy", ["school": school], in: language)
        case .languageEnglish: return locales.text("reply-language-en", ["school": school], in: language)
        case .waiting: return locales.text("reply-waiting", ["school": school], in: language)
        }
    }
}
