import Channels
import Foundation
import Gateway
import Templates

extension School {
    /// The words of the program itself, from the repository.
    static func locales() throws -> Locales { try readOnce.get() }

    /// Hundreds of tests ask for them, and a debug build takes a third of a second to read them.
    private static let readOnce = Result {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return try Locales(directory: root.appending(path: "locales"))
    }
}

extension MessageComposer {
    /// For the example school. `page`: whether links to message pages are written.
    static func example(
        number: String? = "07700 900900", page: Bool = true, school: School = .example(), fonts: LetterFonts? = LetterFonts()
    ) throws -> MessageComposer {
        let link: @Sendable (DeliveryID) -> String = { "https://ysgol.example.org/m/\($0)" }
        return MessageComposer(
            school: school, locales: try School.locales(), ways: .init(number: number, page: page ? link : nil),
            fonts: fonts)
    }
}

extension MessageSource {
    static let exampleTerms = """
        name: gweithdy
        category: general
        audience: all
        reach: every-contact
        goal: delivered
        wait: 4h
        question: rsvp
        """

    static func example(
        terms: String = exampleTerms, sms: Bool = true, welsh: String = "Annwyl { $contact }\n\nGweithdy i { $children }.\n",
        english: String = "Dear { $contact }\n\nA workshop for { $children }.\n"
    ) -> MessageSource {
        func file(_ subject: String, _ text: String, _ body: String) -> String {
            "---\nsubject: \(subject)\n" + (sms ? "sms: \"\(text)\"\n" : "") + "---\n" + body
        }
        return MessageSource(
            terms: terms, welsh: file("Gweithdy", "{ $school }: gweithdy. Atebwch IE neu NA.", welsh),
            english: file("Workshop", "{ $school }: workshop. Reply YES or NO.", english))
    }

    func message(_ id: MessageID = "M1", created: Date) throws -> Message {
        try MessageCache().read(self, id: id, school: .example(), created: created)
    }
}
