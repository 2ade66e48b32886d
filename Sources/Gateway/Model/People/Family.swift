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

/// The tag of household ids: contacts of a family who live together. `Households` derives which do.
public enum Household {}

/// A learner: identified by the school system's own id, because two children may share a name.
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

    /// The name by which a message names the child.
    public var givenName: String { name.split(separator: " ").first.map(String.init) ?? name }
}

/// What makes it hard for a family to deal with the school, as the school recorded it; the officer reads it, a family never does.
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
