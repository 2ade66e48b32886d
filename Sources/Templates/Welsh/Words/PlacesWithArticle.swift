/// Places whose Welsh names have an article of their own, as they are often written without it: "Bala" is "y Bala" (Comisiynydd y
/// Gymraeg, Rhestr o Enwau Lleoedd Safonol Cymru; for countries the Arddulliadur).
enum PlacesWithArticle {
    static let words = WordList(
        """
        Allt-wen
        Bala Barri Bermo Bont-ddu Bont-faen Bontnewydd Borth Bynea
        Coed-duon Creunant
        Drenewydd
        Fali Felinheli Fenni Fflint Ffôr Friog
        Gaerwen Ganllwyd Garnant Gelli Glais Goetre Groes-faen Groeslon Gyffylliog
        Hendy
        Mwmbwls
        Parlwr-du Pîl
        Rhath Rhewl Rhws Rhyl
        Sblot
        Trallwng Tymbl Tyllgoed
        Waun Wyddgrug
        Aifft Alban Almaen Ariannin Eidal Ffindir Iseldiroedd Swistir
        """)

    /// The name with its article, with a small letter as in a sentence; other names unchanged. A longer name may be another
    /// place ("Waun Fach"), except "Gelli Gandryll".
    static func withArticle(_ name: String) -> String {
        let first = name.firstToken
        guard name == first || name == "Gelli Gandryll" || name.dropFirst(first.count).first.map({ !$0.isWhitespace }) == true,
            name.hasPrefix(first), words.contains(first)
        else { return name }
        return "\(DefiniteArticle.form(before: name)) \(name)"
    }
}
