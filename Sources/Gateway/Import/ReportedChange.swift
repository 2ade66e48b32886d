/// One change by an import, as its report shows it: of whom, and each field before and after.
public struct ReportedChange: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, CaseIterable, Codable { case contact, pupil, family }

    /// The row in the file, or, of a pupil or a family, of its first contact; nil where it is not in the file.
    public var row: Int?
    public var kind: Kind
    public var id: String
    public var family: String
    /// Of a contact or a pupil, as it is afterwards; empty for a family.
    public var name: String
    /// `added`, `updated` or `left`.
    public var change: ImportChange
    /// What changes of one that is updated, as the file writes it; empty for one who had left and is back.
    public var fields: [FieldChange]
}

extension ImportPlan {
    /// Everything that is written, in the order of the file; without what stays as it is.
    public func reported(rows: [ContactID: Int]) -> [ReportedChange] {
        families.filter(\.change.writes).flatMap { family -> [ReportedChange] in
            let row = family.contacts.lazy.compactMap { rows[$0.id] }.first
            func change(
                _ kind: ReportedChange.Kind, _ id: String, _ name: String, _ change: ImportChange, row: Int?,
                _ fields: [FieldChange]
            ) -> ReportedChange {
                ReportedChange(
                    row: row, kind: kind, id: id, family: family.id.rawValue, name: name, change: change, fields: fields)
            }
            let contacts = family.contacts.filter(\.change.writes).map {
                change(.contact, $0.id.rawValue, $0.name, $0.change, row: $0.row, $0.fields)
            }
            let pupils = family.pupils.filter(\.change.writes).map {
                change(
                    .pupil, $0.id.rawValue, ($0.new ?? $0.old)?.name ?? "", $0.change, row: $0.new == nil ? nil : row, $0.fields)
            }
            let barriers = family.barriers.map {
                change(.family, family.id.rawValue, "", .updated, row: row, [$0])
            }
            return contacts + pupils + [barriers].compactMap(\.self)
        }
    }
}

extension PupilChange {
    /// Of an updated pupil.
    var fields: [FieldChange] {
        guard let old, let new else { return [] }
        func year(_ pupil: Pupil) -> String { pupil.year.map(String.init) ?? "" }
        return [
            FieldChange(field: "name", old: old.name, new: new.name),
            FieldChange(field: "class", old: old.className ?? "", new: new.className ?? ""),
            FieldChange(field: "year", old: year(old), new: year(new)),
        ].filter { $0.old != $0.new }
    }
}
