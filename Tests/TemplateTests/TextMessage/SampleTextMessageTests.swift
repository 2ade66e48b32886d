import Templates
import Testing

/// The text messages of `samples/sample_messages.md`: each language in one part, both together in two.
struct SampleTextMessageTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var welsh: (text: String, characters: Int)
        var english: (text: String, characters: Int)
        var both: Int
        var testDescription: String { name }
    }

    static let samples: [Sample] = [
        Sample(
            name: "Phonics workshop: invitation",
            welsh: (
                "Ysgol Enghraifft: gweithdy ffoneg i deuluoedd Blwyddyn 2, nos Fawrth 10 Mawrth, 6pm, neuadd yr "
                    + "ysgol. Atebwch IE a nifer (IE 2) neu NA. I stopio: STOPIO", 152
            ),
            english: (
                "Ysgol Enghraifft: phonics workshop for Year 2 families, Tue 10 March, 6pm, school hall. Reply YES "
                    + "and how many (YES 2) or NO. To opt out: STOP", 142
            ),
            both: 296),
        Sample(
            name: "Reminder (sent the day before)",
            welsh: (
                "Ysgol Enghraifft: cofiwch am y gweithdy ffoneg nos yfory, nos Fawrth 10 Mawrth, 6pm, neuadd yr "
                    + "ysgol. Rydym wedi cadw 2 le i chi. Methu dod? Atebwch NA.", 152
            ),
            english: (
                "Ysgol Enghraifft: a reminder of the phonics workshop tomorrow, Tue 10 March, 6pm, school hall. We "
                    + "have kept 2 places for you. Can't come? Reply NO.", 147
            ),
            both: 301),
        Sample(
            name: "RSVP confirmation: coming",
            welsh: (
                "Diolch! Rydym wedi cadw 2 le i chi yn y gweithdy ffoneg nos Fawrth 10 Mawrth, 6pm. I newid eich "
                    + "ateb, tecstiwch NA, neu IE a'r nifer. Ysgol Enghraifft", 150
            ),
            english: (
                "Thank you! We have kept 2 places for you at the phonics workshop, Tue 10 March, 6pm. To change, "
                    + "text NO, or YES and how many. Ysgol Enghraifft", 142
            ),
            both: 294),
        Sample(
            name: "RSVP confirmation: not coming",
            welsh: (
                "Diolch am roi gwybod na allwch ddod i'r gweithdy ffoneg. Os bydd hynny'n newid, tecstiwch IE a'r "
                    + "nifer. Ysgol Enghraifft", 120
            ),
            english: (
                "Thank you for letting us know you can't come to the phonics workshop. If that changes, text YES and "
                    + "how many. Ysgol Enghraifft", 126
            ),
            both: 248),
        Sample(
            name: "RSVP confirmation: maybe",
            welsh: (
                "Diolch. Rydym wedi nodi EFALLAI ar gyfer y gweithdy ffoneg nos Fawrth 10 Mawrth. Tecstiwch IE a'r "
                    + "nifer, neu NA, pan fyddwch yn gwybod. Ysgol Enghraifft", 152
            ),
            english: (
                "Thank you. We have noted MAYBE for the phonics workshop on Tue 10 March. Text YES and how many, or "
                    + "NO, when you know. Ysgol Enghraifft", 134
            ),
            both: 288),
        Sample(
            name: "Reply not understood (a person will read it)",
            welsh: (
                "Diolch. Bydd aelod o staff yn darllen eich neges. I ateb y gwahoddiad, tecstiwch IE a'r nifer (IE "
                    + "2) neu NA. Am help: HELP. Ysgol Enghraifft", 140
            ),
            english: (
                "Thank you. A member of staff will read your message. To answer the invitation, text YES and how "
                    + "many (YES 2) or NO. For help: HELP. Ysgol Enghraifft", 148
            ),
            both: 290),
        Sample(
            name: "Unsubscribed",
            welsh: (
                "Ni fyddwch yn cael rhagor o negeseuon testun gan Ysgol Enghraifft. I ailddechrau, tecstiwch "
                    + "DECHRAU. Cwestiwn? Ffoniwch 01632 960123.", 133
            ),
            english: (
                "You will not get any more text messages from Ysgol Enghraifft. To start again, text START. Any "
                    + "questions? Call 01632 960123.", 124
            ),
            both: 259),
        Sample(
            name: "Started again",
            welsh: (
                "Diolch. Byddwch nawr yn cael negeseuon testun gan Ysgol Enghraifft eto. I roi'r gorau iddynt, "
                    + "tecstiwch STOPIO.", 111
            ),
            english: (
                "Thank you. You will now get text messages from Ysgol Enghraifft again. To opt out, text STOP.", 93
            ),
            both: 206),
        Sample(
            name: "Help text",
            welsh: (
                "Ysgol Enghraifft. Tecstiwch IE a nifer (dod), NA (methu dod), SAESNEG neu CYMRAEG (newid iaith), "
                    + "STOPIO (dim rhagor o negeseuon). Ffoniwch 01632 960123.", 152
            ),
            english: (
                "Ysgol Enghraifft. Text YES and how many (coming), NO (can't come), WELSH or ENGLISH (change "
                    + "language), STOP (no more messages). Call 01632 960123.", 146
            ),
            both: 300),
        Sample(
            name: "Language changed",
            welsh: (
                "Iawn. Byddwn yn anfon negeseuon Cymraeg atoch o hyn ymlaen. I newid, tecstiwch SAESNEG. Ysgol "
                    + "Enghraifft", 104
            ),
            english: (
                "OK. We will send your messages in English from now on. To change, text CYMRAEG or WELSH. Ysgol "
                    + "Enghraifft", 105
            ),
            both: 211),
    ]

    @Test(arguments: samples)
    func `each language of a sample fits one part and both fit two`(sample: Sample) {
        for (text, characters) in [sample.welsh, sample.english] {
            let prepared = TextMessage.prepare(text)
            #expect(prepared.text == text)
            #expect(prepared.alphabet == .gsm7)
            #expect(prepared.characters == characters)
            #expect(prepared.parts == 1)
        }
        let both = TextMessage.prepare(TextMessage.bilingual(welsh: sample.welsh.text, english: sample.english.text))
        #expect(both.text == sample.welsh.text + "\n\n" + sample.english.text)
        #expect(both.characters == sample.both)
        #expect(both.parts == 2)
    }
}
