import Channels
import Foundation
import Gateway
import Templates

/// The layout of a school's letters and the sentences that the program itself prints on them.
extension LetterComposer {
    init(_ settings: LetterSettings, school: School, locales: Locales) throws(LetterError) {
        try self.init(
            sender: LetterSender(
                name: school.name, address: settings.address, telephone: school.telephone, contactLines: settings.contact),
            words: Bilingual { LetterWords(locales, in: $0, school: school) })
    }
}

extension LetterWords {
    fileprivate init(_ locales: Locales, in language: Language, school: School) {
        let timeZone = school.quietHours.calendar.timeZone
        func text(_ phrase: Phrase) -> String { locales.text(phrase, in: language) }
        self.init(
            date: { DateText.full($0, in: language, timeZone: timeZone) },
            pageNumber: { locales.text("letter-page", ["page": .number($0), "pages": .number($1)], in: language) },
            replyOnline: text("letter-reply-online"),
            slip: SlipWords(
                child: text("letter-slip-child"), schoolClass: text("letter-slip-class"), coming: text("letter-slip-coming"),
                number: text("letter-slip-number"), notComing: text("letter-slip-not-coming"),
                code: { locales.text("letter-slip-code", ["code": .text($0)], in: language) }))
    }
}
