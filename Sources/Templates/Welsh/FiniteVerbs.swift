/// Verbs with a person and a tense, recognised by their endings or from a list: "na" before them is "not", and "neu" does not
/// mutate a command (neu cysylltwch).
enum FiniteVerbs {
    static func contains(_ word: String) -> Bool {
        let lower = word.lowercased()
        if forms.contains(lower) || isCommand(lower) { return true }
        return lower.count > 4 && !CommonWords.contains(lower) && ["af", "ais", "odd", "aist"].contains(where: lower.hasSuffix)
    }

    /// The imperative, plural or polite: cysylltwch, ffoniwch. Some nouns have the same ending.
    static func isCommand(_ word: String) -> Bool {
        word.count > 4 && word.hasSuffix("wch") && !nouns.contains(word) && !word.hasSuffix("garwch")
    }

    private static let forms = WordList(
        """
        ydw ydy ydi ydyn ydych yw oes oedd bydd bydda byddaf byddwn byddi byddan byddant byddwch byddai bu buodd buom caf cei caiff cawn
        cewch cânt cafodd cefais daw dof down dewch dônt daeth des dylai dylwn dylech dylen dylem dyla gall galla gallaf gallwn gallwch
        gallan gallant gallai gallwn gellir gellid gwn gŵyr gwyddom gwyddoch gwna gwnaf gwnaeth gwnes gwnawn gwnewch gwneir hoffwn
        hoffai hoffech hoffen medr medra medraf medrwn medrwch medrai mae maen rhaid
        """)

    private static let nouns = WordList(
        "tristwch harddwch heddwch tywyllwch diogelwch dedwyddwch llonyddwch hawddgarwch cyfanrwch buwch cuwch cywilyddwch")
}
