import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// In which language a household hears that it moved up: as for any message to that contact.
@Suite struct `The news of a place` {
    static let readers: [(languages: [LanguagePreference], form: LanguageForm)] = [
        ([.welsh], .welsh), ([.english], .english), ([.unknown], .both), ([.other("pl")], .both), ([], .both),
        ([.welsh, .welsh], .welsh), ([.english, .english], .english), ([.welsh, .english], .both),
        ([.english, .unknown], .both), ([.unknown, .english], .both), ([.english, .other("pl")], .both),
        ([.english, .english, .welsh], .both),
    ]

    @Test(arguments: readers) func `is in the language of all who read it there`(
        languages: [LanguagePreference], form: LanguageForm
    ) {
        let contacts = languages.map { language in Contact.example(1) { $0.language = language } }
        #expect(LanguageForm(readBy: contacts) == form)
    }

    static let numbers: [(owner: LanguagePreference, other: LanguagePreference, isShared: Bool, form: LanguageForm)] = [
        (.english, .welsh, false, .english), (.english, .welsh, true, .both), (.english, .english, true, .english),
        (.welsh, .english, false, .welsh), (.unknown, .english, false, .both), (.english, .unknown, true, .both),
    ]

    @Test(arguments: numbers) func `goes by those of the family who have the number`(
        owner: LanguagePreference, other: LanguagePreference, isShared: Bool, form: LanguageForm
    ) {
        let number: PhoneNumber = "07700900001"
        let first = Contact.example(1) {
            $0.language = owner
            $0.mobile = number
        }
        let second = Contact.example(2) {
            $0.language = other
            $0.mobile = isShared ? number : "07700900002"
        }
        let way = WaitlistPromotion.Way(contact: first, at: .text(number), of: .example([first, second]))
        #expect(way.route.form == form)
    }

    static let schools: [(language: LanguagePreference, alwaysBoth: Bool, heard: LanguageForm)] = [
        (.english, false, .english), (.welsh, false, .welsh), (.unknown, false, .both), (.other("pl"), false, .both),
        (.english, true, .both), (.welsh, true, .both),
    ]

    /// The invitation comes by e-mail, so that no text that was sent before says in which language one is to be.
    @Test(arguments: schools) func `goes in the contact's language also where no text went before`(
        language: LanguagePreference, alwaysBoth: Bool, heard: LanguageForm
    ) async throws {
        var settings = School.example()
        settings.alwaysBoth = alwaysBoth
        let school = try SmallSchool(school: settings)
        let families = `A message that is stopped`.families(2, [.email, .text]).map { family in
            var family = family
            family.contacts[0].language = language
            return family
        }
        try await school.store.put(families)
        _ = try await school.office.send(EventSchool.invitation(capacity: 3), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.isEmpty)
        try await school.say("IE 3", from: EventSchool.number(1))
        try await school.say("Yes please 3", from: EventSchool.number(2))
        try await school.say("NA", from: EventSchool.number(1))
        let news = try #require(school.heard(EventSchool.number(2)).last)
        #expect(news.contains("Newyddion da") == heard.languages.contains(.welsh), "\(news)")
        #expect(news.contains("Good news") == heard.languages.contains(.english), "\(news)")
    }
}
