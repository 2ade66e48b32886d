extension Pattern {
    /// The text with its values.
    ///
    /// - Parameter functions: those that it may call, by name.
    /// - Throws: the first mistake, with the position of its placeable: `missing-value` where a value is missing or blank,
    ///   `not-a-number` where a text would choose a plural variant, `unknown-function`, `function-argument`.
    public func format(
        _ values: [String: Value], in language: Language, functions: [String: FluentFunction] = FluentFunctions.standard
    ) throws(TemplateMistake) -> String {
        var resolver = Resolver(values, in: language, functions: functions, options: [.refusesBlanks, .checksSelectors])
        var text = ""
        resolver.write(self, to: &text)
        if let mistake = resolver.errors.first { throw mistake }
        return text
    }

    /// The text for measuring, also with mistakes: what is missing or wrong is written by name, as
    /// ``FluentBundle/format(_:attribute:_:)`` does.
    func outline(_ values: [String: Value], in language: Language) -> String {
        var resolver = Resolver(values, in: language, functions: FluentFunctions.standard, options: .refusesBlanks)
        var text = ""
        resolver.write(self, to: &text)
        return text
    }
}
