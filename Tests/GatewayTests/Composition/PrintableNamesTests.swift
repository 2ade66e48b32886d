import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// Letters to people whose names no font here has: the last private-use character represents such a script, since no installed font has it.
@Suite struct `A letter to somebody whose name cannot be printed` {
    static let none = "\u{10FFFD}"

    /// Names of contacts and children; whom the envelope names, and whether the text greets a parent and speaks of "your child".
    static let cases: [([String], [String], [String], parent: Bool, child: Bool)] = [
        (["Siân", "Huw"], ["Mali"], ["Siân", "Huw"], false, false),
        ([none], ["Mali"], ["Rhiant neu ofalwr Mali", "Parent or carer of Mali"], true, false),
        (
            [none], ["Mali", "Osian"], ["Rhiant neu ofalwr Mali ac Osian", "Parent or carer of Mali and Osian"], true, false
        ),
        (["Siân", none], ["Mali"], ["Siân", "Rhiant neu ofalwr Mali", "Parent or carer of Mali"], true, false),
        ([none], [none], ["Rhiant neu ofalwr", "Parent or carer"], true, true),
        ([none], ["Mali", none], ["Rhiant neu ofalwr", "Parent or carer"], true, true),
        ([none], [], ["Rhiant neu ofalwr", "Parent or carer"], true, true), (["Siân"], [none], ["Siân"], false, true),
    ]

    private static func letter(_ names: [String], _ children: [String], fonts: LetterFonts?) throws -> LetterContent {
        let contact = Contact.example(1)
        var new = NewDelivery.example("00000000000000000000000000000001", to: contact, .letter, due: SmallSchool.start)
        new.words.names = names
        new.words.children = children
        new.route.form = .both
        let message = try MessageSource.example().message(created: SmallSchool.start)
        let composer = try MessageComposer.example(fonts: fonts)
        guard case .letter(let content) = try composer.submission(QueuedDelivery(new), message: message).content
        else { throw StoreError.unreadable }
        return content
    }

    @Test(arguments: cases) func `goes to the parent or carer of the child`(
        names: [String], children: [String], envelope: [String], parent: Bool, child: Bool
    ) throws {
        let letter = try Self.letter(names, children, fonts: LetterFonts())
        #expect(letter.names == envelope)
        let said = "\(letter.blocks)"
        #expect(said.contains("riant neu ofalwr") == parent && said.contains("parent or carer") == parent)
        #expect(said.contains("eich plentyn") == child && said.contains("your child") == child)
        #expect(!said.contains(Self.none) && !letter.title.contains(Self.none))
    }

    @Test func `is as it was where nothing is known of the fonts`() throws {
        #expect(try Self.letter([Self.none], ["Mali"], fonts: nil).names == [Self.none])
    }

    /// The plan says beforehand what becomes of it.
    @Test(arguments: [false, true]) func `is said in a dry run`(isAddress: Bool) async throws {
        let school = try SmallSchool()
        let contact = Contact.example(1) { $0.has([.letter]) }
        try await school.store.put([.example([contact, .example(2) { $0.has([.email]) }])])
        // Written straight to the store, since an import may change such a character.
        var changed = contact
        if isAddress {
            changed.postal = PostalAddress(
                storedLines: ["1 \(Self.none)", "Tref", "LL79 2AB"], postcode: "LL79 2AB", country: nil)
        } else {
            changed.name = Self.none
        }
        try await school.store.write { [changed, id = school.office.school.id] tx in
            try tx.of(id).families.put(changed)
        }
        let report = try await school.office.send(.example(), dryRun: true)
        let row = try #require(report.contacts.first { $0.contact == "C1" })
        if isAddress {
            #expect(row.reason == "unprintable" && row.channel == nil && row.cost == nil && row.addressee == nil)
            #expect(report.notSent == ["unprintable": 1])
        } else {
            #expect(row.reason == nil && row.channel == .letter)
            #expect(row.addressee == "Rhiant neu ofalwr Mali, Parent or carer of Mali")
        }
        #expect(report.contacts.first { $0.contact == "C2" }?.addressee == nil)
    }
}
