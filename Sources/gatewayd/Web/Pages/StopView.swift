import Foundation
import Gateway
import Templates

/// The values of the page that asks for confirmation before a message is stopped.
struct StopView {
    var lang: String
    var title: String
    var schools: [SchoolName]
    var t: PageWords
    var switches: LanguageSwitch
    var message: String
    var name: String
    /// Deliveries that wait, and will be cancelled.
    var waiting: String
    /// Who stopped it; nil for a message that was not stopped.
    var stopped: String?
    var back: String
    var seal: String
    var again: Bool

    init(_ status: MessageStatus, language: Language, school: School, seal: String, again: Bool, locales: Locales) {
        let words = PageWords(locales: locales, language: language)
        let time = LocalTimeFormatter(timeZone: school.quietHours.calendar.timeZone, language: language)
        lang = language.tag
        title = words.text("stop-title")
        schools = SchoolName.both(of: school, first: language).prefix(1).map { $0 }
        t = words
        switches = LanguageSwitch(from: language, locales: locales) { "/stop?lang=\($0.tag)&message=\(status.message)" }
        message = status.message
        name = status.title[language]
        let states = DeliveryState.allCases.filter { [.held, .queued, .failedTemporary].contains($0) }
        let count = states.reduce(0) { $0 + (status.deliveries[$1.rawValue] ?? 0) }
        waiting = words.text("stop-waiting", ["count": .number(count)])
        stopped = status.stop.map { words.text("stopped", ["at": .text(time.text($0.at)), "by": .text($0.by)]) }
        back = "/?lang=\(language.tag)&message=\(status.message)"
        self.seal = seal
        self.again = again
    }
}
