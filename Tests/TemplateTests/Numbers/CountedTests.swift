import Templates
import Testing

struct CountedTests {
    @Test(arguments: [
        (0, CountedNoun.children, "dim plant", "no children"), (1, .children, "1 plentyn", "1 child"),
        (2, .children, "2 blentyn", "2 children"), (3, .children, "3 phlentyn", "3 children"),
        (4, .children, "4 plentyn", "4 children"),
        (5, .children, "5 plentyn", "5 children"), (6, .children, "6 phlentyn", "6 children"),
        (7, .children, "7 plentyn", "7 children"), (10, .children, "10 plentyn", "10 children"),
        (11, .children, "11 o blant", "11 children"), (25, .children, "25 o blant", "25 children"),
        (1234, .children, "1,234 o blant", "1,234 children"),
        (1, .girls, "1 ferch", "1 girl"), (2, .girls, "2 ferch", "2 girls"), (3, .girls, "3 merch", "3 girls"),
        (6, .girls, "6 merch", "6 girls"), (12, .girls, "12 o ferched", "12 girls"),
        (0, .places, "dim lleoedd", "no places"), (1, .places, "1 lle", "1 place"), (2, .places, "2 le", "2 places"),
        (3, .places, "3 lle", "3 places"), (30, .places, "30 o leoedd", "30 places"), (12, .people, "12 o bobl", "12 people"),
        (1, .years, "1 flwyddyn", "1 year"), (2, .years, "2 flynedd", "2 years"), (3, .years, "3 blynedd", "3 years"),
        (4, .years, "4 blynedd", "4 years"), (5, .years, "5 mlynedd", "5 years"), (6, .years, "6 blynedd", "6 years"),
        (7, .years, "7 mlynedd", "7 years"), (11, .years, "11 mlynedd", "11 years"), (20, .years, "20 mlynedd", "20 years"),
        (100, .years, "100 mlynedd", "100 years"),
        (1, .ages, "blwydd oed", "1 year old"), (2, .ages, "2 flwydd oed", "2 years old"),
        (3, .ages, "3 blwydd oed", "3 years old"), (4, .ages, "4 blwydd oed", "4 years old"),
        (5, .ages, "5 mlwydd oed", "5 years old"), (11, .ages, "11 mlwydd oed", "11 years old"),
        (2, .days, "2 ddiwrnod", "2 days"), (21, .days, "21 diwrnod", "21 days"), (2, .minutes, "2 funud", "2 minutes"),
        (30, .minutes, "30 munud", "30 minutes"), (2, .months, "2 fis", "2 months"), (12, .months, "12 mis", "12 months"),
        (24, .hours, "24 awr", "24 hours"), (2, .weeks, "2 wythnos", "2 weeks"),
        (1, .messages, "1 neges", "1 message"), (2, .letters, "2 lythyr", "2 letters"), (3, .parts, "3 rhan", "3 parts"),
        (2, .parts, "2 ran", "2 parts"), (1, .parts, "1 rhan", "1 part"), (11, .parts, "11 o rannau", "11 parts"),
        (3, .families, "3 theulu", "3 families"), (11, .families, "11 o deuluoedd", "11 families"),
        (2, .classes, "2 ddosbarth", "2 classes"), (1, .lessons, "1 wers", "1 lesson"), (2, .lessons, "2 wers", "2 lessons"),
        (-3, .children, "-3 phlentyn", "-3 children"),
    ])
    func `a number of things takes the noun that each language counts`(
        count: Int, noun: CountedNoun, welsh: String, english: String
    ) {
        #expect(Counted.text(count, noun, in: .welsh) == welsh)
        #expect(Counted.text(count, noun, in: .english) == english)
    }

    @Test func `a noun of an author's own is counted by its gender`() {
        let cats = CountedNoun(welsh: "cath", "cathod", .feminine, english: "cat", "cats")
        #expect(
            [1, 2, 3, 6, 15].map { Counted.text($0, cats, in: .welsh) } == [
                "1 gath", "2 gath", "3 cath", "6 chath", "15 o gathod",
            ])
    }
}
