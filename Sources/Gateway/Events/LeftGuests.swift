/// Which contacts of the families that an event concerns have left the school. Only a member of staff gives back the seats that they still hold.
/// Pure.
struct LeftGuests: Sendable {
    /// Contacts who left, by the names under which staff know them; nil for a contact with a no-contact flag, who is named nowhere.
    var names: [ContactID: String?] = [:]

    /// Whether no contact of a household is with the school any more. For an answer that staff recorded for a family without naming a contact:
    /// whether no contact of the family is.
    func include(_ home: Home, of households: Households) -> Bool {
        let members = members(of: home, of: households)
        return !members.isEmpty && members.allSatisfy { names.keys.contains($0) }
    }

    /// What they were called, in the order of their ids.
    func names(of home: Home, of households: Households) -> [String] {
        members(of: home, of: households).sorted { $0.rawValue < $1.rawValue }.compactMap { names[$0] ?? nil }
    }

    /// Households that have left, and still have seats or wait for some.
    func holding(_ guests: GuestList, in households: SchoolHouseholds) -> Set<Home> {
        Set(guests.places.keys).union(guests.waiting.map(\.guest)).filter { include($0, of: households.of($0.family)) }
    }

    private func members(of home: Home, of households: Households) -> Set<ContactID> {
        home.contact == nil ? Set(households.known) : households.contacts(of: home)
    }
}
