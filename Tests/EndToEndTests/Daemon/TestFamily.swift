/// A family of one contact and one pupil, as a row of `families.csv`.
struct TestFamily: Sendable {
    var id: String
    var name: String
    var language = "en"
    var mobile = ""
    var email = ""
    var hasHome = false

    private static let header =
        "family,household,contact,name,order,relationship,parental_responsibility,language,mobile,email,address_1,address_2,postcode,pupils"

    static func csv(_ families: [TestFamily]) -> String {
        let rows = families.enumerated().map { index, family in
            let home = family.hasHome ? ["\(index + 1) Heol y Castell", "Tref Enghraifft", "CF99 1NA"] : ["", "", ""]
            let cells =
                [
                    family.id, "\(family.id)-A", "\(family.id)-C", family.name, "1", "mother", "yes", family.language,
                    family.mobile,
                ]
                + [family.email] + home + ["\(1000 + index) / Ifan \(family.name) / 3M / 3"]
            return cells.joined(separator: ",")
        }
        return ([header] + rows).joined(separator: "\n") + "\n"
    }
}
