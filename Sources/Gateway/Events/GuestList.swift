/// Who has seats at an event and who waits for some, by household, as households are known now.
public typealias GuestList = Seating<Home>

/// An answer to an invitation, of one household.
public typealias GuestAnswer = SeatingAnswer<Home>

extension AnswerCount {
    /// Of an event.
    init(_ guests: GuestList) {
        self.init()
        yes = guests.places.count
        no = guests.declined.count
        maybe = guests.maybe.count
        places = guests.taken
        waiting = guests.waiting.count
        late = guests.late.count
    }
}

extension Seating<Home> {
    /// - Parameters:
    ///   - attendance: whether they were there, for households of which staff said so.
    ///   - invited: everyone whom the invitation was for.
    func homes(_ who: GuestAudience.Who, attendance: [Home: Bool], invited: Set<Home>) -> Set<Home> {
        let present = Set(attendance.filter(\.value).keys)
        switch who {
        case .attended: return present
        case .missed: return declined.union(places.keys).union(attendance.keys).subtracting(present)
        case .coming: return Set(places.keys)
        case .waiting: return Set(waiting.map(\.guest))
        case .declined: return declined
        case .maybe: return maybe
        case .unanswered: return invited.subtracting(answered)
        }
    }
}
