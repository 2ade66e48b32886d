extension FluentFunction {
    private enum ListKind: String {
        case names, words
    }

    /// `LIST($items)`: "te, tost a choffi", "tea, toast and coffee". With `kind: "names"` nothing is mutated, as in `{ $items }`.
    static let list = FluentFunction { call throws(Mistake) in
        let subject = try call.subject(options: ["kind"])
        guard case .list(let items) = subject else { throw Mistake(argument: subject.text(in: call.language)) }
        switch try call.choice("kind", ListKind.self) ?? .words {
        case .names: return .text(NameList.joined(names: items, in: call.language))
        case .words: return .text(ListText.joined(items, in: call.language))
        }
    }
}
