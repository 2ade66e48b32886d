extension FluentFunction {
    /// `ORDINAL($n)`: "1af", "2il", "21ain"; "1st", "2nd", "21st".
    static let ordinal = FluentFunction { call throws(Mistake) in
        let subject = try call.subject()
        guard case .number(let number) = subject, let whole = number.whole, whole >= 0 else {
            throw Mistake(argument: subject.text(in: call.language))
        }
        return .text(Ordinal.digits(whole, in: call.language))
    }
}
