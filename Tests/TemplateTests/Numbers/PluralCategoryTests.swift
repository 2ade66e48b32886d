import Templates
import Testing

@Test(arguments: [
    (0, PluralCategory.zero, PluralCategory.other), (1, .one, .one), (2, .two, .other), (3, .few, .other), (4, .other, .other),
    (5, .other, .other), (6, .many, .other), (7, .other, .other), (11, .other, .other), (101, .other, .other), (-1, .one, .one),
])
func `a number has the category of its language`(number: Int, welsh: PluralCategory, english: PluralCategory) {
    #expect(PluralCategory(of: number, in: .welsh) == welsh)
    #expect(PluralCategory(of: number, in: .english) == english)
}
