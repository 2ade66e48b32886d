extension FluentFunction {
    /// `MONEY($price)`: "£12.50". A plain number is pounds.
    static let money = FluentFunction { call throws(Mistake) in
        switch try call.subject() {
        case .money(let money): return .money(money)
        case let other:
            let written = other.text(in: .english)
            guard let money = Money(written) else { throw Mistake(argument: written) }
            return .money(money)
        }
    }
}
