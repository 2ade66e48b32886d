internal import Foundation
internal import Templates

/// Counts a questionnaire's answers. Pure.
struct ResultCount {
    /// One answer, with the group that its respondent is in, by each split that applies.
    struct Given: Sendable, Equatable {
        var question: String
        var answer: GivenAnswer
        var groups: [QuestionnaireResults.Split: String]
    }

    let questionnaire: Questionnaire
    let given: [Given]

    func questions(mixing idGenerator: IDGenerator) -> [QuestionnaireResults.Question] {
        questionnaire.questions.map { question in
            let own = given.filter { $0.question == question.id }
            // Where answers are not anonymous the school knows who gave them: only small groups are hidden.
            let isShown = !questionnaire.isAnonymous || own.count >= SmallCellSuppression.least
            let texts =
                isShown
                ? own.compactMap { given -> String? in if case .text(let words) = given.answer { words } else { nil } } : []
            return QuestionnaireResults.Question(
                id: question.id, kind: question.kind.name, ask: question.ask, labels: Self.labels(question.kind),
                all: isShown ? tally(own, question.kind) : nil,
                texts: questionnaire.isAnonymous ? Self.mixed(texts, by: idGenerator) : texts,
                breakdowns: question.kind == .text ? [] : breakdowns(own, question.kind))
        }
    }

    private static func labels(_ kind: QuestionnaireItem.Kind) -> [Bilingual<String>] {
        switch kind {
        case .scale(let from, let to):
            QuestionnaireItem.scale.map { number in
                let end =
                    number == QuestionnaireItem.scale.lowerBound ? from : number == QuestionnaireItem.scale.upperBound ? to : nil
                return Bilingual { language in end.map { "\(number) (\($0[language]))" } ?? "\(number)" }
            }
        case .choice(let choices): choices
        case .text: []
        }
    }

    private func tally(_ given: [Given], _ kind: QuestionnaireItem.Kind) -> QuestionnaireResults.Tally {
        let numbers = given.compactMap { given -> Int? in
            switch given.answer {
            case .scale(let number), .choice(let number): number
            case .text: nil
            }
        }
        let counts = Self.labels(kind).indices.map { index in numbers.count { $0 == index + 1 } }
        var mean: Double?
        if case .scale = kind, !numbers.isEmpty {
            mean = (Double(numbers.reduce(0, +)) / Double(numbers.count) * 100).rounded() / 100
        }
        return QuestionnaireResults.Tally(answers: given.count, counts: counts, mean: mean)
    }

    private func breakdowns(_ own: [Given], _ kind: QuestionnaireItem.Kind) -> [QuestionnaireResults.Breakdown] {
        QuestionnaireResults.Split.allCases.compactMap { split in
            guard own.contains(where: { $0.groups[split] != nil }) else { return nil }
            let groups = Dictionary(grouping: own) { $0.groups[split] ?? "" }
            let hidden = SmallCellSuppression.hidden(groups.mapValues(\.count))
            let shown = groups.filter { !hidden.contains($0.key) }.sorted { Self.precedes($0.key, $1.key) }
            return QuestionnaireResults.Breakdown(
                by: split, groups: shown.map { .init(name: $0.key, tally: tally($0.value, kind)) }, hidden: hidden.count)
        }
    }

    /// Years are sorted by their number.
    private static func precedes(_ one: String, _ other: String) -> Bool {
        guard let one = Int(one), let other = Int(other) else { return one < other }
        return one < other
    }

    private static func mixed(_ texts: [String], by idGenerator: IDGenerator) -> [String] {
        texts.map { ($0, idGenerator.hexID()) }.sorted { $0.1 < $1.1 }.map(\.0)
    }
}
