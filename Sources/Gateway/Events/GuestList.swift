/// Who has places at an event and who waits for some, by household, as households are known now.
public typealias GuestList = Seating<Home>

/// An answer to an invitation, of one household.
public typealias GuestAnswer = SeatingAnswer<Home>
