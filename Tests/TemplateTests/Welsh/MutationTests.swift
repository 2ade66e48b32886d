import Foundation
import Templates
import Testing

struct MutationTests {
    @Test(arguments: [
        ("pen", "ben", "mhen", "phen"), ("tad", "dad", "nhad", "thad"), ("ci", "gi", "nghi", "chi"),
        ("brawd", "frawd", "mrawd", "brawd"), ("dosbarth", "ddosbarth", "nosbarth", "dosbarth"),
        ("gardd", "ardd", "ngardd", "gardd"), ("mam", "fam", "mam", "mam"), ("llyfr", "lyfr", "llyfr", "llyfr"),
        ("rhiant", "riant", "rhiant", "rhiant"),
        ("gwlad", "wlad", "ngwlad", "gwlad"), ("glaw", "law", "nglaw", "glaw"), ("grawn", "rawn", "ngrawn", "grawn"),
        ("gŵyl", "ŵyl", "ngŵyl", "gŵyl"), ("gwersi", "wersi", "ngwersi", "gwersi"),
        ("gofalwyr", "ofalwyr", "ngofalwyr", "gofalwyr"),
        ("tŷ", "dŷ", "nhŷ", "thŷ"), ("cân", "gân", "nghân", "chân"), ("plant", "blant", "mhlant", "phlant"),
        ("trên", "drên", "nhrên", "thrên"), ("cwch", "gwch", "nghwch", "chwch"), ("drws", "ddrws", "nrws", "drws"),
        ("chwaer", "chwaer", "chwaer", "chwaer"), ("theatr", "theatr", "theatr", "theatr"),
        ("ffôn", "ffôn", "ffôn", "ffôn"), ("Chwilog", "Chwilog", "Chwilog", "Chwilog"), ("phen", "phen", "phen", "phen"),
        ("siop", "siop", "siop", "siop"), ("haf", "haf", "haf", "haf"), ("nos", "nos", "nos", "nos"),
        ("lamp", "lamp", "lamp", "lamp"),
        ("ras", "ras", "ras", "ras"), ("jam", "jam", "jam", "jam"), ("ysgol", "ysgol", "ysgol", "ysgol"),
        ("fideo", "fideo", "fideo", "fideo"),
        ("Caerdydd", "Gaerdydd", "Nghaerdydd", "Chaerdydd"), ("CAERDYDD", "GAERDYDD", "NGHAERDYDD", "CHAERDYDD"),
        ("Llanelli", "Lanelli", "Llanelli", "Llanelli"), ("LLANELLI", "LANELLI", "LLANELLI", "LLANELLI"),
        ("Gwynedd", "Wynedd", "Ngwynedd", "Gwynedd"), ("GWYNEDD", "WYNEDD", "NGWYNEDD", "GWYNEDD"),
        ("Gŵyl", "Ŵyl", "Ngŵyl", "Gŵyl"), ("GŴYL", "ŴYL", "NGŴYL", "GŴYL"), ("TŶ", "DŶ", "NHŶ", "THŶ"),
        ("Tŷ", "Dŷ", "Nhŷ", "Thŷ"),
        ("Rhondda", "Rondda", "Rhondda", "Rhondda"), ("RHONDDA", "RONDDA", "RHONDDA", "RHONDDA"),
        ("Bangor", "Fangor", "Mangor", "Bangor"), ("Dinbych", "Ddinbych", "Ninbych", "Dinbych"),
        ("Talybont", "Dalybont", "Nhalybont", "Thalybont"), ("Pontypridd", "Bontypridd", "Mhontypridd", "Phontypridd"),
        ("Mai", "Fai", "Mai", "Mai"), ("Merthyr Tudful", "Ferthyr Tudful", "Merthyr Tudful", "Merthyr Tudful"),
        ("Pen-y-bont", "Ben-y-bont", "Mhen-y-bont", "Phen-y-bont"), ("PEN-Y-BONT", "BEN-Y-BONT", "MHEN-Y-BONT", "PHEN-Y-BONT"),
        ("plant bach", "blant bach", "mhlant bach", "phlant bach"),
        ("cyn-ddisgyblion", "gyn-ddisgyblion", "nghyn-ddisgyblion", "chyn-ddisgyblion"),
        ("gêm", "gêm", "ngêm", "gêm"), ("gôl", "gôl", "ngôl", "gôl"), ("golff", "golff", "ngolff", "golff"),
        ("graff", "graff", "ngraff", "graff"),
        ("gôl-geidwad", "gôl-geidwad", "ngôl-geidwad", "gôl-geidwad"), ("grŵp", "grŵp", "ngrŵp", "grŵp"),
        ("blant", "flant", "mlant", "blant"), ("nghath", "nghath", "nghath", "nghath"), ("mhen", "mhen", "mhen", "mhen"),
        ("tsips", "tsips", "tsips", "tsips"), ("Mawrth", "Fawrth", "Mawrth", "Mawrth"),
        ("\"plant\"", "\"blant\"", "\"mhlant\"", "\"phlant\""), ("(“Plant”)", "(“Blant”)", "(“Mhlant”)", "(“Phlant”)"),
        ("  tad", "  dad", "  nhad", "  thad"), ("‘Cymru’", "‘Gymru’", "‘Nghymru’", "‘Chymru’"),
        ("**plant**", "**blant**", "**mhlant**", "**phlant**"),
        ("", "", "", ""), ("…", "…", "…", "…"), ("CATH", "GATH", "NGHATH", "CHATH"), ("GLAW", "LAW", "NGLAW", "GLAW"),
        ("TREF", "DREF", "NHREF", "THREF"),
        ("CWM", "GWM", "NGHWM", "CHWM"), ("DŴR", "DDŴR", "NŴR", "DŴR"), ("PRYD", "BRYD", "MHRYD", "PHRYD"),
        ("BLODAU", "FLODAU", "MLODAU", "BLODAU"), ("PNAWN", "BNAWN", "MHNAWN", "PHNAWN"),
        ("Coeden", "Goeden", "Nghoeden", "Choeden"), ("Llygoden", "Lygoden", "Llygoden", "Llygoden"),
        ("Trwydded", "Drwydded", "Nhrwydded", "Thrwydded"), ("Cristion", "Gristion", "Nghristion", "Christion"),
        ("tystion", "dystion", "nhystion", "thystion"), ("gorchestion", "orchestion", "ngorchestion", "gorchestion"),
        ("caeedig", "gaeedig", "nghaeedig", "chaeedig"), ("dileer", "ddileer", "nileer", "dileer"),
        ("Post", "Bost", "Mhost", "Phost"), ("Campus", "Gampus", "Nghampus", "Champus"), ("Cath", "Gath", "Nghath", "Chath"),
        ("Tad-cu", "Dad-cu", "Nhad-cu", "Thad-cu"), ("Craig y Don", "Graig y Don", "Nghraig y Don", "Chraig y Don"),
        ("trwy", "drwy", "nhrwy", "thrwy"), ("tua", "tua", "tua", "thua"), ("tan", "tan", "tan", "than"),
        ("5 plentyn", "5 plentyn", "5 plentyn", "5 plentyn"), ("B", "B", "B", "B"),
        ("2il", "2il", "2il", "2il"),
        ("p", "p", "p", "p"),
    ])
    func `the beginning of a word changes by its first letter`(radical: String, soft: String, nasal: String, aspirate: String) {
        #expect(Mutation.soft.applied(to: radical) == soft)
        #expect(Mutation.nasal.applied(to: radical) == nasal)
        #expect(Mutation.aspirate.applied(to: radical) == aspirate)
    }

    @Test(arguments: [
        ("llyfrgell", "llyfrgell"), ("rhestr", "rhestr"), ("Llyfrgell", "Llyfrgell"), ("merch", "ferch"), ("gardd", "ardd"),
        ("parod", "barod"), ("cyfleus", "gyfleus"), ("tal", "dal"), ("da", "dda"), ("braf", "braf"), ("gêm", "gêm"),
        ("llawn", "llawn"),
    ])
    func `ll and rh resist the limited soft mutation`(radical: String, mutated: String) {
        #expect(Mutation.limitedSoft.applied(to: radical) == mutated)
    }

    @Test(arguments: [
        ("ysgol", "hysgol"), ("Ysgol", "Hysgol"), ("YSGOL", "HYSGOL"), ("athro", "hathro"), ("enw", "henw"), ("iaith", "hiaith"),
        ("wyneb", "hwyneb"), ("ŵyr", "hŵyr"), ("ôl", "hôl"), ("wythnos", "hwythnos"), ("e-bost", "he-bost"), ("unig", "hunig"),
        ("plant", "plant"), ("haf", "haf"), ("chwaer", "chwaer"), ("wal", "wal"), ("Elin", "Elin"), ("\"ysgol\"", "\"hysgol\""),
    ])
    func `an h stands before a vowel`(radical: String, mutated: String) {
        #expect(Mutation.hProthesis.applied(to: radical) == mutated)
    }

    @Test(arguments: [
        "beth", "ble", "dan", "dros", "drwy", "gan", "ger", "gyda", "pan", "mae", "mor", "byth", "braf", "mewn", "Beth", "Pan",
        "BBC", "GIG", "TGAU", "CBAC", "CRhA", "PDF", "DVD", "YouTube", "ParentPay", "McDonald's",
        "Tesco", "Boots", "Lidl", "Google", "Teams", "Primark", "Birmingham", "Bath", "Blackpool", "Preston", "Derby",
        "Peterborough",
        "Plymouth", "Brighton", "Bolton", "Burnley", "Barnsley", "Doncaster", "Grimsby", "Portsmouth", "Middlesbrough", "Cardiff",
        "Dewi", "Megan", "Carys", "Gwen", "Rhys", "Llinos", "Llŷr", "Tomos", "Catrin", "Bethan", "Gareth", "Mali", "DEWI",
        "Davies", "Thomas", "Griffiths", "Price", "Mr Jones", "Mrs Davies", "Dr Thomas", "Parch. Puw", "Dewi’s",
        "PTA", "CAMHS", "GPS", "LHDT", "TUC", "coffee", "green", "meditation", "production", "Clifton", "pizza", "taxi",
        "battery", "class", "2 blant",
    ])
    func `some words never mutate`(word: String) {
        for mutation in Mutation.allCases {
            #expect(mutation.applied(to: word) == word, "\(mutation)")
        }
    }

    @Test func `a name mutates when asked to`() {
        #expect(Mutation.soft.applied(to: "Dewi", personalNames: true) == "Ddewi")
        #expect(Mutation.soft.applied(to: "gwen") == "wen")
    }

    @Test(arguments: Mutation.allCases)
    func `decomposed letters come out composed`(mutation: Mutation) {
        let result = mutation.applied(to: "gw\u{302}yl y pa\u{302}n")
        #expect(Array(result.unicodeScalars) == Array(result.precomposedStringWithCanonicalMapping.unicodeScalars))
    }

    @Test(arguments: Mutation.allCases)
    func `nothing but the beginning of the first word changes`(mutation: Mutation) {
        for initial in [
            "p", "t", "c", "b", "d", "g", "m", "ll", "rh", "ch", "th", "ph", "ff", "dd", "n", "s", "a", "w", "y", "ŵ",
        ] {
            let result = mutation.applied(to: initial + "asol iawn")
            #expect(result.hasSuffix("asol iawn"))
            #expect(result.dropLast(9).count <= initial.count + 2)
        }
    }
}
