/// The content of a placeable (Fluent syntax 1.0, InlineExpression and SelectExpression).
public indirect enum Expression: Sendable, Equatable {
    /// `"…"`, its escapes resolved.
    case string(String)
    /// `2`, `-1.50`, with the fraction digits that are written.
    case number(Number)
    /// `$name`.
    case variable(String)
    /// `message` or `message.attribute`.
    case message(String, attribute: String?)
    /// `-term`, `-term(…)`; `-term.attribute` as a selector only.
    case term(String, attribute: String?, CallArguments)
    /// `NAME(…)`.
    case function(String, CallArguments)
    /// `{ { … } }`, with the position of the inner brace.
    case nested(Expression, at: SourcePosition)
    /// `selector -> [key] … *[key] …`.
    case select(Expression, [Variant])

    /// One branch of a select expression.
    public struct Variant: Sendable, Equatable {
        public enum Key: Sendable, Hashable {
            case number(Number)
            /// A plural category when the selector is a number, else a text to compare with the selector's.
            case name(String)
        }

        public var key: Key
        public var isDefault: Bool
        public var pattern: Pattern
    }

    /// The arguments in round brackets after the name of a function or a term.
    public struct CallArguments: Sendable, Equatable {
        public var positional: [Expression]
        /// String and number literals only, each name once.
        public var named: [(name: String, value: Expression)]

        public init(positional: [Expression] = [], named: [(name: String, value: Expression)] = []) {
            self.positional = positional
            self.named = named
        }

        public static func == (one: CallArguments, other: CallArguments) -> Bool {
            one.positional == other.positional
                && one.named.elementsEqual(other.named) { $0.name == $1.name && $0.value == $1.value }
        }
    }

    /// Calls `look` for this and every expression in it, with the position of the braces around each.
    func visit(at position: SourcePosition, _ look: (Expression, SourcePosition) -> Void) {
        look(self, position)
        switch self {
        case .string, .number, .variable, .message: break
        case .term(_, _, let arguments), .function(_, let arguments):
            for argument in arguments.positional { argument.visit(at: position, look) }
        case .nested(let inner, let place): inner.visit(at: place, look)
        case .select(let selector, let variants):
            selector.visit(at: position, look)
            for variant in variants { variant.pattern.visit(look) }
        }
    }
}
