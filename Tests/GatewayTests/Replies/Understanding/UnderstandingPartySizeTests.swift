import Testing

@testable import Gateway

@Suite struct `Understanding how many` {
    static let people: [(String, Int)] = [
        ("yes one adult one toddler", 2), ("Yes one adult", 1), ("one child one adult", 2), ("me my mum and my two girls", 4),
        ("Yes me, my mum and 2 girls", 4), ("yes plus one", 2), ("Yes me plus one", 2), ("me my husband and one child", 3),
        ("Yes 4", 4), ("IE2", 2), ("IE-2", 2), ("Yes - 3", 3), ("x2 please yes", 2), ("Yes we are 4", 4),
        ("Yes we are 4, 2 of us veggie", 4),
        ("Yes 3 of us", 3), ("yes 2 adults and 1 child", 3), ("Yes 2 at 4pm", 2), ("Ie 2, Blwyddyn 3", 2),
        ("yes 2 from Year 3", 2),
        ("Byddwn ni'n 4", 4), ("Ie, 3 ohonon ni", 3), ("yes there will be 3 of us", 3), ("Yes 2 for phonics please", 2),
        ("Ie 2 i'r gweithdy", 2),
        ("Yes 2. My number is 07700 900123", 2), ("Yes 2, see you at 5.30", 2), ("yes, 2 tonight", 2),
        ("Ie 4, 2 yn llysieuwyr", 4),
        ("The two of us and Nain", 3), ("Ie, y ddau ohonom ni a Nain", 3), ("Ie, y ddwy ohonon ni a Mam", 3),
        ("Ie, tri ohonom ni a Nain", 4), ("yes 3 of us and my mum", 4),
        ("Both of us will be there", 2), ("Mi ddo i a Nain", 2), ("I would like to come with my daughter", 2),
        ("Yes only me and my daughter", 2), ("Nain a Taid are coming", 2), ("Ie, fi a'r gŵr", 2), ("Yes me and Gwen", 2),
        ("Yes me, my husband and Mum", 3), ("Yes me and the twins", 3), ("Ie, fi a'r efeilliaid", 3),
        ("yes mum dad and Ffion", 3),
        ("Yes me + 2", 3), ("Nain fydd yn dod", 1), ("Dad will come, I'm in work", 1),
        ("Yes 2, Cai is 7", 2), ("Ie 2, mae Cai yn 7 oed", 2), ("Yes 2 and we paid £5", 2),
    ]

    @Test(arguments: people) func `counts what plainly counts people`(text: String, places: Int) throws {
        let meaning = try ReplyUnderstanding.read(text)
        #expect(meaning.intent == .yes && meaning.places == places)
    }

    /// Ages, times, dates, classes, money, percentages, telephone numbers: a yes without a number, or a person's.
    static let others = [
        "Yes, Cai is 7", "Yes he's 7", "Yes, she will be 7", "Ie, mae Cai yn 7 oed", "Ie, mae Cai yn 7", "Ie, bydd hi'n 7",
        "Yes aged 7",
        "yes from 5 to 7", "yes between 5 and 7", "Ie rhwng 5 a 7", "ie o 5 tan 7", "Yes 5-7", "yes 5–7", "Yes 5 to 7",
        "yes until 7", "Yes at 4",
        "Yes 10.30", "Yes half 4", "yes quarter to 5", "Ie am 4", "Ie chwarter i 5", "Ie, ar ôl 6", "yes see you 4", "yes in 5",
        "yes 3/10", "Yes 3rd October", "Ie Hydref 3", "Yes 3 March 2026", "Yes, year 3", "Yes Y3", "Ie Blwyddyn 3",
        "Ie, ym Mlwyddyn 4", "Yes 3C",
        "Yes £5", "Ie £5", "Yes 50%", "yes 100%", "Ie 100 y cant", "Yes 07700900123", "yes 07700 900123", "Yes 029 2087 3333",
        "yes room 4", "Able 2 come", "We'll come with Nan", "Yes me and the boys (2)",
        "Yes I have 2 at the school", "Yes Cai 7", "yes 2 sausages", "Ie 2 selsig",
    ]

    @Test(arguments: others) func `counts nothing else`(text: String) throws {
        let meaning = try ReplyUnderstanding.read(text)
        #expect(meaning.places == nil && [.yes, .maybe, .unclear].contains(meaning.intent))
    }

    /// Hours as people write them, in figures and with what tells morning from evening.
    static let hours = [
        "6pm", "6 pm", "10am", "10 am", "10 yb", "6 yh", "10 y bore", "6 y prynhawn", "6 y pnawn", "6 prynhawn", "6 pnawn",
        "10 bore",
    ]

    @Test(arguments: hours, [("Ie,", nil), ("Ie 2,", 2), ("Yes 2 please,", 2), ("Ie 6,", 6)] as [(String, Int?)])
    func `counts nobody by an hour, and whom a number before it counts`(hour: String, before: (text: String, places: Int?)) throws
    {
        let meaning = try ReplyUnderstanding.read("\(before.text) \(hour)")
        #expect(meaning.intent == .yes && meaning.places == before.places)
    }

    /// More people than a family has, or a number that cannot be read for sure.
    static let unclear = [
        "Yes two thousand", "yes -1", "Yes 2.5", "Yes 1000000", "yes 1,000,000", "Ie -1", "Ie 2.5", "Ie dwy fil", "Ie 1000000",
        "yes 2026",
        "Yes 2-3", "yes 2 or 3", "Yes 2/3", "Ie 2 neu 3", "Yes 4, no 5 of us", "Yes 2 veggie burgers", "yes 0", "yes two hundred",
        "Yes 5 7", "Yes a few", "Yes plus 2", "Me hubby and the 3 kids", "Three boys me and nan",
        "Said 4 before, now only 3 of us", "Yes 100",
        "two thousand", "-1", "2.5", "1000000", "5-7", "Ie 3 mil",
    ]

    @Test(arguments: unclear) func `leaves to a person what may be no number of people`(text: String) throws {
        #expect(try ReplyUnderstanding.read(text).intent == .unclear)
    }
}
