/// Prepositions that soften what follows them, in the forms that they are written in (Arddulliadur, "treigladau").
enum SofteningPrepositions {
    static let words = WordList("i o am ar at dan tan dros tros drwy trwy gan heb hyd wrth")
}
