internal import Templates

extension TextMessage {
    /// One text of the words in each language of a form: one language as it is, two as `bilingual` has them.
    ///
    /// - Parameter texts: in the order of `LanguageForm.languages`, of which there is at least one.
    static func joined(_ texts: [String]) -> String {
        texts.count == 2 ? bilingual(welsh: texts[0], english: texts[1]) : texts[0]
    }
}
