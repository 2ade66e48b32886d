import Channels
import Foundation
import Gateway
import Templates

extension Contact {
    /// A parent who reads Welsh and has every address. Those of one `home` share household and letter box.
    static func example(_ number: Int, home: Int = 1, family: FamilyID = "F1", _ change: (inout Contact) -> Void = { _ in })
        -> Contact
    {
        var contact = Contact(
            id: "C\(number)", family: family, household: "H\(home)", name: "Rhiant \(number)", order: number,
            relationship: .parent, parentalResponsibility: true, language: .welsh, mobile: "07700 90000\(number)",
            email: "c\(number)@example.org", postal: "\(home) Heol y Dŵr, Tref Enghraifft, LL79 2AB", channels: [], optOuts: [],
            noContact: nil, format: .standard)
        change(&contact)
        return contact
    }

    mutating func has(_ channels: Set<ChannelKind>) {
        if !channels.contains(.email) { email = nil }
        if !channels.contains(.text) { mobile = nil }
        if !channels.contains(.letter) { postal = nil }
    }
}

extension Family {
    static func example(
        _ contacts: [Contact], id: FamilyID = "F1", pupils: [String] = ["Mali Prydderch"]
    ) -> Family {
        let pupils = pupils.enumerated().map { index, name in
            Pupil(id: .numbered("\(id)-P", index), name: name, className: "2E", year: 2)
        }
        return Family(id: id, contacts: contacts, pupils: pupils, barriers: [])
    }
}

extension Identifier {
    static func numbered(_ prefix: String, _ number: Int) -> Identifier { Identifier(stringLiteral: "\(prefix)\(number)") }
}

extension School {
    static func example(_ change: (inout School) -> Void = { _ in }) -> School {
        var school = School(
            id: "ysgol-enghraifft", name: Bilingual(welsh: "Ysgol Enghraifft", english: "Example School"),
            telephone: "01632 960123", postal: ["Ffordd yr Enghraifft", "Tref Enghraifft", "CF99 1NA"],
            channels: [.email, .text, .letter], alwaysBoth: false,
            quietHours: QuietHours(from: 20 * 60, until: 8 * 60, timeZone: .london))
        change(&school)
        return school
    }
}

extension MessageSpec {
    static func example(_ change: (inout MessageSpec) -> Void = { _ in }) -> MessageSpec {
        var terms = MessageSpec(
            name: "gweithdy", category: .general, audience: .everyone, reach: .everyContact, goal: .delivered, wait: 4 * 3600,
            question: .rsvp, expires: nil, event: nil)
        change(&terms)
        return terms
    }
}
