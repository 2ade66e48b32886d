extension FluentFunction {
    /// `IN($place)`: "yng Nghaerdydd", "in Cardiff".
    static let inPlace = place("in", \.inPlace)
    /// `TO($place)`: "i Gaerdydd", "to Cardiff".
    static let toPlace = place("to", \.toPlace)
    /// `FROM($place)`: "o Gaerdydd", "from Cardiff".
    static let fromPlace = place("from", \.fromPlace)

    private static func place(_ english: String, _ welsh: @escaping @Sendable (WelshPlace) -> String) -> FluentFunction {
        FluentFunction { call throws(Mistake) in
            let name = try call.words()
            return .text(call.language == .welsh ? welsh(WelshPlace(name)) : "\(english) \(name)")
        }
    }
}

extension FluentCall {
    /// The one positional argument, which must be a text.
    func words(options: Set<String> = []) throws(FluentFunction.Mistake) -> String {
        let subject = try subject(options: options)
        guard case .text(let words) = subject else { throw .init(argument: subject.text(in: language)) }
        return words
    }
}
