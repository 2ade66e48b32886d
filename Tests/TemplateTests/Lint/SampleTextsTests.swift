import Testing

struct SampleTextsTests {
    /// The text messages that schools send most; each is as it should be.
    static let samples: [(String, String)] = [
        (
            "Ysgol Enghraifft: gweithdy ffoneg i deuluoedd Blwyddyn 2, nos Fawrth 10 Mawrth, 6pm, neuadd yr ysgol. Atebwch IE a nifer (IE 2) neu NA. I stopio: STOPIO",
            "Ysgol Enghraifft: phonics workshop for Year 2 families, Tue 10 March, 6pm, school hall. Reply YES and how many (YES 2) or NO. To opt out: STOP"
        ),
        (
            "Ysgol Enghraifft: cofiwch am y gweithdy ffoneg nos yfory, nos Fawrth 10 Mawrth, 6pm, neuadd yr ysgol. Rydym wedi cadw 2 le i chi. Methu dod? Atebwch NA.",
            "Ysgol Enghraifft: a reminder of the phonics workshop tomorrow, Tue 10 March, 6pm, school hall. We have kept 2 places for you. Can't come? Reply NO."
        ),
        (
            "Diolch! Rydym wedi cadw 2 le i chi yn y gweithdy ffoneg nos Fawrth 10 Mawrth, 6pm. I newid eich ateb, tecstiwch NA, neu IE a'r nifer. Ysgol Enghraifft",
            "Thank you! We have kept 2 places for you at the phonics workshop, Tue 10 March, 6pm. To change, text NO, or YES and how many. Ysgol Enghraifft"
        ),
        (
            "Diolch am roi gwybod na allwch ddod i'r gweithdy ffoneg. Os bydd hynny'n newid, tecstiwch IE a'r nifer. Ysgol Enghraifft",
            "Thank you for letting us know you can't come to the phonics workshop. If that changes, text YES and how many. Ysgol Enghraifft"
        ),
        (
            "Diolch. Rydym wedi nodi EFALLAI ar gyfer y gweithdy ffoneg nos Fawrth 10 Mawrth. Tecstiwch IE a'r nifer, neu NA, pan fyddwch yn gwybod. Ysgol Enghraifft",
            "Thank you. We have noted MAYBE for the phonics workshop on Tue 10 March. Text YES and how many, or NO, when you know. Ysgol Enghraifft"
        ),
        (
            "Diolch. Bydd aelod o staff yn darllen eich neges. I ateb y gwahoddiad, tecstiwch IE a'r nifer (IE 2) neu NA. Am help: HELP. Ysgol Enghraifft",
            "Thank you. A member of staff will read your message. To answer the invitation, text YES and how many (YES 2) or NO. For help: HELP. Ysgol Enghraifft"
        ),
        (
            "Ni fyddwch yn cael rhagor o negeseuon testun gan Ysgol Enghraifft. I ailddechrau, tecstiwch DECHRAU. Cwestiwn? Ffoniwch 01632 960123.",
            "You will not get any more text messages from Ysgol Enghraifft. To start again, text START. Any questions? Call 01632 960123."
        ),
        (
            "Diolch. Byddwch nawr yn cael negeseuon testun gan Ysgol Enghraifft eto. I roi'r gorau iddynt, tecstiwch STOPIO.",
            "Thank you. You will now get text messages from Ysgol Enghraifft again. To opt out, text STOP."
        ),
        (
            "Ysgol Enghraifft. Tecstiwch IE a nifer (dod), NA (methu dod), SAESNEG neu CYMRAEG (newid iaith), STOPIO (dim rhagor o negeseuon). Ffoniwch 01632 960123.",
            "Ysgol Enghraifft. Text YES and how many (coming), NO (can't come), WELSH or ENGLISH (change language), STOP (no more messages). Call 01632 960123."
        ),
        (
            "Iawn. Byddwn yn anfon negeseuon Cymraeg atoch o hyn ymlaen. I newid, tecstiwch SAESNEG. Ysgol Enghraifft",
            "OK. We will send your messages in English from now on. To change, text CYMRAEG or WELSH. Ysgol Enghraifft"
        ),
    ]

    @Test(arguments: samples)
    func `a good pair of text messages has nothing to find`(welsh: String, english: String) {
        #expect(LintBench().codesOfTexts(welsh, english) == [])
    }
}
