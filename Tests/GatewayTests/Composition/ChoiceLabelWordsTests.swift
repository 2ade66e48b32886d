import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `The question which invitation is meant` {
    static func titles(_ pairs: (String, String)...) -> [Bilingual<String>] {
        pairs.map { Bilingual(welsh: $0.0, english: $0.1) }
    }

    static let phonics = ("Gweithdy ffoneg", "Phonics workshop")
    static let sports = ("Diwrnod mabolgampau", "Sports day")

    /// Titles, and what is asked in Welsh and in English; nil where it is not asked.
    static let questions: [([Bilingual<String>], String?, String?)] = [
        (
            titles(phonics, sports), "A = Gweithdy ffoneg, B = Diwrnod mabolgampau. Atebwch IE A neu NA B. Ysgol Enghraifft",
            "A = Phonics workshop, B = Sports day. Answer YES A or NO B. Example School"
        ),
        (
            titles(phonics, sports, ("Bore coffi!", "Coffee morning.")),
            "A = Gweithdy ffoneg, B = Diwrnod mabolgampau, C = Bore coffi. Atebwch IE A neu NA C. Ysgol Enghraifft",
            "A = Phonics workshop, B = Sports day, C = Coffee morning. Answer YES A or NO C. Example School"
        ),
        // In UCS-2 a part has 70 characters.
        (
            titles(("Gŵyl yr haf", "Summer fête"), sports),
            "A = Gŵyl yr haf, B = Diwrnod mabolgampau. Atebwch IE A neu NA B.",
            "A = Summer fête, B = Sports day. Answer YES A or NO B. Example School"
        ),
        (
            titles(
                (
                    "Gweithdy darllen a ffoneg i deuluoedd blynyddoedd un a dau yn neuadd yr ysgol",
                    "Reading and phonics workshop for the families of years one and two in the school hall"
                ),
                (
                    "Mabolgampau'r ysgol gyfan ar y cae mawr gyda phicnic i bawb ar ôl y rasys",
                    "Sports day for the whole school on the big field with a picnic for everyone afterwards"
                )),
            "A = Gweithdy darllen a ffoneg i deuluoedd blynyddoedd un a dau, B = Mabolgampau'r ysgol gyfan ar y cae mawr gyda phicnic i bawb. Atebwch IE A neu NA B.",
            "A = Reading and phonics workshop for the families of years one, B = Sports day for the whole school on the big field with. Answer YES A or NO B."
        ),
        // Titles that are equal, or become equal when shortened, cannot be told apart by the reader.
        (titles(phonics, phonics), nil, nil),
        (
            titles(
                ("Noson â rhieni plant blwyddyn un yn yr ysgol", String(repeating: "Evening with parents ", count: 5) + "one"),
                ("Noson â rhieni plant blwyddyn dau yn yr ysgol", String(repeating: "Evening with parents ", count: 5) + "two")),
            nil, nil
        ),
    ]

    @Test(arguments: questions.indices) func `is one part in each language, with titles shortened at a word`(index: Int) throws {
        let composer = try MessageComposer.example()
        let (titles, welsh, english) = Self.questions[index]
        #expect(composer.choiceLabels(titles, in: .welsh) == welsh)
        #expect(composer.choiceLabels(titles, in: .english) == english)
        for text in [welsh, english].compactMap(\.self) { #expect(TextMessage.prepare(text).parts == 1, "\(text)") }
    }
}
