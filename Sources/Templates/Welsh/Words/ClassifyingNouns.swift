/// Feminine nouns that a second noun classifies by use or content, which then softens: gwers biano, siaced law, siop lyfrau,
/// ffurflen ganiatâd. Nouns for people are not among them, since the noun after those is mostly an owner (mam plentyn, athrawes
/// dosbarth).
enum ClassifyingNouns {
    /// As a radical or softened: "siop", "wers", "gynhadledd".
    static func containsInAnyForm(_ word: String) -> Bool { words.contains(word) || mutated.contains(word) }

    /// Whether schools, halls and shops have names with the noun: "Ysgol Bryn Elian", "Neuadd Pantycelyn".
    static func haveNames(_ word: String) -> Bool { named.contains(word) }

    private static let named = WordList(
        "adran canolfan fferm gardd llyfrgell neuadd oriel pont siop swyddfa uned ysgol ystafell stafell gorsaf cymdeithas cronfa gwobr"
    )

    private static let mutated: Set<String> = Set(
        words.all.flatMap { noun in [Mutation.soft, .nasal, .aspirate].map { $0.applied(to: noun) } })

    private static let words = WordList(
        """
        adran arddangosfa awr
        basged bisged bord bowlen brechdan bwydlen
        cacen cadair cân canolfan carreg cegin cerdd cot côt cronfa cyfres cyllell cymdeithas cynhadledd cystadleuaeth
        dawns desg drama
        fferm ffair ffatri ffi ffurflen
        gardd gêm gorsaf gŵyl gwers gwisg gwobr
        het hysbyseb
        lein lori
        llinell llong llwy llyfrgell
        marchnad modrwy
        neges neuadd noson
        oriel
        pabell pont potel powlen
        ras rhaglen rhestr
        sach seremoni sesiwn siaced silff sioe siop stafell stondin swydd swyddfa system
        taflen taith tarten teisen
        uned
        wal wythnos
        ymgyrch ysgol ystafell
        """)
}
