/// Places whose names are historically softened, after an article that is no longer written (Celli, Cil-, Caer, Carn, Pont): "i
/// Gelligaer", "o Gilwern". They are not softened again, but take the nasal (yng Ngelligaer).
enum SoftenedPlaces {
    /// - Parameter name: the first word of a text, with its capital.
    static func contains(_ name: String) -> Bool { words.contains(name) || beginnings.contains(where: name.hasPrefix) }

    private static let words = WordList(
        "Benllech Bontnewydd Borth Bont-faen Bont-goch Bont-ddu Drefach Dre-fach Drenewydd Gabalfa Gresffordd")
    private static let beginnings = ["Gelli", "Gilf", "Gilw", "Gaer", "Garn", "Goetre", "Gors-", "Gorslas", "Groes"]
}
