/// The people around one or more pupils whom the school engages as one: the unit of reach.
public struct Family: Sendable, Equatable {
    public var id: FamilyID
    /// In the family's own order: the first is tried first under `any-contact`.
    public var contacts: [Contact]
    public var pupils: [Pupil]
    public var barriers: Set<Barrier>

    public init(id: FamilyID, contacts: [Contact], pupils: [Pupil], barriers: Set<Barrier>) {
        self.id = id
        self.contacts = contacts
        self.pupils = pupils
        self.barriers = barriers
    }
}

extension Family {
    /// The language tag of an interpreter whom a task should name; nil for none.
    var interpreter: String? {
        contacts.lazy.filter { $0.noContact == nil }.compactMap { contact in
            if case .other(let language) = contact.language { language } else { nil }
        }.first
    }
}

/// The contacts of a family who live at one address; only its name. Which contacts live together is worked out by `Households`.
public enum Household {}

/// A learner: the school system's own id, so that a name that two children share is no matter.
public struct Pupil: Sendable, Equatable, Codable {
    public var id: PupilID
    public var name: String
    /// `2E`, `Dosbarth Enfys`; nil where the school gives none.
    public var className: String?
    /// Year group, 0 for Reception, -1 for Nursery.
    public var year: Int?

    public init(id: PupilID, name: String, className: String?, year: Int?) {
        self.id = id
        self.name = name
        self.className = className
        self.year = year
    }

    /// The name by which a message speaks of the child.
    public var givenName: String { name.split(separator: " ").first.map(String.init) ?? name }
}

/// What stands between a family and the school, as the school recorded it; read by the officer, never by a family.
public enum Barrier: String, Sendable, Hashable, CaseIterable, Codable {
    case transport
    case workingHours = "working-hours"
    case literacy
    case language
    case digital
    case disability
    case caring
    case anxiety
    case cost
    case other
}
