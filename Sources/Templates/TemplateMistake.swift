/// One mistake in a file that a person wrote (a message, a locale file) or in the values that fill it.
///
/// The sentence is `template-<code>` in `locales/`, with `$value`; the caller that prints it puts file and line before it.
public struct TemplateMistake: Error, Sendable, Hashable {
    public enum Code: String, Sendable, CaseIterable {
        // Patterns
        case unclosedPlaceholder = "unclosed-placeholder"
        case strayBrace = "stray-brace"
        case notAPlaceholder = "not-a-placeholder"
        case variantNotOnOwnLine = "variant-not-on-own-line"
        case unknownVariant = "unknown-variant"
        case repeatedVariant = "repeated-variant"
        case noDefaultVariant = "no-default-variant"
        case emptyVariant = "empty-variant"
        case badSelector = "bad-selector"
        case termAttribute = "term-attribute"
        case unclosedString = "unclosed-string"
        case unknownEscape = "unknown-escape"
        case functionName = "function-name"
        case unclosedArguments = "unclosed-arguments"
        case repeatedArgument = "repeated-argument"
        case argumentOrder = "argument-order"
        case notALiteral = "not-a-literal"
        case nestedTooDeep = "nested-too-deep"
        // References
        case unknownMessage = "unknown-message"
        case unknownAttribute = "unknown-attribute"
        case unknownTerm = "unknown-term"
        case unknownFunction = "unknown-function"
        case messageWithoutText = "message-without-text"
        case cyclicReference = "cyclic-reference"
        case termArguments = "term-arguments"
        // Filling
        case missingValue = "missing-value"
        case notANumber = "not-a-number"
        case functionArgument = "function-argument"
        case missingOwner = "missing-owner"
        case tooLong = "too-long"
        case badURL = "bad-url"
        // Locale files
        case notAMessage = "not-a-message"
        case emptyMessage = "empty-message"
        case duplicateID = "duplicate-id"
        case notInBothLanguages = "not-in-both-languages"
        case differentPlaceholders = "different-placeholders"
        case differentAttributes = "different-attributes"
        case pluralFormsMissing = "plural-forms-missing"
        case unreadableFile = "unreadable-file"
        // Markdown
        case rawHTML = "raw-html"
        case image
        case nestedEmphasis = "nested-emphasis"
        case nestedList = "nested-list"
        case listItem = "list-item"
        case emptyItem = "empty-item"
        case code
        case blockQuote = "block-quote"
        case underlinedHeading = "underlined-heading"
        case table
        case headingLevel = "heading-level"
        case emptyHeading = "empty-heading"
        case emptyLink = "empty-link"
        case linkTitle = "link-title"
        case linkDefinition = "link-definition"
        case reservedCharacter = "reserved-character"
        case emptyBody = "empty-body"
        // Front matter
        case noFrontMatter = "no-front-matter"
        case unclosedFrontMatter = "unclosed-front-matter"
        case frontMatterSyntax = "front-matter-syntax"
        case unknownKey = "unknown-key"
        case duplicateKey = "duplicate-key"
        case missingKey = "missing-key"
        case notText = "not-text"
        case severalLines = "several-lines"
        case hiddenByComment = "hidden-by-comment"
    }

    public var code: Code
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int
    /// What was found or is missing, for the sentence of the code; empty when the code needs no value.
    public var value: String

    public init(code: Code, file: String, line: Int, column: Int, value: String = "") {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.value = value
    }
}

/// All mistakes of one file, in the order of their positions, so that an author can correct them together.
public struct TemplateMistakes: Error, Sendable, Equatable {
    public var mistakes: [TemplateMistake]

    public init(_ mistakes: [TemplateMistake]) { self.mistakes = mistakes }
}
