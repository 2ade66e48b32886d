/// Which groups of a result may be shown, so that nobody's answer can be worked out: none of fewer than five, and none by whose number, with
/// the others and the total, such a one could be computed. Pure.
public enum SmallCellSuppression {
    /// Answers below which a group is hidden.
    public static let least = 5

    /// - Parameter sizes: how many answered, by group; together they are the total that is shown beside them.
    /// - Returns: the groups to hide. They are none, or at least two who are together at least five; or all of them.
    public static func hidden<Name: Hashable & Comparable>(_ sizes: [Name: Int]) -> Set<Name> {
        var hidden = Set(sizes.filter { $0.value < least }.keys)
        guard !hidden.isEmpty else { return [] }
        // What the total leaves when the shown ones are taken away is the sum of the hidden.
        let shown = sizes.filter { !hidden.contains($0.key) }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        for (name, _) in shown where hidden.count < 2 || hidden.reduce(0, { $0 + (sizes[$1] ?? 0) }) < least {
            hidden.insert(name)
        }
        return hidden
    }
}
