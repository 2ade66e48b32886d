/// Which groups of a result may be shown, so that no respondent's answer can be worked out: no group of fewer than five, and no group from which,
/// with the others and the total, such a small one could be computed. Pure.
public enum SmallCellSuppression {
    /// Groups with fewer answers are hidden.
    public static let least = 5

    /// - Parameter sizes: how many answered, by group; together they are the total that is shown with them.
    /// - Returns: the groups to hide: none, or at least two that have at least five answers together, or all.
    public static func hidden<Name: Hashable & Comparable>(_ sizes: [Name: Int]) -> Set<Name> {
        var hidden = Set(sizes.filter { $0.value < least }.keys)
        guard !hidden.isEmpty else { return [] }
        // The total minus the groups that are shown is the sum of the hidden ones.
        let shown = sizes.filter { !hidden.contains($0.key) }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        for (name, _) in shown where hidden.count < 2 || hidden.reduce(0, { $0 + (sizes[$1] ?? 0) }) < least {
            hidden.insert(name)
        }
        return hidden
    }
}
