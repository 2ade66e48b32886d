import Templates
import Testing

struct ListTextTests {
    @Test(arguments: [
        ([], ""), (["te"], "te"), ([" te ", "", "  "], "te"),
        (["mam", "tad"], "mam a thad"), (["te", "coffi", "cacen"], "te, coffi a chacen"), (["bara", "pysgod"], "bara a physgod"),
        (["addysg", "iechyd"], "addysg ac iechyd"), (["gwanwyn", "haf"], "gwanwyn a haf"), (["llaeth", "dŵr"], "llaeth a dŵr"),
        (["bws", "gwers"], "bws a gwers"), (["tad", "mam"], "tad a mam"), (["tad", "chwaer"], "tad a chwaer"),
        (["afal", "oren", "pêr"], "afal, oren a phêr"), (["Mam-gu", "Tad-cu"], "Mam-gu a Thad-cu"),
        (["te", "COFFI"], "te a CHOFFI"),
        (["plant", "athrawon"], "plant ac athrawon"), (["dydd", "wythnos"], "dydd ac wythnos"),
        (["nos", "ysgol"], "nos ac ysgol"),
        (["5", "8"], "5 ac 8"), (["2", "3"], "2 a 3"), (["5", "6"], "5 a 6"), (["7", "11"], "7 ac 11"),
        (["12", "13"], "12 a 13"),
        (["10", "12"], "10 a 12"), (["15", "16"], "15 ac 16"), (["70", "80"], "70 ac 80"), (["700", "800"], "700 ac 800"),
        (["7,000", "8,000"], "7,000 ac 8,000"), (["10,000", "11,000"], "10,000 ac 11,000"), (["1", "1,000"], "1 a 1,000"),
        (["10", "1"], "10 ac 1"), (["4.30", "5.30"], "4.30 a 5.30"), (["7.30", "8.30"], "7.30 ac 8.30"),
        (["7fed", "8fed"], "7fed ac 8fed"), (["10fed", "11eg"], "10fed ac 11eg"), (["3ydd", "1af"], "3ydd a 1af"),
        (["1af", "2il"], "1af ac 2il"),
        (["19eg", "20fed"], "19eg ac 20fed"), (["20fed", "21ain"], "20fed ac 21ain"), (["4ydd", "5ed"], "4ydd a 5ed"),
        (["Bangor", "Llandudno", "Conwy"], "Bangor, Llandudno a Chonwy"), (["Meleri", "Carys"], "Meleri a Carys"),
        (["Carys", "Tomos"], "Carys a Tomos"), (["Abertawe", "Caerdydd"], "Abertawe a Chaerdydd"),
        (["Bangor", "Birmingham"], "Bangor a Birmingham"),
        (["Aldi", "Tesco"], "Aldi a Tesco"), (["Facebook", "WhatsApp"], "Facebook a WhatsApp"),
        (["Bae Colwyn", "Aberystwyth"], "Bae Colwyn ac Aberystwyth"),
        (["Sir y Fflint", "Wrecsam"], "Sir y Fflint a Wrecsam"), (["BBC", "S4C"], "BBC ac S4C"),
        (["Lefel A", "TGAU"], "Lefel A a TGAU"),
        (["y pennaeth", "yr athrawon"], "y pennaeth a'r athrawon"), (["Dolgellau", "Y Bala"], "Dolgellau a'r Bala"),
        (["mam", "ei thad"], "mam a'i thad"), (["athrawon", "ein plant"], "athrawon a'n plant"), (["chi", "ni"], "chi a ni"),
        (["heddiw", "ŵyl"], "heddiw ac ŵyl"), (["iâ", "ôd"], "iâ ac ôd"), (["drws", "gêm"], "drws a gêm"),
        (["mam", "\"tad\""], "mam a \"thad\""), (["ar agor", "mewn pryd"], "ar agor ac mewn pryd"),
        (["wrth y drws", "gyda ffrind"], "wrth y drws a chyda ffrind"),
    ])
    func `a Welsh list ends with a or ac`(items: [String], text: String) {
        #expect(ListText.joined(items, in: .welsh) == text)
    }

    @Test(arguments: [
        ([], ""), (["tea"], "tea"), (["mum", "dad"], "mum and dad"), (["a", "b", "c"], "a, b and c"),
        ([" a", "", "b "], "a and b"),
    ])
    func `an English list ends with and`(items: [String], text: String) {
        #expect(ListText.joined(items, in: .english) == text)
    }
}
