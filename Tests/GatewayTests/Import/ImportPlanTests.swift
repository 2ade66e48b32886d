import Channels
import Gateway
import Testing

@Suite struct `The plan of an import` {
    /// What the store would hold after a clean import.
    static func stored(_ csv: FamiliesCSV, decided: Set<ContactField> = []) -> [StoredFamily] {
        csv.read().families.map { family in
            StoredFamily(
                id: family.id, contacts: family.contacts.map { StoredContact(contact: $0, decided: decided) },
                pupils: family.pupils, barriers: family.barriers)
        }
    }

    static let two = FamiliesCSV([:], ["contact": "C2", "name": "Huw Prydderch", "mobile": "07700 900002", "pupils": ""])
    static let other: [String: String] = [
        "family": "F2", "household": "F2-A", "contact": "C9", "name": "Cai Morgan", "mobile": "07700 900009",
        "pupils": "200 / Efa Morgan / 1A / 1",
    ]

    @Test func `Into an empty store everything is added`() {
        let plan = ImportPlan(Self.two.read(), stored: [])
        #expect(plan.families.map(\.change) == [.added])
        #expect(plan.contacts(.added) == 2)
        #expect(plan.families.first?.pupils.map(\.change) == [.added])
        #expect(plan.canBeWritten && !plan.changesNothing)
    }

    @Test func `The same file again changes nothing`() {
        let plan = ImportPlan(Self.two.read(), stored: Self.stored(Self.two), markMissingAsLeft: true)
        #expect(plan.changesNothing)
        #expect(plan.findings.isEmpty)
        #expect(plan.families.map(\.result) == Self.two.read().families)
    }

    static let changes: [(String, String, ContactField, String, String)] = [
        ("name", "Siân Morgan", .name, "Siân Prydderch", "Siân Morgan"),
        ("relationship", "carer", .relationship, "mother", "carer"),
        ("parental_responsibility", "no", .parentalResponsibility, "yes", "no"),
        ("household", "F1-C", .household, "F1-A", "F1-C"), ("order", "7", .order, "1", "7"),
        ("language", "", .language, "cy", ""), ("mobile", "07700 900777", .mobile, "07700 900001", "07700 900777"),
        ("email", "", .email, "sian@example.org", ""), ("channels", "letter", .channels, "", "letter"),
        ("opt_outs", "survey", .optOuts, "", "survey"), ("format", "large-print", .format, "standard", "large-print"),
        ("no_contact", "court order", .noContact, "", "court order"),
        (
            "address_1", "2 Heol y Dŵr", .postal, "1 Heol y Dŵr, Tref Enghraifft, LL79 2AB",
            "2 Heol y Dŵr, Tref Enghraifft, LL79 2AB"
        ),
    ]

    @Test(arguments: changes) func `A changed cell updates, field by field`(
        column: String, value: String, field: ContactField, old: String, new: String
    ) throws {
        let plan = ImportPlan(FamiliesCSV([column: value]).read(), stored: Self.stored(FamiliesCSV([:])))
        let family = try #require(plan.families.first)
        #expect(family.change == .updated)
        #expect(family.contacts.map(\.fields) == [[FieldChange(field: field.rawValue, old: old, new: new)]])
        #expect(family.contacts.map(\.row) == [2])
        #expect(family.result.contacts == FamiliesCSV([column: value]).read().families.first?.contacts)
    }

    @Test(arguments: changes) func `A file never undoes what a person decided here`(
        column: String, value: String, field: ContactField, old: String, new: String
    ) throws {
        let plan = ImportPlan(FamiliesCSV([column: value]).read(), stored: Self.stored(FamiliesCSV([:]), decided: [field]))
        let family = try #require(plan.families.first)
        guard ContactField.decidable.contains(field) else {
            #expect(family.change == .updated)
            return
        }
        #expect(family.change == .unchanged)
        #expect(family.result.contacts == FamiliesCSV([:]).read().families.first?.contacts)
        #expect(plan.findings.map(\.code) == [.keptDecision])
        #expect(plan.findings.map(\.value) == [new.isEmpty ? "–" : new])
        #expect(plan.findings.map(\.row) == [2])
        #expect(plan.canBeWritten)
    }

    @Test func `A file never lifts a no-contact flag`() {
        let stored = Self.stored(FamiliesCSV(["no_contact": "court order"]))
        let plan = ImportPlan(FamiliesCSV([:]).read(), stored: stored)
        #expect(plan.changesNothing)
        #expect(plan.findings.map(\.code) == [.noContactKept])
        #expect(plan.families.first?.result.contacts.first?.noContact?.reason == "court order")
    }

    @Test func `What the file has no column for stays as it is`() {
        let stored = Self.stored(FamiliesCSV(["no_contact": "court order", "barriers": "cost", "channels": "letter"]))
        let columns = ["family", "contact", "name", "relationship", "parental_responsibility", "pupils"]
        let rows = FamilyRows(text: FamiliesCSV([:]).text(columns: columns))
        let plan = ImportPlan(rows, stored: stored)
        #expect(plan.changesNothing)
        #expect(plan.canBeWritten)
    }

    @Test func `Who is missing is reported and stays`() throws {
        let stored = Self.stored(FamiliesCSV(Self.two.rows[0], Self.two.rows[1], Self.other))
        let plan = ImportPlan(FamiliesCSV([:]).read(), stored: stored)
        #expect(plan.changesNothing)
        #expect(plan.families.map(\.change) == [.unchanged, .missing])
        #expect(plan.findings.map(\.code) == [.missingContact, .missingContact, .missingPupil])
        #expect(plan.findings.map(\.value) == ["Huw Prydderch", "Cai Morgan", "Efa Morgan"])
        #expect(plan.families.first?.result.contacts.count == 2)
    }

    @Test func `Who is missing is marked as left when that is asked for`() {
        let stored = Self.stored(FamiliesCSV(Self.two.rows[0], Self.two.rows[1], Self.other))
        let plan = ImportPlan(FamiliesCSV([:]).read(), stored: stored, markMissingAsLeft: true)
        #expect(plan.families.map(\.change) == [.updated, .left])
        #expect(plan.contacts(.left) == 2)
        #expect(plan.families.map(\.result.contacts.count) == [1, 0])
        #expect(plan.families.last?.pupils.map(\.change) == [.left])
    }

    @Test func `Who left and returns is known again, with what was decided`() throws {
        var stored = Self.stored(FamiliesCSV([:]), decided: [.channels])
        stored[0].contacts[0].hasLeft = true
        stored[0].contacts[0].contact.channels = [.letter]
        let plan = ImportPlan(FamiliesCSV([:]).read(), stored: stored)
        #expect(plan.families.map(\.change) == [.updated])
        #expect(plan.findings.map(\.code) == [.keptDecision, .returned])
        #expect(plan.families.first?.result.contacts.first?.channels == [.letter])
    }

    @Test func `Who has left already is not missed again`() {
        var stored = Self.stored(FamiliesCSV(Self.two.rows[0], Self.two.rows[1], Self.other))
        stored[0].contacts[1].hasLeft = true
        stored[1].contacts[0].hasLeft = true
        let plan = ImportPlan(FamiliesCSV([:]).read(), stored: stored, markMissingAsLeft: true)
        #expect(plan.changesNothing)
        #expect(plan.findings.isEmpty)
    }

    @Test func `A row that is left out changes nothing of its contact, who is not missing either`() {
        let stored = Self.stored(FamiliesCSV(Self.two.rows[0], Self.two.rows[1], Self.other))
        var csv = FamiliesCSV([:], Self.two.rows[1], Self.other)
        csv.rows[1]["language"] = "en"
        csv.rows[2]["mobile"] = "x"
        let plan = ImportPlan(csv.read(leavingOut: [3, 4]), stored: stored, markMissingAsLeft: true)
        #expect(plan.canBeWritten)
        #expect(plan.changesNothing)
        #expect(plan.findings.isEmpty)
        #expect(plan.families.first?.result.contacts.count == 2)
    }

    @Test func `While a left-out row does not say whom it is about, nobody is marked as left`() {
        let text = FamiliesCSV([:]).text() + "F1,C2\n"
        let plan = ImportPlan(
            FamilyRows(text: text, leavingOut: [3]), stored: Self.stored(Self.two), markMissingAsLeft: true)
        #expect(plan.canBeWritten)
        #expect(plan.changesNothing)
        #expect(plan.findings.map(\.code) == [.missingContact])
    }

    @Test func `Beside a file that cannot be read nobody is missing`() {
        let plan = ImportPlan(FamilyRows(text: ""), stored: Self.stored(Self.two), markMissingAsLeft: true)
        #expect(plan.families.isEmpty)
        #expect(plan.findings.map(\.code) == [.emptyFile])
        #expect(!plan.canBeWritten)
    }

    @Test func `A contact and a pupil may move to another family`() throws {
        let stored = Self.stored(FamiliesCSV(Self.two.rows[0], Self.two.rows[1], Self.other))
        var moved = Self.two.rows[1]
        moved["family"] = "F2"
        moved["household"] = "F2-A"
        let plan = ImportPlan(FamiliesCSV([:], Self.other, moved).read(), stored: stored, markMissingAsLeft: true)
        #expect(plan.families.map(\.change) == [.updated, .updated])
        #expect(plan.families.map { $0.result.contacts.map(\.id.rawValue) } == [["C1"], ["C9", "C2"]])
        #expect(plan.findings.map(\.code) == [.movedFamily])
        #expect(plan.contacts(.left) == 0)
    }

    @Test func `A pupil's new class is an update, and a new pupil is added`() throws {
        let csv = FamiliesCSV(["pupils": "100 / Mali Prydderch / 3M / 3 | 101 / Ifan Prydderch / Derbyn / R"])
        let plan = ImportPlan(csv.read(), stored: Self.stored(FamiliesCSV([:])))
        #expect(plan.families.first?.pupils.map(\.change) == [.updated, .added])
        #expect(plan.families.first?.change == .updated)
    }

    @Test func `Barriers follow the file until a person sets them here`() {
        var stored = Self.stored(FamiliesCSV(["barriers": "cost"]))
        let rows = FamiliesCSV(["barriers": "cost caring"]).read()
        #expect(
            ImportPlan(rows, stored: stored).families.first?.barriers
                == FieldChange(field: "barriers", old: "cost", new: "caring cost"))
        stored[0].barriersDecided = true
        let plan = ImportPlan(rows, stored: stored)
        #expect(plan.changesNothing)
        #expect(plan.families.first?.result.barriers == [.cost])
    }
}
