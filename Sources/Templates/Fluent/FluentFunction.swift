/// A function that patterns may call: `NAME($value, option: "…")`.
public struct FluentFunction: Sendable {
    /// Why a function has no result.
    public struct Mistake: Error, Sendable, Hashable {
        public var code: TemplateMistake.Code
        /// The argument that is wrong, by name or as it is written.
        public var argument: String

        public init(code: TemplateMistake.Code = .functionArgument, argument: String) {
            self.code = code
            self.argument = argument
        }
    }

    let body: @Sendable (FluentCall) throws(Mistake) -> Value

    /// - Parameter body: makes a value from the arguments, in the language of the call. It is not called when one of its
    ///   arguments is missing.
    public init(_ body: @escaping @Sendable (FluentCall) throws(Mistake) -> Value) { self.body = body }
}
