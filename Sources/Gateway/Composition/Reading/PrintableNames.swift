internal import Channels
internal import Templates

/// What a letter says instead of names that no font of this machine can print.
///
/// | cannot be printed | on the envelope | in the letter |
/// | --- | --- | --- |
/// | the name of a contact whom it is for | the other names, and *parent or carer of* the children | *parent or carer* |
/// | the name of a child | | *your child* |
/// | the postal address | nothing: such a letter cannot be delivered, and is not made | |
///
/// The post needs only the address, and the family knows by the child whom the letter is for. A name is never transliterated into letters that the
/// fonts have: how a name is written in another script is for its owner to say.
extension MessageComposer {
    /// The words without the names that cannot be printed. Of several children all are named or none: a letter must not seem to be about one alone.
    func printable(_ words: TemplateValues) -> TemplateValues {
        guard let fonts else { return words }
        var words = words
        if !words.names.allSatisfy(fonts.print) { words.names = [] }
        if !words.children.allSatisfy(fonts.print) { words.children = [] }
        return words
    }

    /// The names on the envelope.
    func addressees(of words: TemplateValues, in form: LanguageForm) -> [String] {
        guard let fonts, !words.names.allSatisfy(fonts.print) else { return words.names }
        let children = printable(words).children
        let others = form.languages.map { language in
            guard !children.isEmpty else { return locales.text("letter-to-parent", in: language) }
            return locales.text(
                "letter-to-parent-of", ["children": .text(NameList.joined(names: children, in: language))], in: language)
        }
        return words.names.filter(fonts.print) + others
    }

    /// Why no letter can be made for an address; nil where one can.
    func refusal(toPrint address: RouteAddress) -> ReasonCode? {
        guard case .letter(let postal, _) = address, let fonts, !postal.lines.allSatisfy(fonts.print) else { return nil }
        return .unprintable
    }
}
