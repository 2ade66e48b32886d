/// Common words of one language that are not words of the other: "the" is never Welsh, but "plant", "a", "am" and "is" are both.
enum TellingWords {
    /// One of these identifies the language.
    static let certain: Bilingual<Set<String>> = Bilingual(
        welsh: words(
            """
            mae maen rydym rydyn ydym ydyn ydych rydych ydy yw oes oedd roedd bydd fydd byddwn byddwch fyddwch byddant hoffem hoffech
            gallwch gallwn allwch gellir rhaid dylech dylai cofiwch dewch dewiswch rhowch anfonwch ffoniwch atebwch tecstiwch cysylltwch
            gofynnwch gwelwch darllenwch llenwch dychwelwch peidiwch
            gyda gyda'r gyda'n gyda'ch hefyd ond oherwydd felly erbyn ynghylch rhwng ddydd dydd yfory heddiw heno prynhawn noson
            eich ein eu i'r i'ch i'w o'r o'n o'ch a'r a'n a'ch sy'n sydd nhw chi'n ni'n mae'r mae'n
            rhieni rhiant rieni riant teulu teuluoedd deuluoedd plentyn blentyn phlentyn disgybl disgyblion ddisgyblion athro athrawes
            athrawon gofalwyr ofalwyr neuadd ystafell dosbarth ddosbarth blwyddyn flwyddyn mlwyddyn gweithdy weithdy cyfarfod gyfarfod
            digwyddiad ddigwyddiad gwahoddiad gwybodaeth wybodaeth llythyr lythyr neges swyddfa swyddfa'r pennaeth
            rydw dwi wedi'i heb ddim bob gan gennych gennym trwy drwy wrth cyn mewn neu
            chwefror mawrth ebrill mehefin gorffennaf awst hydref tachwedd rhagfyr
            """),
        english: words(
            """
            the and with your you our please from would will've have has been were they their there this that these those what when
            where which who why because should could about after before between during into until through
            thank thanks dear sincerely
            school parents parent guardian guardians families family children child pupils pupil teacher teachers homework
            classroom workshop meeting invitation letter evening morning afternoon tomorrow tonight today
            monday tuesday wednesday thursday friday saturday sunday january february august september october november december
            reply contact welcome information reminder
            bring send call know come week weeks year years term day days time money lunch class classes hall room book books
            closed club clubs food sports sport fair party events free late early reading uniform
            """))

    /// Two of these in a row identify it, or one beside a certain one.
    static let likely: Bilingual<Set<String>> = Bilingual(
        welsh: words(
            """
            yn yr ac ar ysgol yng ym nos gwener iau mercher sadwrn sul bore blant dysgu ffoneg ffôn cymraeg
            chi ni fi hi ef o'i i'n ddod dod cael gael gwneud mynd dod i y am wedi ei erbyn hyn hwn hon lle le nifer amser dyddiad
            lleoliad ateb os bod fod sut pryd ble beth pwy pam
            """),
        english: words(
            """
            of to in on for is are was be by it its as or if but not no we us my he she they them his her can will do does did so
            a an at all any more some up out get make let coming text help staff date place trip form forms new next last open
            first event phonics again
            """))

    /// Words that begin sentences and letters, but not names.
    static let neverInNames: Set = words(
        """
        dear thank thanks please reply your our we you if when this that these it is are annwyl mae bydd byddwn rydym os ein eich
        cofiwch dewch rhowch
        """)

    /// First words of Welsh phrases that speakers of any language use.
    static let greetings: Set = words(
        """
        diolch croeso bore prynhawn nos nadolig penblwydd pen-blwydd llongyfarchiadau hwyl shwmae helo annwyl iechyd blwyddyn
        cofion pob
        """)

    private static func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
