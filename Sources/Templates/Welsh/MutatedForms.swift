/// The forms in which a reader of Welsh may meet one word.
enum MutatedForms {
    /// The word and what each mutation makes of its letters ("tri", "dri", "nhri", "thri"), whatever the lexicons say of it.
    static func all(of word: String, by mutations: [Mutation] = [.soft, .nasal, .aspirate]) -> Set<String> {
        let radical = FirstWord(of: word)
        return Set([word] + mutations.map { $0.changed(radical) })
    }
}
