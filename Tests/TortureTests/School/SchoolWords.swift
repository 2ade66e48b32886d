import Channels
import Foundation
import Gateway
import Templates

/// A small school and what it says, made of nothing but what an office would write.
enum SchoolWords {
    static func school() throws -> School {
        guard let id = SchoolID(rawValue: "ysgol-enghraifft"), let london = TimeZone(identifier: "Europe/London") else {
            throw StoreError.unknown
        }
        return School(
            id: id, name: Bilingual(welsh: "Ysgol Enghraifft", english: "Example School"), telephone: "01632 960123",
            postal: ["Ffordd yr Enghraifft", "Tref Enghraifft", "CF99 1NA"], channels: [.email, .text, .letter],
            alwaysBoth: false,
            quietHours: QuietHours(from: 20 * 60, until: 8 * 60, timeZone: london))
    }

    private static var locales: URL {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.appending(path: "locales")
    }

    static func understanding() throws -> ReplyUnderstanding {
        ReplyUnderstanding(try ReplyVocabulary(directory: locales.path))
    }

    static func composer(for school: School) throws -> MessageComposer {
        MessageComposer(
            school: school, locales: try Locales(directory: locales),
            ways: .init(number: "07700 900900", page: { "https://ysgol.example.org/m/\($0)" }))
    }

    /// An invitation with its question, as three files.
    static func message(_ name: String) -> MessageSource {
        func file(_ subject: String, _ text: String, _ body: String) -> String {
            "---\nsubject: \(subject)\nsms: \"\(text)\"\n---\n\(body)\n"
        }
        return MessageSource(
            terms: """
                name: \(name)
                category: general
                audience: all
                reach: every-contact
                goal: delivered
                wait: 4h
                question: rsvp
                """,
            welsh: file(
                "Gweithdy", "{ $school }: gweithdy. Atebwch IE neu NA.", "Annwyl { $contact }\n\nGweithdy i { $children }."),
            english: file(
                "Workshop", "{ $school }: workshop. Reply YES or NO.", "Dear { $contact }\n\nA workshop for { $children }."))
    }

    /// Families F1 to F`count` with a contact each. Every third prefers texts; every tenth has only a letter box.
    static func families(_ count: Int) -> Data {
        var lines = [
            "family,household,contact,name,order,relationship,parental_responsibility,language,mobile,email,address_1,address_2,"
                + "postcode,channels,pupils"
        ]
        for number in 1...count {
            let hasOnlyLetters = number.isMultiple(of: 10)
            let channels = hasOnlyLetters ? "" : number.isMultiple(of: 3) ? "text" : ""
            lines.append(
                "F\(number),F\(number)-A,C\(number),Rhiant \(number),1,mother,yes,\(number.isMultiple(of: 4) ? "en" : "cy"),"
                    + (hasOnlyLetters ? "," : "\(mobile(number)),\(email(number))")
                    + ",\(number) Heol y Dŵr,Tref Enghraifft,LL79 2AB,\(channels),\(1000 + number) / Mali \(number) / 2E / 2")
        }
        return Data(lines.map { $0 + "\n" }.joined().utf8)
    }

    static func email(_ number: Int) -> String { "c\(number)@example.org" }
    static func mobile(_ number: Int) -> String { "+447700900\(100 + number)" }
}
