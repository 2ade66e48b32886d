import Templates
import Testing

@Test(arguments: [
    ([], "", ""), (["Elin"], "Elin", "Elin"),
    (["Siân", "Elin"], "Siân ac Elin", "Siân and Elin"),
    (["Siân", "Elin", "Carys"], "Siân, Elin a Carys", "Siân, Elin and Carys"),
    (["Carys", "Iestyn"], "Carys ac Iestyn", "Carys and Iestyn"),
    (["Carys", "Ŵyn"], "Carys ac Ŵyn", "Carys and Ŵyn"),
    (["Carys", "Ynyr"], "Carys ac Ynyr", "Carys and Ynyr"),
    (["Carys", "Ôl"], "Carys ac Ôl", "Carys and Ôl"),
    (["Carys", "O\u{302}l"], "Carys ac O\u{302}l", "Carys and O\u{302}l"),
    (["Mam", "Huw"], "Mam a Huw", "Mam and Huw"),
    (["Mam", "Tomos"], "Mam a Tomos", "Mam and Tomos"),
    (["Mam", "Yasmin"], "Mam a Yasmin", "Mam and Yasmin"),
    (["Mam", "Łukasz"], "Mam a Łukasz", "Mam and Łukasz"),
    (["Mam", "(Elin)"], "Mam ac (Elin)", "Mam and (Elin)"),
])
func `names are joined without mutation`(names: [String], welsh: String, english: String) {
    #expect(NameList.joined(names: names, in: .welsh) == welsh)
    #expect(NameList.joined(names: names, in: .english) == english)
}
