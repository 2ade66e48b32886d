import Templates
import Testing

struct IndefiniteArticleTests {
    @Test(arguments: [
        "apple", "evening", "invitation", "office", "umbrella", "Apple", "Easter fair", "Iestyn", "Urdd camp", "Eisteddfod",
        "hour", "hourly bus", "hour's notice", "honest answer", "honour", "honourable member", "heir", "heirloom",
        "honorary post",
        "e-mail", "e-mail address", "eBook", "iPad", "X-ray", "x-ray", "S-bend", "F", "A", "A-level", "L-plate", "NHS letter",
        "upper hall", "urgent message", "URGENT message", "UNUSUAL day", "UPDATED list", "unusual day", "uninvited guest",
        "unimportant note", "uninteresting talk", "unidentified caller", "uncle", "under-11 team", "ugly bug", "usher",
        "utter joy",
        "onerous task", "opening", "owl", "Owain", "orange", "Oxford", "element", "egg", "eight-week course",
        "eleven o'clock bell",
        "MP", "MS", "SMS", "FAQ", "FAQs page", "faq", "HMRC letter", "RSPCA visit", "RSPB talk", "LSA", "LA", "EU grant",
        "ALN form",
        "ALNCo", "HR officer", "HB pencil", "MMR jab", "NSPCC talk", "S4C crew", "M4 closure", "MP3", "mp3", "sms", "HTML page",
        "html page", "MSc", "mRNA vaccine", "FEO", "SOS", "S.O.S.", "MOT", "RNLI visit", "RE lesson", "XL shirt",
        "Estyn inspection",
        "ESTYN inspection", "OFFER", "HLTA", "LGBTQ+ group", "NVQ", "FSM form", "NAHT member", "F1 race", "nth time", "AGM",
        "@ sign", "& sign", "“evening”", "(optional) talk", "\"hour\"", "'open' day", "*important* note", "élite", "Ôl-troed",
        "Ysgol Gymraeg", "Yvonne", "Ynys Môn trip", "outing", "essay", "ice cream", "idea", "aunt", "act", "Uwch Gynghrair team",
        "Xbox", "URDD camp",
        "USHER", "ULSTER trip", "MRI scan", "IT suite", "ICT lesson", "NGO", "MS", "HR",
    ])
    func `an stands before a vowel that is heard`(words: String) {
        #expect(IndefiniteArticle.before(words) == "an")
    }

    @Test(arguments: [
        "book", "school", "Tuesday", "Welsh lesson", "year", "yellow card", "yes", "youth club", "Yasmin", "wet day",
        "hotel", "historic day", "hall", "hat", "hero", "house", "Huw", "holiday", "hospital",
        "university", "uniform", "unique day", "unit", "union", "unanimous vote", "unicorn", "universal right", "unison",
        "useful tip", "user", "usual time", "use", "utility room", "ukulele", "Ukrainian family", "UK school", "UK", "UFO",
        "USB stick",
        "U-turn", "u-turn", "U", "UNICEF box", "UNESCO site", "UEFA cup", "UCAS form", "Uganda trip", "Urinal",
        "ubiquitous thing",
        "European", "euro", "Eurostar", "eulogy", "eucalyptus", "ewe", "EURO 2028 sweep", "one-off", "one", "once-yearly fair",
        "ONE",
        "one-to-one", "onesie", "ouija board",
        "NATO base", "NASA talk", "FIFA match", "SENCO", "STEM day", "SATs paper", "SIM card", "PIN", "LEGO club", "SCHOOL",
        "MEETING",
        "LETTER", "HALF term", "NEW time", "FUN day", "RED shirt", "NO vote", "SEND", "HOT meal", "BBQ", "BBC crew", "CV", "DVD",
        "GP",
        "PE kit", "PTA meeting", "TV", "QR code", "VIP", "WhatsApp", "KS2 class", "B-road", "T-shirt", "PhD", "PDF", "pdf",
        "G.P.",
        "Mr Jones", "Mrs Evans", "Ms Price", "Dr Rees", "St David's Day tea", "Blwyddyn 2 trip", "Yaris", "USSR map", "URL",
        "UNHCR appeal", "xylophone", "Xmas fair", "HWYL", "HWB login", "Hwb login", "McDonald", "MCDONALD", "URLs",
        "SHARED lunch", "ROAD",
        "“book”", "(small) fee", "*big* day", "", " ", "...", "ch", "Llanelli school", "rhyme",
    ])
    func `a stands before a consonant that is heard`(words: String) {
        #expect(IndefiniteArticle.before(words) == "a")
    }

    @Test(arguments: [
        ("8", "an"), ("11", "an"), ("18", "an"), ("80", "an"), ("88", "an"), ("800", "an"), ("8,000", "an"), ("8000", "an"),
        ("11,000", "an"), ("18,500", "an"), ("80,000", "an"), ("800,000", "an"), ("11000000", "an"), ("8.5", "an"), ("8th", "an"),
        ("11th-hour", "an"), ("18-year-old", "an"), ("80%", "an"), ("8am", "an"), ("11.30", "an"), ("8:15", "an"), ("1850", "an"),
        ("£8", "an"), ("£80", "an"), ("£11.50", "an"), ("€8", "an"), ("1", "a"), ("10", "a"), ("12", "a"), ("100", "a"),
        ("110", "a"), ("118", "a"), ("180", "a"), ("1,100", "a"), ("1,800", "a"), ("110,000", "a"), ("180,000", "a"), ("0", "a"),
        ("08", "a"), ("0.8", "a"), ("7", "a"), ("9", "a"), ("19", "a"), ("81", "an"), ("21", "a"), ("£12.50", "a"), ("£1", "a"),
        ("1st", "a"), ("2nd", "a"), ("100th", "a"), ("2026", "a"), ("1900", "a"), ("3D", "a"), ("5-a-side", "a"), ("£1.80", "a"),
    ])
    func `a figure takes the article of the number that is said`(figure: String, article: String) {
        #expect(IndefiniteArticle.before(figure) == article)
    }

    @Test func `words are given back with their article`() {
        #expect(IndefiniteArticle.with("hour") == "an hour")
        #expect(IndefiniteArticle.with("“useful” tip") == "a “useful” tip")
    }
}
