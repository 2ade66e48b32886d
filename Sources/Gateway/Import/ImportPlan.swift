/// What an import would do, worked out before anything is written.
///
/// Importing the same file twice changes nothing the second time. Three things a file never does: it never undoes what a person decided here, it
/// never lifts a no-contact flag (a cell is easily emptied by mistake; a member of staff lifts the flag here), and it never removes a contact, pupil
/// or family unless the office asked for that.
public struct ImportPlan: Sendable, Equatable {
    /// Those of the file in its order, then those that are not in it.
    public let families: [FamilyChange]
    /// The file's own findings, then those of comparing it with what is stored; at most `ImportFindings.limit`.
    public let findings: [ImportFinding]
    /// How many findings are not in `findings`.
    public let findingsLeftOut: Int
    /// Whether the file has no mistake left. Nothing may be written otherwise.
    public let canBeWritten: Bool
    /// Whether writing it would change nothing.
    public var changesNothing: Bool { !families.contains(where: \.change.writes) }

    /// Compares the families of a file with those that are stored. `markMissingAsLeft` is ignored while any row does not say legibly whom it is
    /// about: it may be the row of a contact who seems to be missing.
    ///
    /// - Parameter day: today, `yyyy-MM-dd`: a shared address that an officer allowed until an earlier day is no longer allowed.
    public init(_ rows: FamilyRows, stored: [StoredFamily], on day: String, markMissingAsLeft: Bool = false) {
        var planner = ImportPlanner(rows, stored: stored, on: day, markMissingAsLeft: markMissingAsLeft)
        planner.run()
        families = planner.families
        let all = ImportFindings(rows.findings + planner.findings)
        findings = all.inOrder
        findingsLeftOut = rows.findingsLeftOut + all.leftOut
        canBeWritten = rows.isClean && all.mistakeCount == 0
    }

    /// How many contacts the import does this to.
    public func contacts(_ change: ImportChange) -> Int {
        families.reduce(0) { $0 + $1.contacts.count { $0.change == change } }
    }
}
