/// The forms in which a word occurs in Welsh text.
enum MutatedForms {
    /// The word and each mutation of its letters ("tri", "dri", "nhri", "thri"), whether or not the lexicons let it mutate.
    static func all(of word: String, by mutations: [Mutation] = [.soft, .nasal, .aspirate]) -> Set<String> {
        let radical = FirstWord(of: word)
        return Set([word] + mutations.map { $0.changed(radical) })
    }
}
