import Channels
import Foundation
import Hummingbird
import Templates
import Testing

@testable import Gateway
@testable import gatewayd

@Suite struct `The page of the list for the door` {
    static func guest(_ family: String, _ standing: Guest.Status, places: Int = 0, attended: Bool? = nil) -> Guest {
        Guest(
            family: family, standing: standing, places: places, wish: standing == .waiting ? 2 : nil,
            number: standing == .waiting ? 1 : nil, names: ["Siân <b>"], children: ["Mabli"],
            notes: [GuestNeed(text: "dim cnau", name: nil)], attended: attended
        )
    }

    static func sheet(hasBegun: Bool) -> GuestSheet {
        GuestSheet(
            event: EventSummary(
                message: "M1", name: "ffoneg", title: Bilingual(welsh: "gweithdy ffoneg", english: "phonics workshop"),
                place: Bilingual(welsh: "neuadd", english: "hall"), starts: Date(timeIntervalSince1970: 1_773_165_600),
                answerBy: Date(timeIntervalSince1970: 1_773_165_600), capacity: 3, taken: 3, families: 5, coming: 2, waiting: 1,
                maybe: 0, declined: 1, late: 0, unanswered: 1, attended: nil),
            hasBegun: hasBegun,
            guests: [
                guest("F1", .coming, places: 2, attended: true), guest("F2", .coming, places: 1), guest("F3", .waiting),
                guest("F4", .declined), guest("F5", .unanswered, attended: true),
            ])
    }

    @Test(arguments: Language.allCases) func `has a box for each guest, and a button once it has begun`(language: Language) throws
    {
        let locales = try Locales(directory: PagesTests.root.appending(path: "locales"))
        let school = School(
            id: try #require(SchoolID(rawValue: "ysgol")), name: Bilingual(welsh: "Ysgol", english: "School"),
            telephone: "01632 960123",
            postal: [], channels: [.text], alwaysBoth: false, quietHours: QuietHours(from: 0, until: 0, timeZone: .gmt))
        for hasBegun in [false, true] {
            let view = GuestsView(
                Self.sheet(hasBegun: hasBegun), language: language, school: school, seal: "s", again: false, locales: locales)
            #expect(
                view.rows.map(\.family) == ["F1", "F2", "F3", "F5"] && view.rows.map(\.ticked) == [true, false, false, true])
            #expect(view.rows[0].places == "2" && view.rows[2].places.contains("1") && view.hasBegun == hasBegun)
            let response = try PageRenderer(share: PagesTests.root, locales: locales, school: school)
                .guests(Self.sheet(hasBegun: hasBegun), language: language, seal: "s")
            #expect(response.status == .ok)
            #expect(view.switches.lang == language.other.tag)
            #expect(view.switches.address == "/guests?lang=\(language.other.tag)&event=M1")
            let saved = GuestsView(
                Self.sheet(hasBegun: hasBegun), language: language, school: school, seal: "s", again: false, isSaved: true,
                locales: locales)
            #expect(view.saved == nil && saved.saved?.hasSuffix(": 2") == true)
        }
    }

    @Test func `takes who is not ticked for missing only where they had a place, or were ticked before`() {
        let form = FormFields("seal=s&event=M1&by=Nia&came.F2=1&came.F3=1&came.F99=1")
        let said = GuestRoutes.attendance(form, of: Self.sheet(hasBegun: true))
        #expect(said.came == ["F2", "F3"] && said.missed == ["F1", "F5"])
    }
}
