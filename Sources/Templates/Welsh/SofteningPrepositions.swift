/// Prepositions that soften the next word, in their written forms (Arddulliadur, "treigladau").
enum SofteningPrepositions {
    static let words = WordList("i o am ar at dan tan dros tros drwy trwy gan heb hyd wrth")
}
