internal import Channels

/// One row of `families.csv`: a contact, and what the row says of the family's pupils and barriers.
struct FamilyRow {
    /// Longer than any name that fits a line of an envelope's window.
    static let nameLimit = 100

    let line: Int
    let familyID: FamilyID?
    let contactID: ContactID?
    /// Nil where the row has a mistake.
    private(set) var contact: Contact?
    let pupils: [Pupil]
    let barriers: Set<Barrier>
    /// Nil where the cell is empty.
    let order: Int?
    /// Nil once `takeFindings` returned them.
    private(set) var findings: ImportFindings?
    /// Whether its cell of pupils could not be read.
    let hasPupilMistake: Bool

    init(_ row: CSVTable.Row, header: FamilyHeader, mobiles: PhoneNumber.Reach) {
        line = row.line
        var cells = FamilyCells(row: row, header: header, mobiles: mobiles)
        familyID = cells.identifier(.family, of: Family.self)
        contactID = cells.identifier(.contact, of: Contact.self)
        let household = Self.household(&cells, family: familyID)
        let name = Self.name(&cells)
        order = Self.order(&cells)
        let relationship = cells.word(.relationship, .unknownRelationship, required: true, FamilyWords.relationship)
        let responsibility = cells.word(.parentalResponsibility, .notYesOrNo, required: true, FamilyWords.yesOrNo)
        let language = cells.word(.language, .unknownLanguage, LanguageWords.preference)
        let mobile = cells.mobile()
        let email = cells.email()
        let postal = cells.postal()
        let channels = cells.channels()
        let optOuts = Set(cells.words(.optOuts, .unknownOptOut, FamilyWords.optOut))
        let noContact = cells.noContact()
        let format = cells.word(.format, .unknownFormat, FamilyWords.format)
        let mistakesBefore = cells.findings.mistakeCount
        pupils = Self.pupils(&cells)
        hasPupilMistake = cells.findings.mistakeCount > mistakesBefore
        barriers = Set(cells.words(.barriers, .unknownBarrier, FamilyWords.barrier))
        findings = cells.findings

        guard cells.findings.mistakeCount == 0, let familyID, let contactID, let household,
            let relationship, let responsibility, let language, let format
        else { return }
        contact = Contact(
            id: contactID, family: familyID, household: household, name: name, order: order ?? 0, relationship: relationship,
            parentalResponsibility: responsibility, language: language, mobile: mobile, email: email, postal: postal,
            channels: channels, optOuts: optOuts, noContact: noContact, format: format)
    }

    /// What is wrong with its cells, once.
    mutating func takeFindings() -> ImportFindings {
        defer { findings = nil }
        return findings ?? ImportFindings()
    }

    /// Gives contacts without an order the places after the others of their family, in the order of the rows. Rows that are left out count too, so
    /// that leaving one out does not move another contact.
    static func placed(_ rows: [FamilyRow]) -> [FamilyRow] {
        var last: [FamilyID: Int] = [:]
        for row in rows {
            if let family = row.familyID { last[family] = max(last[family] ?? 0, row.order ?? 0) }
        }
        return rows.map { row in
            guard row.order == nil, let family = row.familyID else { return row }
            var placed = row
            let place = (last[family] ?? 0) + 1
            last[family] = place
            placed.contact?.order = place
            return placed
        }
    }

    /// The household's id; where the file gives none, `Households` derives it.
    private static func household(_ cells: inout FamilyCells, family: FamilyID?) -> HouseholdID? {
        guard !cells.raw(.household).isEmpty else { return family.flatMap(HouseholdID.unnamed) }
        guard let household = cells.identifier(.household, of: Household.self) else { return nil }
        guard let family, !household.isNamed(in: family) else { return household }
        return HouseholdID.namedLike(family)
    }

    private static func name(_ cells: inout FamilyCells) -> String {
        let name = cells.letters(.name, cells.required(.name))
        if name.exceeds(characters: nameLimit) { cells.report(.name, .tooLong, name) }
        return name
    }

    private static func order(_ cells: inout FamilyCells) -> Int? {
        let text = cells.text(.order)
        guard !text.isEmpty else { return nil }
        guard let order = Int(text), (1...99).contains(order) else {
            cells.report(.order, .badOrder, text)
            return nil
        }
        return order
    }

    private static func pupils(_ cells: inout FamilyCells) -> [Pupil] {
        let text = cells.letters(.pupils, cells.raw(.pupils))
        var pupils: [Pupil] = []
        for result in PupilCell.read(text) {
            switch result {
            case .success(let pupil): pupils.append(pupil)
            case .failure(let mistake): cells.report(.pupils, mistake.code, mistake.value)
            }
        }
        return pupils
    }
}
