/// What an import does to a family, a contact or a pupil.
public enum ImportChange: String, Sendable, CaseIterable, Codable {
    case added
    case updated
    case unchanged
    /// Stored, but not in the file; stays as it is.
    case missing
    /// Stored, not in the file, and marked as left because that was asked for.
    case left

    /// Whether there is something to write.
    public var writes: Bool { self == .added || self == .updated || self == .left }
}

/// One fact, before and after, as `families.csv` writes it.
public struct FieldChange: Sendable, Equatable, Codable {
    /// `ContactField`'s raw value, or `barriers`.
    public var field: String
    public var old: String
    public var new: String

    public init(field: String, old: String, new: String) {
        self.field = field
        self.old = old
        self.new = new
    }
}

/// What the import does to one contact.
public struct ContactChange: Sendable, Equatable {
    public var id: ContactID
    public var name: String
    public var change: ImportChange
    /// Its row in the file; nil where the file does not have it.
    public var row: Int?
    /// Of an updated contact.
    public var fields: [FieldChange]
}

/// What the import does to one pupil.
public struct PupilChange: Sendable, Equatable {
    public var id: PupilID
    public var change: ImportChange
    public var old: Pupil?
    public var new: Pupil?
}

/// What the import does to one family.
public struct FamilyChange: Sendable, Equatable {
    public var id: FamilyID
    public var change: ImportChange
    /// The family as it is afterwards, without those who left.
    public var result: Family
    public var contacts: [ContactChange]
    public var pupils: [PupilChange]
    public var barriers: FieldChange?
}
