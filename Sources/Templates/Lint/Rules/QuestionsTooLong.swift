/// A question of a questionnaire that takes more than one part when it is asked by text: each part costs again for each family.
struct QuestionsTooLong: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        message.context.questions.compactMap { question in
            let texts = Language.allCases.map { TextMessage.prepare(question.texts[$0]) }
            guard let longest = texts.max(by: { $0.parts < $1.parts }), longest.parts > 1 else { return nil }
            var letters: [Character] = []
            for costly in longest.costly where !letters.contains(costly.letter) { letters.append(costly.letter) }
            return LintFinding(
                code: .questionTooLong, file: message.context.facts?.name ?? "message.yaml", line: question.line,
                values: [
                    "question": .text(question.name), "parts": .number(longest.parts),
                    "costly": .text(letters.isEmpty ? "none" : letters.map { String($0) }.joined(separator: " ")),
                ])
        }
    }
}
