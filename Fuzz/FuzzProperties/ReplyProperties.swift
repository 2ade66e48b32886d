import Gateway

/// A reply, whatever bytes it is: nothing traps, a second reading is the same, and no yes is for more people than a family has.
public struct ReplyProperties: Sendable {
    private let understanding: ReplyUnderstanding

    /// - Parameter locales: the folder with the vocabulary.
    public init(locales: String) throws {
        understanding = ReplyUnderstanding(try ReplyVocabulary(directory: locales))
    }

    /// - Returns: whether a machine understood them, as the answer to some question or to none.
    public func check(_ bytes: [UInt8]) throws(BrokenProperty) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        var isUnderstood = false
        for asked in AskedQuestion.allCases {
            let meaning = understanding.read(text, asked: asked)
            try expect(meaning == understanding.read(text, asked: asked))
            try expect(meaning.places.map { meaning.intent == .yes && (1...20).contains($0) } ?? true)
            isUnderstood = isUnderstood || meaning.intent != .unclear
        }
        return isUnderstood
    }
}
