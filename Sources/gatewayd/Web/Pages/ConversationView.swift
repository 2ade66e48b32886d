import Foundation
import Gateway
import Templates

/// The values of the conversation page.
struct ConversationView {
    struct Entry {
        var speaker: String
        /// The speaker, for the style sheet: `family`, `school`, `machine`.
        var side: String
        /// Whether it is the school's and was not delivered.
        var hasFailed: Bool
        var how: String
        var at: String
        var text: String
        /// Nil where the words are of neither language, or of both. Named apart: where it is nil, the template would find the
        /// page's `lang`.
        var textLang: String?
    }

    var lang: String
    var title: String
    var schools: [SchoolName]
    var t: PageWords
    var switches: LanguageSwitch
    var who: String
    var entries: [Entry]
    var isEmpty: Bool
    var back: String

    /// - Parameter reply: the number of the reply in the page's address.
    init(_ conversation: Conversation, ofReply reply: Int64, language: Language, school: School, locales: Locales) {
        let words = PageWords(locales: locales, language: language)
        let labels = Labels(locales: locales, language: language)
        let time = LocalTimeFormatter(timeZone: school.quietHours.calendar.timeZone, language: language)
        lang = language.tag
        title = words.text("conversation-title")
        schools = SchoolName.both(of: school, first: language).prefix(1).map { $0 }
        t = words
        switches = LanguageSwitch(from: language, locales: locales) { "/conversation?lang=\($0.tag)&reply=\(reply)" }
        who = conversation.name.map { "\($0) (\(conversation.of))" } ?? conversation.of
        entries = conversation.entries.map { entry in
            Entry(
                speaker: labels.speaker(entry.speaker), side: entry.speaker.rawValue, hasFailed: entry.hasFailed,
                how: [labels.way(entry.way), entry.intent.map(labels.intent), labels.standing(of: entry)].compactMap(\.self)
                    .joined(separator: " · "),
                at: time.text(entry.at), text: labels.words(of: entry),
                textLang: entry.language?.tag)
        }
        isEmpty = entries.isEmpty
        back = "/?lang=\(language.tag)"
    }
}
