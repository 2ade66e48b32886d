import Foundation
import Gateway
import Templates

/// The values of the guest list.
struct GuestsView {
    struct Row {
        var family: String
        /// The name of its checkbox in the form.
        var field: String
        var names: String
        var children: String
        /// The number of seats, with the guest's status where the number does not say it.
        var places: String
        var note: String?
        var ticked: Bool
        /// For screen readers: the guest of the checkbox.
        var label: String
    }

    var lang: String
    var title: String
    var schools: [SchoolName]
    var t: PageWords
    var switches: LanguageSwitch
    var name: String
    var details: String
    var seats: String
    var rows: [Row]
    var isEmpty: Bool
    var hasBegun: Bool
    var event: String
    var seal: String
    var again: Bool
    /// How many attended, just after the form was recorded; nil otherwise.
    var saved: String?
    var back: String

    /// A guest's checkbox is told from the form's other fields by this prefix.
    static func field(_ family: String) -> String { "came.\(family)" }

    init(
        _ sheet: GuestSheet, language: Language, school: School, seal: String, again: Bool, isSaved: Bool = false,
        locales: Locales
    ) {
        let words = PageWords(locales: locales, language: language)
        let labels = Labels(locales: locales, language: language)
        let time = LocalTimeFormatter(timeZone: school.quietHours.calendar.timeZone, language: language)
        lang = language.tag
        title = words.text("guests-title")
        schools = SchoolName.both(of: school, first: language).prefix(1).map { $0 }
        t = words
        switches = LanguageSwitch(from: language, locales: locales) { "/guests?lang=\($0.tag)&event=\(sheet.event.message)" }
        name = sheet.event.title[language]
        details = "\(time.text(sheet.event.starts)) · \(sheet.event.place[language])"
        seats = labels.seats(sheet.event)
        rows = sheet.guests.filter { $0.standing != .declined || $0.attended != nil }.map { guest in
            let names = labels.names(guest.names)
            return Row(
                family: guest.id, field: Self.field(guest.id), names: names, children: labels.names(guest.children),
                places: labels.places(guest), note: guest.notes.isEmpty ? nil : labels.needs(guest),
                ticked: guest.attended == true,
                label: words.text("guests-was-there", ["family": .text(guest.id), "names": .text(names)]))
        }
        isEmpty = rows.isEmpty
        hasBegun = sheet.hasBegun
        event = sheet.event.message
        self.seal = seal
        self.again = again
        let came = sheet.guests.count { $0.attended == true }
        saved = isSaved ? words.text("guests-saved", ["count": .number(came)]) : nil
        back = "/?lang=\(language.tag)&message=\(sheet.event.message)"
    }
}
