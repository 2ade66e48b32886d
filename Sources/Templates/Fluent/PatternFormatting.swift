extension Pattern {
    /// The text with its values.
    ///
    /// - Parameter functions: those that it may call, by name.
    /// - Throws: the first mistake, with the place of its placeable: `missing-value` where a value is missing or blank,
    ///   `not-a-number` where a text should choose a plural variant, `unknown-function`, `function-argument`.
    public func format(
        _ values: [String: Value], in language: Language, functions: [String: FluentFunction] = FluentFunctions.standard
    ) throws(TemplateMistake) -> String {
        var resolver = Resolver(values, in: language, functions: functions, options: [.refusesBlanks, .checksSelectors])
        var text = ""
        resolver.write(self, to: &text)
        if let mistake = resolver.errors.first { throw mistake }
        return text
    }

    /// The text as far as it can be said, for measuring: what is missing or wrong stands in it by its name, as
    /// ``FluentBundle/format(_:attribute:_:)`` writes it.
    func outline(_ values: [String: Value], in language: Language) -> String {
        var resolver = Resolver(values, in: language, functions: FluentFunctions.standard, options: .refusesBlanks)
        var text = ""
        resolver.write(self, to: &text)
        return text
    }
}
