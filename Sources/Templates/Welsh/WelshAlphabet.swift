/// The order of the Welsh alphabet, in which `ch dd ff ng ll ph rh th` are letters: "calon", "cyw", "chwaer" (CLDR 47, collation
/// of `cy`).
///
/// An `ng` always sorts as the letter after `g`, as in CLDR; in "Bangor" it is two letters, but no rule can tell.
public enum WelshAlphabet {
    /// Whether `left` sorts before `right`. Letters decide first, then accents ("tan", "tân"), then capitals ("mai", "Mai").
    ///
    /// A strict total order: only equal texts are ordered neither way.
    public static func areInIncreasingOrder(_ left: String, _ right: String) -> Bool {
        WelshSortKey(left) < WelshSortKey(right)
    }

    /// Elements sorted by name; those with the same name keep their order.
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
