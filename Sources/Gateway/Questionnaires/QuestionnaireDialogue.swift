/// The state of a questionnaire by text with one number: a pure value that takes an answer and gives the next state and what to say.
struct QuestionnaireDialogue: Sendable, Equatable {
    /// The question that was asked last, from 0.
    var position: Int
    /// Whether it was asked a second time already.
    var wasHinted = false

    /// Seconds without an answer after which the dialogue is over; what was answered counts.
    static let idleTimeout = 24 * 3600

    enum Says: Sendable, Equatable {
        case ask(Int)
        /// The same question once more, with how to answer it.
        case askAgain(Int)
        case thanks
        /// Says that a member of staff will read what was written.
        case leave
    }

    struct Transition: Sendable, Equatable {
        /// The question that was answered, or left out where the answer is nil.
        var settled: Settled?
        /// Nil where the dialogue is over.
        var next: QuestionnaireDialogue?
        var says: Says
    }

    struct Settled: Sendable, Equatable {
        var question: String
        var answer: GivenAnswer?
    }

    /// The first question, or the one at which an earlier dialogue stopped.
    static func begin(at position: Int = 0) -> Transition {
        Transition(next: QuestionnaireDialogue(position: position), says: .ask(position))
    }

    func hear(_ reading: AnswerReader.Reading, of questionnaire: Questionnaire) -> Transition {
        guard questionnaire.questions.indices.contains(position) else { return Transition(says: .leave) }
        let question = questionnaire.questions[position].id
        switch reading {
        case .answer(let answer): return proceed(Settled(question: question, answer: answer), in: questionnaire)
        case .skip: return proceed(Settled(question: question, answer: nil), in: questionnaire)
        case .none:
            guard !wasHinted else { return Transition(says: .leave) }
            return Transition(next: QuestionnaireDialogue(position: position, wasHinted: true), says: .askAgain(position))
        }
    }

    private func proceed(_ settled: Settled, in questionnaire: Questionnaire) -> Transition {
        let following = position + 1
        guard questionnaire.questions.indices.contains(following) else { return Transition(settled: settled, says: .thanks) }
        return Transition(settled: settled, next: QuestionnaireDialogue(position: following), says: .ask(following))
    }
}
