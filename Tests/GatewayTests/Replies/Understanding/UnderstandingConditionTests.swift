import Testing

@testable import Gateway

@Suite struct `Understanding a condition` {
    static let conditions = [
        "Yes if my ex isn't there", "Yes unless it rains", "we will come if we get a lift", "I'll be there if my ex isn't",
        "Yes, if it's dry", "Yes, if it's dry?", "Yes. If it's dry.", "Yes 2 if I can swap my shift", "ok if work lets me",
        "We can come provided it's not raining", "yes as long as nan is better", "If my ex isn't there, yes",
        "yes only if there's parking",
        "Yes if my ex, of all people, isn't there", "can't come unless I get a lift", "Yes depending on work",
        "yes so long as he isn't there",
        "count us in if Cai is better", "If he isn't there we'll come", "see you there if my shift isn't changed",
        "I would come if my ex isn't there",
        "byddaf os gaf lifft", "ie os bydd hi'n sych", "dof os na fydd o yno", "dof os ca i lifft", "Byddaf os na fydd o yno",
        "Ie, oni bai ei bod hi'n bwrw", "Byddwn ni yno os bydd Nain yn well", "Ie. Os bydd hi'n sych.",
        "Ie ar yr amod bod parcio",
        "Os na fydd o yno, byddaf", "Mi ddo i os na fydd hi yno", "Gallwn ddod os na fydd glaw", "Methu dod oni bai bod lifft",
        "iawn os ga i lifft", "Ie cyn belled â bod lle i barcio",
    ]

    /// An answer that hangs on something is never a plain yes, nor is the *not* behind *if* a no.
    @Test(arguments: conditions) func `is neither a yes nor a no`(text: String) throws {
        let intent = try ReplyUnderstanding.read(text).intent
        #expect(intent == .maybe || intent == .unclear)
    }

    static let courtesies: [(String, Int?)] = [
        ("Yes please if that's ok", nil), ("Yes 2 if that's ok", 2), ("2 please if that's alright with you", 2),
        ("Yes if it's ok with you", nil),
        ("Ie os gwelwch yn dda", nil), ("Ie 2 os gwelwch yn dda", 2), ("ie os yn iawn", nil), ("Ie, os yw'n iawn", nil),
        ("Ie 3 os ydi hynny'n iawn", 3), ("Byddaf, os yw hynny'n iawn gyda chi", nil),
    ]

    @Test(arguments: courtesies) func `is a courtesy where it asks only whether that is all right`(text: String, places: Int?)
        throws
    {
        let meaning = try ReplyUnderstanding.read(text)
        #expect(meaning.intent == .yes && (places == nil || meaning.places == places))
    }

    static let noes = [
        "No, we can't come if it's at 4", "Sorry can't make it, let me know if there is another one", "Na, dim diolch",
    ]

    @Test(arguments: noes) func `leaves a no alone`(text: String) throws {
        #expect(try ReplyUnderstanding.read(text).intent == .no)
    }
}
