/// The school's name in a mutated form, or after a word that would mutate it. Grammar requires the mutation ("yng Nghanolfan
/// Dewi"), but families do not recognise the name then: the sentence can be changed so that the name stays as it is.
struct MutatedSchoolName: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        let forms = Self.mutated(message.context.schoolName.welsh)
        return message.eachText.flatMap { text in
            text.passages.flatMap { passage -> [LintFinding] in
                let tokens = Token.all(in: passage)
                let written = forms.flatMap { form in
                    places(of: form, in: tokens).map { range in
                        text.finding(
                            .schoolNameMutated, at: passage.position(range.lowerBound),
                            ["found": .text(passage.text(range)), "name": .text(message.context.schoolName.welsh)])
                    }
                }
                return written + (text.language == .welsh ? triggered(text, passage, tokens) : [])
            }
        }
    }

    /// Each name with its first word mutated, as words in lower case.
    private static func mutated(_ name: String) -> [[String]] {
        let words = Self.words(name)
        guard let first = words.first else { return [] }
        let forms = [Mutation.soft, .nasal, .aspirate, .hProthesis].map { $0.applied(to: first) }
        // A single mutated word is often another word.
        guard words.count > 1 else { return [] }
        return Set(forms).subtracting([first]).sorted().map { [$0] + words.dropFirst() }
    }

    private static func words(_ name: String) -> [String] {
        name.lowercased().replacing("’", with: "'").split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
    }

    private func places(of words: [String], in tokens: [Token]) -> [Range<Int>] {
        tokens.indices.compactMap { start in
            guard start + words.count <= tokens.count, tokens[start].isCapitalised,
                zip(tokens[start...], words).allSatisfy({ $0.text == $1 })
            else { return nil }
            return tokens[start].range.lowerBound..<tokens[start + words.count - 1].range.upperBound
        }
    }

    /// "yng { $school }": a filled-in value is not mutated.
    private func triggered(_ text: LintedText, _ passage: Passage, _ tokens: [Token]) -> [LintFinding] {
        passage.placeables.compactMap { place in
            guard place.placeable.variables == ["school"], place.placeable.functions.isEmpty, place.placeable.variants.isEmpty,
                let index = tokens.firstIndex(where: { $0.range.lowerBound == place.offset }), index > 0,
                ["yng", "ym"].contains(tokens[index - 1].text)
            else { return nil }
            let found = "\(tokens[index - 1].original) { $school }"
            return text.finding(
                .schoolNameMutated, at: passage.position(tokens[index - 1].range.lowerBound),
                ["found": .text(found), "name": .text("{ $school }")])
        }
    }
}
