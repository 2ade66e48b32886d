internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// A delivery as its row has it.
struct StoredDelivery: Sendable {
    /// The row's own number; deliveries made later have higher ones.
    var number: Int64
    var id: DeliveryID
    var school: SchoolID
    var message: MessageID?
    var family: FamilyID?
    var contact: ContactID?
    var covers: [ContactID]
    var route: Route
    var words: TemplateValues
    var category: Category
    var life: DeliveryStateMachine
    var created: Date
    var deadline: Date
    var accepted: Date?
    /// Of the run that has it in flight.
    var lease: String?
    /// When the row last changed: for one that is in flight, when its attempt began.
    var changed: Date
    /// What it says, where a contact of another family has the same name and address (`SameWords`); nil for nearly all.
    var sameWords: String?
    /// The other family's delivery that brings its words; nil where it brings them itself.
    var coveredBy: DeliveryID?

    static let columns = """
        number, id, school, message, family, contact, covers, channel, address, household, postcode, country, form, format, names,
        children, text, subject, by_person, category, state, attempt, repeats, due, reason, detail, created, deadline, accepted, lease, changed,
        same_words, covered_by
        """

    init(_ row: inout ColumnReader) throws {
        number = try row.whole()
        id = DeliveryID(stored: try row.text())
        school = try row.identifier()
        message = row.identifierIfAny()
        family = row.identifierIfAny()
        contact = row.identifierIfAny()
        covers = Joined.names(from: try row.text()).map(ContactID.init(stored:))
        let address = try Self.address(&row)
        route = Route(address: address, form: try row.choice(), format: try row.choice())
        words = TemplateValues(
            names: Joined.names(from: try row.text()), children: Joined.names(from: try row.text()), text: row.textIfAny())
        words.subject = row.textIfAny()
        words.isByPerson = try row.whole() == 1
        category = try row.choice()
        let state: DeliveryState = try row.choice()
        let (attempt, repeats) = (Int(try row.whole()), Int(try row.whole()))
        let due = row.dateIfAny()
        let (code, detail) = (row.textIfAny(), row.textIfAny())
        life = DeliveryStateMachine(
            state: state, attempt: attempt, repeats: repeats, due: due,
            reason: code.flatMap(ReasonCode.init).map { Reason($0, detail: detail ?? "") })
        created = try row.date()
        deadline = try row.date()
        accepted = row.dateIfAny()
        lease = row.textIfAny()
        changed = try row.date()
        sameWords = row.textIfAny()
        coveredBy = row.textIfAny().map(DeliveryID.init(stored:))
    }

    /// A delivery that this run has in flight, as its row has it.
    init(begun delivery: QueuedDelivery, lease: String) {
        number = delivery.number
        id = delivery.id
        school = delivery.school
        message = delivery.message
        family = delivery.family
        covers = []
        route = delivery.route
        words = delivery.words
        category = delivery.category
        life = delivery.life
        created = delivery.created
        deadline = delivery.deadline
        self.lease = lease
        changed = delivery.created
        sameWords = delivery.sameWords
    }

    private static func address(_ row: inout ColumnReader) throws -> RouteAddress {
        let channel: ChannelKind = try row.choice()
        let text = try row.text()
        let (household, postcode, country) = (row.textIfAny(), row.textIfAny(), row.textIfAny())
        switch channel {
        case .email: if let address = EmailAddress(stored: text) { return .email(address) }
        case .text: if let number = PhoneNumber(stored: text) { return .text(number) }
        case .letter:
            if let household {
                let address = PostalAddress(storedLines: Joined.lines(from: text), postcode: postcode, country: country)
                return .letter(address, HouseholdID(stored: household))
            }
        }
        throw StoreError.unreadable
    }
}
