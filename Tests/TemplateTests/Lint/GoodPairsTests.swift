import Testing

struct GoodPairsTests {
    @Test(arguments: [
        (
            "Bydd yr ysgol ar gau ddydd Gwener 13 Chwefror oherwydd eira. Byddwn yn agor eto ddydd Llun 23 Chwefror.",
            "School will be closed on Friday 13 February because of snow. We open again on Monday 23 February."
        ),
        (
            "Bydd y siop lyfrau ar agor o 3.15pm tan 4.30pm bob dydd yr wythnos nesaf. Bydd llyfrau o £2 i £10.",
            "The book fair is open from 3.15pm to 4.30pm every day next week. Books cost from £2 to £10."
        ),
        (
            "Mae angen i bob plentyn ddod â phecyn bwyd, diod a chôt law. Dim sbwriel, os gwelwch yn dda!",
            "Every child needs a packed lunch, a drink and a raincoat. No rubbish, please!"
        ),
        (
            "Cinio ysgol: £2.65 y dydd (£13.25 yr wythnos). Talwch ar ParentPay erbyn 8:30am ddydd Llun.",
            "School lunch: £2.65 a day (£13.25 a week). Pay on ParentPay by 8:30am on Monday."
        ),
        (
            "Bydd nosweithiau rieni ar 11 a 12 Tachwedd rhwng 3.30pm a 6.30pm.",
            "Parents' evenings are on 11 and 12 November between 3.30pm and 6.30pm."
        ),
        (
            "Mae gan Ysgol Enghraifft 12 lle i blant 3 a 4 oed o fis Medi 2026 ymlaen.",
            "Ysgol Enghraifft has 12 places for 3 and 4 year olds from September 2026."
        ),
        (
            "Dewch i gefnogi Tîm A yn erbyn Ysgol y Bryn am 4yp ar y cae.",
            "Come and support Team A against Ysgol y Bryn at 4pm on the field."
        ),
        (
            "Mae'r Urdd yn cynnal Eisteddfod yr Urdd ym Meifod, 25–30 Mai.",
            "The Urdd is holding Eisteddfod yr Urdd in Meifod, 25–30 May."
        ),
        (
            "Cofiwch Ddiwrnod y Llyfr ddydd Iau 5 Mawrth: gwisgwch fel cymeriad!",
            "Remember World Book Day on Thursday 5 March: dress as a character!"
        ),
        (
            "Mae brech yr ieir ym Mlwyddyn 1. Cadwch eich plentyn gartref am bum diwrnod.",
            "There is chickenpox in Year 1. Keep your child at home for five days."
        ),
        ("Gweler ein gwefan: www.ysgolenghraifft.cymru", "See our website: www.ysgolenghraifft.cymru"),
        (
            "Cyswllt: swyddfa@ysgol.example.org neu 01632 960123 est. 12",
            "Contact: office@ysgol.example.org or 01632 960123 ext. 12"
        ),
        ("Hwyl fawr i Mrs Jones ar ôl 25 mlynedd.", "Farewell to Mrs Jones after 25 years."),
        ("Bydd y bws yn gadael am 8.45 ac yn ôl erbyn 3.", "The bus leaves at 8.45 and is back by 3."),
        ("Ewch i wefan y GIG am gyngor ar COVID-19.", "Go to the NHS website for advice on COVID-19."),
        (
            "Tymor yr Hydref: 1 Medi i 18 Rhagfyr. Hanner tymor: 26-30 Hydref.",
            "Autumn term: 1 September to 18 December. Half term: 26-30 October."
        ),
        (
            "Bydd grŵp rhieni a phlant bach yn cwrdd bob bore Mercher, 9.30 tan 11.",
            "The parent and toddler group meets every Wednesday morning, 9.30 to 11."
        ),
        ("Nid oes lle i 3ydd plentyn.", "There is no place for a third child."),
        ("Mae hanner y disgyblion, tua 100, yn cerdded.", "Half of the pupils, about a hundred, walk."),
        ("Dydd Sul y Mamau yw 15 Mawrth.", "Mother's Day is 15 March."),
        ("Dewch â'ch plentyn at y drws cefn (ger y gegin) am 9.", "Bring your child to the back door (by the kitchen) at 9."),
        (
            "Byddwn yn dathlu Dydd Gŵyl Dewi ddydd Llun, 2 Mawrth, gyda chawl a bara brith.",
            "We celebrate St David's Day on Monday 2 March with cawl and bara brith."
        ),
        (
            "Croeso cynnes i bawb, o 10 y bore tan 2 y prynhawn.",
            "A warm welcome to all, from 10 in the morning until 2 in the afternoon."
        ),
        ("Mae 2 awr o waith cartref yr wythnos.", "There are two hours of homework a week."),
        ("Côd post: LL79 1AA", "Postcode: LL79 1AA"),
        (
            "Ar ôl y gwyliau bydd clwb codio ym Mlwyddyn 5 a 6.",
            "After the holidays there will be a coding club for Years 5 and 6."
        ),
        ("Dewiswch un o'r tri: A, B neu C.", "Choose one of the three: A, B or C."),
        ("Am fwy o wybodaeth, siaradwch â Ms Carys Owen (CADY).", "For more information, talk to Ms Carys Owen (ALNCo)."),
        (
            "Mae'r wers nofio gyntaf yfory am chwarter wedi naw y bore. Pris: tair punt.",
            "The first swimming lesson is tomorrow at 9.15am. Price: £3."
        ),
        ("Annwyl deulu, mae 'Dan y Wenallt' yn y neuadd.", "Dear family, 'Under Milk Wood' is in the hall."),
        ("Dim ond 1 diwrnod ar ôl!", "Only one day left!"), ("Ar y 1af o bob mis.", "On the first of every month."),
        ("Dewch ar y 12fed am 6.", "Come on the 12th at 6pm."),
        (
            "Mae plant o Gaerdydd a Bangor yn dod i Fangor ac i Gasnewydd.",
            "Children from Cardiff and Bangor come to Bangor and to Newport."
        ),
        ("Cyfarfod am 18.00-19.30 ar-lein ar Teams.", "Meeting 6pm-7.30pm online on Teams."),
        ("Gall eich plentyn wisgo dillad ei hun am £1.", "Your child can wear their own clothes for £1."),
        ("Bydd Children in Need a Comic Relief yn dod.", "Children in Need and Comic Relief are coming."),
        ("Mae Clwb Brecwast a Book Trust Cymru yma.", "Breakfast Club and Book Trust Cymru are here."),
        ("Diolch yn fawr iawn i chi am ddod.", "Thank you for coming. Diolch yn fawr iawn i chi!"),
    ])
    func `a good pair of bodies has nothing to find`(welsh: String, english: String) {
        #expect(
            LintBench().findings(welsh: "---\nsubject: OK\n---\n" + welsh, english: "---\nsubject: OK\n---\n" + english) == [])
    }

    @Test(arguments: [
        ("Dewch ar y 12fed.", "Come on the 13th.", ["cy:4 unequal-numbers", "en:4 unequal-numbers"]),
        ("Dewch am 6.", "Come at 7.", ["cy:4 unequal-times", "en:4 unequal-times"]),
        ("Erbyn diwedd mis Mehefin.", "By the end of July.", ["cy:4 unequal-dates", "en:4 unequal-dates"]),
        ("Dear Rhieni, bydd yr ysgol ar gau.", "Dear parents, school is closed.", ["cy:4 english-in-welsh"]),
        ("Dewch i'r sports day.", "Come to sports day.", ["cy:4 english-in-welsh"]),
        ("Bring eich plentyn.", "Bring your child.", ["cy:4 english-in-welsh"]),
        ("Mae'n Parents Evening.", "It is parents' evening.", ["cy:4 english-in-welsh"]),
        ("Cofiwch y Book Fair.", "Remember the book fair.", ["cy:4 english-in-welsh"]),
        ("Mae dau ci yma.", "There are two dogs here.", ["cy:4 missing-mutation"]),
        ("Dewch ar dydd Llun.", "Come on Monday.", ["cy:4 missing-mutation"]),
    ])
    func `a pair that is not quite good is found out`(welsh: String, english: String, expected: [String]) {
        let findings = LintBench().findings(
            welsh: "---\nsubject: OK\n---\n" + welsh, english: "---\nsubject: OK\n---\n" + english)
        #expect(LintBench.codes(findings) == expected)
    }
}
