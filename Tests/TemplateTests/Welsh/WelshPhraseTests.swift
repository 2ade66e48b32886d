import Foundation
import Templates
import Testing

struct WelshPhraseTests {
    typealias Row = (before: String, word: String, gender: Gender?, phrase: String)

    static let prepositions: [Row] = [
        ("i", "gofalwyr", nil, "i ofalwyr"), ("o", "plant", nil, "o blant"), ("am", "pris", nil, "am bris"),
        ("ar", "tocyn", nil, "ar docyn"),
        ("at", "rhieni", nil, "at rieni"), ("dan", "coed", nil, "dan goed"), ("tan", "dydd Gwener", nil, "tan ddydd Gwener"),
        ("dros", "plant", nil, "dros blant"), ("drwy", "drws", nil, "drwy ddrws"), ("trwy", "gwaith", nil, "trwy waith"),
        ("gan", "plentyn", nil, "gan blentyn"), ("heb", "llyfr", nil, "heb lyfr"), ("hyd", "diwedd", nil, "hyd ddiwedd"),
        ("wrth", "drws", nil, "wrth ddrws"), ("neu", "llythyr", nil, "neu lythyr"), ("I", "gofalwyr", nil, "I ofalwyr"),
        ("neu", "cysylltwch", nil, "neu cysylltwch"), ("neu", "ffoniwch", nil, "neu ffoniwch"),
        ("neu", "caredigrwydd", nil, "neu garedigrwydd"),
        ("neu", "tristwch", nil, "neu dristwch"), ("i", "Dewi", nil, "i Dewi"), ("gan", "Mrs Davies", nil, "gan Mrs Davies"),
        ("i", "Tesco", nil, "i Tesco"),
        ("i", "Lerpwl", nil, "i Lerpwl"), ("o", "Llundain", nil, "o Lundain"), ("o", "Gwynedd", nil, "o Wynedd"),
        ("o", "Mai", nil, "o Fai"),
        ("26ain o", "Mai", nil, "26ain o Fai"), ("1af o", "Tachwedd", nil, "1af o Dachwedd"),
        ("20fed o", "Rhagfyr", nil, "20fed o Ragfyr"),
        ("20fed o", "Gorffennaf", nil, "20fed o Orffennaf"),
        ("o ddydd Llun i", "dydd Gwener", nil, "o ddydd Llun i ddydd Gwener"),
        ("o", "tua 20", nil, "o tua 20"), ("Croeso i", "pawb", nil, "Croeso i bawb"),
        ("llythyr at", "rhieni Blwyddyn 2", nil, "llythyr at rieni Blwyddyn 2"),
        ("i", "ti", nil, "i ti"),
        ("mewn", "dosbarth", nil, "mewn dosbarth"), ("fel", "plentyn", nil, "fel plentyn"),
        ("ar gyfer", "plant", nil, "ar gyfer plant"),
        ("wedi", "cinio", nil, "wedi cinio"), ("cyn", "cinio", nil, "cyn cinio"), ("ar ôl", "cinio", nil, "ar ôl cinio"),
        ("rhwng", "plant", nil, "rhwng plant"),
        ("ger", "Bangor", nil, "ger Bangor"), ("efo", "plant", nil, "efo plant"),
        ("erbyn", "dydd Gwener", nil, "erbyn dydd Gwener"), ("er", "popeth", nil, "er popeth"),
        ("tu ôl i", "coeden", nil, "tu ôl i goeden"), ("yn ystod", "tymor", nil, "yn ystod tymor"),
        ("ers", "dydd Llun", nil, "ers dydd Llun"),
    ]

    static let within: [Row] = [
        ("yn", "Caerdydd", nil, "yng Nghaerdydd"), ("yn", "Bangor", nil, "ym Mangor"),
        ("yn", "Pontypridd", nil, "ym Mhontypridd"),
        ("yn", "Talybont", nil, "yn Nhalybont"), ("yn", "Dolgellau", nil, "yn Nolgellau"), ("yn", "Gwynedd", nil, "yng Ngwynedd"),
        ("yn", "Llanelli", nil, "yn Llanelli"), ("yn", "Machynlleth", nil, "ym Machynlleth"),
        ("yn", "Aberystwyth", nil, "yn Aberystwyth"),
        ("yn", "Birmingham", nil, "yn Birmingham"), ("yn", "Tesco", nil, "yn Tesco"), ("Yn", "Caerdydd", nil, "Yng Nghaerdydd"),
        ("YN", "CAERDYDD", nil, "YNG NGHAERDYDD"), ("yn/ym/yng", "Bangor", nil, "ym Mangor"),
        ("ym", "Caerdydd", nil, "yng Nghaerdydd"),
        ("yn", "Blwyddyn 2", nil, "ym Mlwyddyn 2"), ("yn", "Dosbarth 3", nil, "yn Nosbarth 3"),
        ("yn", "Tŷ Ddewi", nil, "yn Nhŷ Ddewi"),
        ("yn", "Prifysgol Bangor", nil, "ym Mhrifysgol Bangor"), ("yn", "Canolfan y Dref", nil, "yng Nghanolfan y Dref"),
        ("yn", "Ysgol y Bryn", nil, "yn Ysgol y Bryn"),
        ("yn", "neuadd yr ysgol", nil, "yn neuadd yr ysgol"), ("yn", "cyntedd yr ysgol", nil, "yng nghyntedd yr ysgol"),
        ("yn", "2026", nil, "yn 2026"),
        ("yn", "1999", nil, "ym 1999"), ("yn", "mis Mai", nil, "ym mis Mai"), ("yn", "y Bala", nil, "yn y Bala"),
        ("yn", "Y Bala", nil, "yn y Bala"),
        ("yn y", "dosbarth", nil, "yn y dosbarth"), ("yn y", "neuadd", nil, "yn y neuadd"),
        ("yn yr", "canolfan", nil, "yn y ganolfan"),
        ("yn", "cyfleus", nil, "yn gyfleus"), ("yn", "da", nil, "yn dda"), ("yn", "llawn", nil, "yn llawn"),
        ("yn", "parod", nil, "yn barod"),
        ("yn", "rhad", nil, "yn rhad"), ("yn", "braf", nil, "yn braf"), ("yn", "prysur iawn", nil, "yn brysur iawn"),
        ("yn", "mynd", nil, "yn mynd"),
        ("yn", "dod", nil, "yn dod"), ("yn", "cau", nil, "yn cau"), ("yn", "byw", nil, "yn byw"),
        ("yn", "Cymraeg", nil, "yn Gymraeg"), ("yn", "Saesneg", nil, "yn Saesneg"),
        ("yn", "Gwyddeg", nil, "yn Wyddeg"), ("yn", "gwirfoddol", nil, "yn wirfoddol"), ("mae'n", "da", nil, "mae'n dda"),
        ("mae'n", "mynd", nil, "mae'n mynd"),
        ("Mae'n", "pleser", nil, "Mae'n bleser"), ("yn", "Manceinion", nil, "ym Manceinion"), ("yn", "Paris", nil, "ym Mharis"),
        ("yn", "cyfarfod y rhieni", nil, "yng nghyfarfod y rhieni"), ("yn", "cyfarfod", nil, "yn cyfarfod"),
        ("yn", "gweiddi", nil, "yn gweiddi"), ("yn", "cydymffurfio", nil, "yn cydymffurfio"),
        ("yn", "dyfeisio", nil, "yn dyfeisio"), ("yn", "gosod", nil, "yn gosod"), ("yn", "byrhau", nil, "yn byrhau"),
        ("yn", "gwrthwynebu", nil, "yn gwrthwynebu"), ("yn", "pwyllog", nil, "yn bwyllog"), ("yn", "trymach", nil, "yn drymach"),
        ("yn", "cadarn", nil, "yn gadarn"), ("yn", "doeth", nil, "yn ddoeth"), ("yn", "dynol", nil, "yn ddynol"),
        ("yn", "disglair", nil, "yn ddisglair"), ("yn", "digartref", nil, "yn ddigartref"),
        ("yn", "canol y dref", nil, "yng nghanol y dref"), ("yn", "teulu mawr", nil, "yn nheulu mawr"),
        ("yn (in)", "cyfarfod", nil, "yng nghyfarfod"), ("yn (predicative)", "pennaeth", nil, "yn bennaeth"),
        ("yn (verb)", "cyfarfod", nil, "yn cyfarfod"), ("yn", "Craig y Nos", nil, "yng Nghraig y Nos"),
        ("yn", "Glasgow", nil, "yn Glasgow"), ("sy'n", "da", nil, "sy'n dda"),
    ]

    static let links: [Row] = [
        ("a", "tad", nil, "a thad"), ("a", "addysg", nil, "ac addysg"), ("a", "iechyd", nil, "ac iechyd"),
        ("a", "haf", nil, "a haf"), ("ac", "plant", nil, "a phlant"),
        ("a/ac", "cinio", nil, "a chinio"), ("a/ac", "ysgol", nil, "ac ysgol"), ("&", "coffi", nil, "a choffi"),
        ("a", "gyda", nil, "a chyda"), ("a", "pan", nil, "a phan"), ("a", "tua", nil, "a thua"), ("a", "trwy", nil, "a thrwy"),
        ("a", "mae", nil, "ac mae"), ("a", "mewn", nil, "ac mewn"), ("a", "felly", nil, "ac felly"), ("a", "fel", nil, "ac fel"),
        ("a", "nid", nil, "ac nid"), ("a", "ni", nil, "ac ni"),
        ("a", "yn", nil, "ac yn"), ("a", "8", nil, "ac 8"), ("a", "3", nil, "a 3"), ("a", "11", nil, "ac 11"),
        ("te a", "coffi", nil, "te a choffi"), ("A", "ysgol", nil, "Ac ysgol"),
        ("Meleri a", "Carys", nil, "Meleri a Carys"), ("a", "y plant", nil, "a'r plant"), ("a", "yr ysgol", nil, "a'r ysgol"),
        ("a", "ei thad", nil, "a'i thad"), ("a", "ein plant", nil, "a'n plant"),
        ("â", "teuluoedd", nil, "â theuluoedd"), ("Ymgysylltu â", "teuluoedd", nil, "Ymgysylltu â theuluoedd"),
        ("â", "athro", nil, "ag athro"), ("â/ag", "ysgol", nil, "ag ysgol"), ("ag", "plant", nil, "â phlant"),
        ("gyda", "plant", nil, "gyda phlant"), ("gyda", "athro", nil, "gydag athro"), ("gydag", "tad", nil, "gyda thad"),
        ("gyda/gydag", "Elin", nil, "gydag Elin"), ("gyda", "haf", nil, "gyda haf"),
        ("tua", "pump", nil, "tua phump"), ("tua", "8", nil, "tua 8"), ("na", "tri", nil, "na thri"),
        ("na", "afal", nil, "nac afal"), ("na/nac", "bws", nil, "na bws"), ("na", "byddaf", nil, "na fyddaf"),
        ("na", "gallaf", nil, "na allaf"), ("na", "ydw", nil, "nac ydw"), ("ni", "clywodd", nil, "ni chlywodd"),
        ("ni", "bydd", nil, "ni fydd"), ("ni", "gallwn", nil, "ni allwn"), ("ni", "oes", nil, "nid oes"),
        ("ni/nid", "yw", nil, "nid yw"), ("ni", "talodd", nil, "ni thalodd"), ("ni", "daeth", nil, "ni ddaeth"),
        ("nad", "yw", nil, "nad yw"),
        ("mwy na", "8", nil, "mwy nag 8"), ("llai na", "un", nil, "llai nag un"),
        ("yn hytrach na", "ysgol", nil, "yn hytrach nag ysgol"), ("nid", "plentyn", nil, "nid plentyn"),
        ("nid", "oes", nil, "nid oes"), ("nag", "tri", nil, "na thri"),
    ]

    static let article: [Row] = [
        ("y", "merch", nil, "y ferch"), ("y", "gardd", nil, "yr ardd"), ("y", "llyfrgell", nil, "y llyfrgell"),
        ("y", "rhestr", nil, "y rhestr"), ("y", "ysgol", nil, "yr ysgol"),
        ("y", "plant", nil, "y plant"), ("y", "merched", nil, "y merched"), ("y", "wythnos", nil, "yr wythnos"),
        ("y", "gwers", nil, "y wers"), ("y", "gwlad", nil, "y wlad"),
        ("y", "gŵyl", nil, "yr ŵyl"), ("y", "iaith", nil, "yr iaith"), ("y", "haf", nil, "yr haf"),
        ("y", "gwybodaeth", nil, "yr wybodaeth"), ("y", "gwefan", nil, "y wefan"), ("y", "gwobr", nil, "y wobr"),
        ("y", "gwraig", nil, "y wraig"), ("y", "gêm", nil, "y gêm"), ("y", "bachgen", nil, "y bachgen"),
        ("y", "neuadd", nil, "y neuadd"), ("y", "wal", nil, "y wal"), ("y", "tref", nil, "y dref"),
        ("yr", "canolfan", nil, "y ganolfan"), ("y/yr", "ystafell", nil, "yr ystafell"), ("Y", "ysgol", nil, "Yr ysgol"),
        ("Yr", "plant", nil, "Y plant"), ("y", "neges", nil, "y neges"), ("y", "swyddfa", nil, "y swyddfa"),
        ("y", "draig", nil, "y ddraig"), ("y", "craig", nil, "y graig"), ("y", "medal", nil, "y fedal"),
        ("y", "maneg", nil, "y faneg"), ("y", "cosb", nil, "y gosb"), ("y", "barn", nil, "y farn"),
        ("y", "bricsen", nil, "y fricsen"), ("y", "gwlithen", nil, "y wlithen"), ("y", "bachgen", nil, "y bachgen"),
        ("y", "capten", nil, "y capten"), ("y", "busnes", nil, "y busnes"), ("y", "pwrpas", nil, "y pwrpas"),
        ("y", "dynes", nil, "y ddynes"), ("y (f)", "clwm", nil, "y glwm"), ("un (f)", "clwm", nil, "un glwm"),
        ("y", "xyz", nil, "y xyz"), ("y", "Cymraeg", nil, "y Gymraeg"), ("y", "GIG", nil, "y GIG"), ("y", "dau", nil, "y ddau"),
        ("y", "dwy", nil, "y ddwy"), ("y", "trydedd ferch", nil, "y drydedd ferch"),
        ("y", "prif neuadd", .feminine, "y brif neuadd"), ("y", "cadair", .feminine, "y gadair"),
        ("y", "cadair", .masculine, "y cadair"), ("y", "cath", .plural, "y cath"), ("y", "8fed", nil, "yr 8fed"),
        ("y", "11eg", nil, "yr 11eg"), ("y", "5ed", nil, "y 5ed"),
        ("i'r", "ysgol", nil, "i'r ysgol"), ("i'r", "canolfan", nil, "i'r ganolfan"), ("o'r", "dosbarth", nil, "o'r dosbarth"),
        ("i y", "canolfan", nil, "i'r ganolfan"), ("i + y/yr/'r", "neuadd", nil, "i'r neuadd"),
        ("i + y", "gardd", nil, "i'r ardd"), ("a + y/yr", "merch", nil, "a'r ferch"), ("gyda y", "plant", nil, "gyda'r plant"),
        ("i’r", "gwers", nil, "i’r wers"), ("Mae'r", "ysgol", nil, "Mae'r ysgol"), ("mae y", "siop", nil, "mae'r siop"),
        ("ar y", "bwrdd", nil, "ar y bwrdd"), ("ar yr", "cadair", nil, "ar y gadair"), ("O'r", "tref", nil, "O'r dref"),
        ("am y", "tro", nil, "am y tro"), ("'r", "merch", nil, "'r ferch"), ("neu'r", "merch", nil, "neu'r ferch"),
        ("i", "y Bala", nil, "i'r Bala"), ("o", "Yr Wyddgrug", nil, "o'r Wyddgrug"), ("ar", "y ffordd", nil, "ar y ffordd"),
        ("i", "ei ysgol", nil, "i'w ysgol"), ("o", "ein hysgol", nil, "o'n hysgol"),
    ]

    static let possessives: [Row] = [
        ("fy", "tad", nil, "fy nhad"), ("fy", "plentyn", nil, "fy mhlentyn"), ("fy", "cath", nil, "fy nghath"),
        ("fy", "brawd", nil, "fy mrawd"), ("fy", "dosbarth", nil, "fy nosbarth"), ("fy", "gôl", nil, "fy ngôl"),
        ("fy", "mam", nil, "fy mam"),
        ("fy", "ysgol", nil, "fy ysgol"), ("dy", "plentyn", nil, "dy blentyn"), ("dy", "llyfr", nil, "dy lyfr"),
        ("ei (m)", "tad", nil, "ei dad"), ("ei (f)", "tad", nil, "ei thad"), ("ei (f)", "ysgol", nil, "ei hysgol"),
        ("ei (m)", "ysgol", nil, "ei ysgol"),
        ("ei (f)", "mam", nil, "ei mam"), ("ei (m)", "mam", nil, "ei fam"), ("ei (f)", "brawd", nil, "ei brawd"),
        ("ei (m)", "rhieni", nil, "ei rieni"), ("ei", "plentyn", nil, "ei blentyn"), ("ein", "ysgol", nil, "ein hysgol"),
        ("ein", "plant", nil, "ein plant"),
        ("eich", "plentyn", nil, "eich plentyn"), ("eich", "ysgol", nil, "eich ysgol"), ("eu", "athro", nil, "eu hathro"),
        ("eu", "plant", nil, "eu plant"), ("i'w (f)", "tad", nil, "i'w thad"), ("i'w (m)", "tad", nil, "i'w dad"),
        ("i'w (f)", "ysgol", nil, "i'w hysgol"),
        ("i'w (pl)", "ysgol", nil, "i'w hysgol"), ("i'w (pl)", "plant", nil, "i'w plant"), ("a'i (m)", "mam", nil, "a'i fam"),
        ("a'i (f)", "plant", nil, "a'i phlant"), ("o'u", "athro", nil, "o'u hathro"), ("a'n", "ysgol", nil, "a'n hysgol"),
        ("a'ch", "plentyn", nil, "a'ch plentyn"),
        ("i ei (f)", "tad", nil, "i'w thad"), ("Fy", "tad", nil, "Fy nhad"), ("EI (F)", "TAD", nil, "EI THAD"),
        ("wedi'i (m)", "danfon", nil, "wedi'i ddanfon"), ("wedi'i (f)", "danfon", nil, "wedi'i danfon"),
        ("wedi'i (f)", "canslo", nil, "wedi'i chanslo"), ("wedi'i (m)", "canslo", nil, "wedi'i ganslo"),
        ("heb ei (f)", "darllen", nil, "heb ei darllen"), ("heb ei (m)", "darllen", nil, "heb ei ddarllen"),
        ("wedi'i (f)", "anfon", nil, "wedi'i hanfon"), ("gyda'i (f)", "tad", nil, "gyda'i thad"),
        ("i'm", "ysgol", nil, "i'm hysgol"), ("ei (b)", "tad", nil, "ei thad"), ("ei (g)", "tad", nil, "ei dad"),
        ("ei (benywaidd)", "tad", nil, "ei thad"), ("ei (his)", "tad", nil, "ei dad"), ("ei (her)", "tad", nil, "ei thad"),
        ("ei [f]", "enw", nil, "ei henw"), ("i'w (b)", "ysgol", nil, "i'w hysgol"),
    ]

    @Test(arguments: prepositions + within + links + article + possessives + numerals + others)
    func `a word takes the form that the one before it asks for`(row: Row) {
        #expect(WelshPhrase.join(row.before, row.word, gender: row.gender) == row.phrase)
    }

    @Test(arguments: [
        "i", "o", "am", "ar", "at", "dan", "dros", "drwy", "gan", "heb", "hyd", "wrth", "neu", "dy", "holl", "prif",
    ])
    func `every softening word does what the soft mutation does`(trigger: String) {
        for word in [
            "pobl", "tai", "ceir", "byrddau", "dail", "gerddi", "meysydd", "llyfrau", "rhosod", "afalau", "ffyrdd", "chwaer",
        ] {
            #expect(WelshPhrase.join(trigger, word) == "\(trigger) \(Mutation.soft.applied(to: word))")
        }
    }
}
