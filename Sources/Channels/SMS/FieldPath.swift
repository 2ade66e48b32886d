/// The path of a value in a provider's JSON: names, list indices from 0, and `*` for every item, separated by dots
/// (`messages.*.id`). In a form, a single name.
struct FieldPath: Sendable, Equatable {
    private let steps: [Substring]
    let text: String

    /// Nil where a step is empty.
    init?(_ text: String) {
        steps = text.split(separator: ".", omittingEmptySubsequences: false)
        self.text = text
        guard steps.allSatisfy({ !$0.isEmpty }) else { return nil }
    }

    /// All values at the path, in order; none where it does not exist.
    func values(in document: JSONValue) -> [JSONValue] {
        steps.reduce([document]) { values, step in
            values.flatMap { value -> [JSONValue] in
                switch value {
                case .object(let members): members[String(step)].map { [$0] } ?? []
                case .list(let items) where step == "*": items
                case .list(let items): Int(step).flatMap { items.indices.contains($0) ? [items[$0]] : nil } ?? []
                default: []
                }
            }
        }
    }

    /// The first text, number or true at the path that is not empty.
    func first(in document: JSONValue) -> String? { all(in: document).first }

    /// All texts, numbers and trues at the path that are not empty.
    func all(in document: JSONValue) -> [String] {
        values(in: document).compactMap(\.scalar).filter { !$0.isEmpty }
    }
}
