/// Who of the families that an event concerns has left the school: what they hold nobody gives back but a member of staff. Pure.
struct LeftGuests: Sendable {
    /// Contacts who left, by the names under which staff know them; nil for one whom nothing may reach, who is named nowhere.
    var names: [ContactID: String?] = [:]

    /// Whether nobody of a household is with the school any more. Of what staff recorded for a family without naming anybody: nobody of the family.
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
