import Testing

@testable import Templates

/// Phrases that a careful reader found wrong, with what they should be; where good writers differ, any of several.
@Suite struct `Phrases that readers found` {
    static let phrases: [(before: String, word: String, right: [String])] = [
        ("a", "Wil", ["a Wil"]),
        ("a", "Will", ["a Will"]),
        ("ar", "ni", ["arnon ni", "arnom ni", "arnom"]),
        ("at", "ni", ["aton ni", "atom ni", "atom"]),
        ("gan", "ni", ["gennym ni", "gennym", "gynnon ni"]),
        ("y", "dolen", ["y ddolen"]),
        ("gan", "chi", ["gennych chi", "gennych", "gynnoch chi"]),
        ("a", "wats", ["a wats"]),
        ("o", "ni", ["ohonon ni", "ohonom ni", "ohonom"]),
        ("a", "Wynne", ["a Wynne"]),
        ("a", "Wendy", ["a Wendy"]),
        ("heb", "chi", ["heboch chi", "heboch"]),
        ("gyda", "Wendy", ["gyda Wendy"]),
        ("i", "hi", ["iddi hi", "iddi"]),
        ("a", "welis", ["a welis"]),
        ("a", "Wiktoria", ["a Wiktoria"]),
        ("a", "Walter", ["a Walter"]),
        ("y", "derbynneb", ["y dderbynneb"]),
        ("i", "nhw", ["iddyn nhw", "iddynt"]),
        ("y", "talent", ["y dalent"]),
        ("a", "Wiliam", ["a Wiliam"]),
        ("a", "William", ["a William"]),
        ("a", "Willow", ["a Willow"]),
        ("a", "Winnie", ["a Winnie"]),
        ("a", "welingtons", ["a welingtons"]),
        ("a", "wedyn", ["ac wedyn"]),
        ("a", "Wedyn", ["ac Wedyn"]),
        ("a", "wyth", ["ac wyth"]),
        ("na", "William", ["na William"]),
        ("gyda", "Wil", ["gyda Wil"]),
        ("a", "Wrecsam", ["a Wrecsam"]),
        ("am", "hi", ["amdani hi"]),
        ("dros", "ni", ["droson ni"]),
        ("wrth", "nhw", ["wrthyn nhw"]),
        ("i", "ni", ["i ni"]),
        ("i", "chi", ["i chi"]),
        ("i", "fi", ["i fi"]),
        ("yn", "fo", ["ynddo fo"]),
        ("y", "sgwrs", ["y sgwrs"]),
        ("y", "gohebiaeth", ["yr ohebiaeth"]),
        ("yr", "anfoneb", ["yr anfoneb"]),
        ("y", "iard", ["yr iard"]),
        ("y", "ffilm", ["y ffilm"]),
    ]

    @Test(arguments: phrases) func `are joined as people write them`(before: String, word: String, right: [String]) {
        let joined = WelshPhrase.join(before, word)
        #expect(right.contains(joined), "\(joined)")
    }
}
