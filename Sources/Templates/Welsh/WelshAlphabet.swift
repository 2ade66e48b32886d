/// The order of the Welsh alphabet, in which `ch dd ff ng ll ph rh th` are letters: "calon", "cyw", "chwaer" (CLDR 47, collation
/// of `cy`).
///
/// An `ng` is always the letter after `g`, as in CLDR; in "Bangor" it is two letters, but no rule can know.
public enum WelshAlphabet {
    /// Whether `left` stands before `right`. Letters decide first, then accents ("tan", "tân"), then capitals ("mai", "Mai").
    ///
    /// A strict total order: what stands neither before nor after is the same text.
    public static func areInIncreasingOrder(_ left: String, _ right: String) -> Bool {
        WelshSortKey(left) < WelshSortKey(right)
    }

    /// Things by their names, as families and places are listed; things of the same name stay as they were.
    public static func sorted<Element>(_ elements: some Sequence<Element>, by name: (Element) throws -> String) rethrows
        -> [Element]
    {
        let elements = Array(elements)
        let keys = try elements.map { WelshSortKey(try name($0)) }
        let order = elements.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left] < keys[right]
        }
        return order.map { elements[$0] }
    }

    public static func sorted(_ names: some Sequence<String>) -> [String] { sorted(names) { $0 } }
}
