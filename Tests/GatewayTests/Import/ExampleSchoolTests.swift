import Channels
import Foundation
import Gateway
import Testing

@Suite struct `The demonstration school` {
    let rows: FamilyRows
    let text: String

    init() throws {
        let data = try Data(contentsOf: repository.appending(path: "examples/ysgol-enghraifft/families.csv"))
        rows = FamilyRows(csv: Array(data))
        text = String(decoding: data, as: UTF8.self)
    }

    var families: [Family] { rows.families }
    var contacts: [Contact] { families.flatMap(\.contacts) }

    @Test func `It is read without a mistake`() {
        #expect(rows.isClean)
        #expect(rows.findings.allSatisfy { $0.code == .noWayToReach || $0.code == .sharedWithNoContact })
        #expect(families.count >= 120)
        #expect(contacts.count >= 180)
        #expect(families.flatMap(\.pupils).count >= 200)
    }

    @Test func `It reaches nobody real`() {
        for contact in contacts {
            if let mobile = contact.mobile { #expect(mobile.e164.hasPrefix("+447700900"), "\(contact.id)") }
            if let email = contact.email {
                #expect(["example.org", "example.com", "example.net"].contains(email.domain), "\(contact.id)")
            }
        }
    }

    @Test func `Every year, language, relationship that a school meets is in it`() {
        #expect(Set(families.flatMap(\.pupils).compactMap(\.year)) == Set(-1...6))
        #expect(Set(families.flatMap(\.barriers)) == Set(Barrier.allCases))
        #expect(Set(contacts.map(\.relationship)) == Set(Contact.Relationship.allCases).subtracting([.other]))
        let languages = Set(contacts.map(\.language))
        #expect(languages.isSuperset(of: [.welsh, .english, .unknown, .other("pl"), .other("ar"), .other("ur"), .other("uk")]))
        for letter in "ŵŷâ" { #expect(text.contains(letter)) }
    }

    @Test func `Every way of being hard to reach is in it`() {
        func has(_ kind: String, _ matches: @escaping (Contact) -> Bool) {
            #expect(contacts.contains(where: matches), "\(kind)")
        }
        has("no e-mail") { $0.email == nil && $0.mobile != nil }
        has("no phone") { $0.mobile == nil && $0.email != nil }
        has("a letter only") { $0.mobile == nil && $0.email == nil && $0.postal != nil }
        has("nothing at all") { $0.mobile == nil && $0.email == nil && $0.postal == nil }
        has("no address") { $0.mobile != nil && $0.postal == nil }
        has("large print") { $0.format == .largePrint }
        has("an order of their own") { !$0.channels.isEmpty }
        has("no parental responsibility") { !$0.parentalResponsibility && $0.noContact == nil }
        has("opted out of general") { $0.optOuts.contains { $0.category == .general && $0.channel == nil } }
        has("opted out of general texts") { $0.optOuts.contains { $0.category == .general && $0.channel == .text } }
        has("opted out of texts") { $0.optOuts.contains { $0.category == nil && $0.channel == .text } }
        has("court order") { $0.noContact?.reason == "court order" && $0.noContact?.review != nil }
    }

    @Test func `Every shape of family is in it`() {
        func has(_ kind: String, _ matches: @escaping (Family) -> Bool) {
            #expect(families.contains(where: matches), "\(kind)")
        }
        has("three siblings") { $0.pupils.count == 3 }
        has("two homes") { Set($0.contacts.filter { $0.noContact == nil }.compactMap(\.postal)).count == 2 }
        has("a shared phone") { family in
            Set(family.contacts.compactMap(\.mobile)).count < family.contacts.compactMap(\.mobile).count
        }
        has("nobody can be reached") { $0.contacts.allSatisfy { $0.mobile == nil && $0.email == nil && $0.postal == nil } }
        let byMobile = Dictionary(grouping: contacts.filter { $0.mobile != nil }, by: \.mobile)
        #expect(byMobile.values.contains { Set($0.map(\.family)).count == 2 }, "a phone shared by two families")
        #expect(rows.findings.contains { $0.code == .sharedWithNoContact && $0.column == "mobile" })
        #expect(rows.findings.contains { $0.code == .sharedWithNoContact && $0.column == "address_1" })
    }

    @Test func `Everybody in its sandbox is one of its contacts`() throws {
        let sandbox = try String(
            contentsOf: repository.appending(path: "examples/ysgol-enghraifft/sandbox.yaml"), encoding: .utf8)
        let mobiles = sandbox.matches(of: /07700 \d{6}/).map { String($0.output) }
        let mailboxes = sandbox.matches(of: /[a-z0-9.]+@[a-z.]+/).map { String($0.output) }
        #expect(mobiles.count > 40 && mailboxes.count > 10)
        #expect(Set(mobiles).subtracting(contacts.compactMap(\.mobile?.written)).isEmpty)
        #expect(Set(mailboxes).subtracting(contacts.compactMap(\.email?.text)).isEmpty)
    }

    @Test func `Importing it a second time changes nothing`() {
        let stored = families.map { family in
            StoredFamily(
                id: family.id, contacts: family.contacts.map { StoredContact(contact: $0) }, pupils: family.pupils,
                barriers: family.barriers)
        }
        #expect(ImportPlan(rows, stored: stored, markMissingAsLeft: true).changesNothing)
    }
}
