extension ReplyRouting {
    /// What an automatic answer says.
    public enum Confirmation: Sendable, Equatable {
        case yes(places: Int)
        case no, maybe, stopped, started, help, languageWelsh, languageEnglish
        /// A person will read it, and how an invitation is answered.
        case waiting
        /// A person will read it, and nothing more: for a sender who has no invitation to answer, or may not answer the one that they mean.
        case waitingOnly
        /// Asks which of these questions, newest first, the reply answers.
        case which([Keyword], ReplyMeaning)
        /// Asks which of these invitations, A, B and so on, newest first, the reply answers.
        case choiceLabels([LabelledInvitations.Choice])
        /// What a keyword stands for.
        case about(Topic)
        case topicStopped(Keyword)
        case topicStarted(Keyword)
        /// No more e-mails; texts go on.
        case emailStopped

        /// Whether it says what came of an answer to a question.
        var isOfAnswer: Bool {
            switch self {
            case .yes, .no, .maybe: true
            case .stopped, .started, .help, .languageWelsh, .languageEnglish, .waiting, .waitingOnly, .which, .choiceLabels,
                .about,
                .topicStopped, .topicStarted, .emailStopped:
                false
            }
        }

        /// Stored with the reply: it tells what the sender has heard already.
        public var code: String {
            switch self {
            case .yes: "yes"
            case .no: "no"
            case .maybe: "maybe"
            case .stopped: "stopped"
            case .started: "started"
            case .help: "help"
            case .languageWelsh: "language-cy"
            case .languageEnglish: "language-en"
            case .waiting: "waiting"
            case .waitingOnly: "waiting-only"
            case .which: "which"
            case .choiceLabels(let choices): SenderSnapshot.AskedByLabel.code(choices.map(\.message))
            case .about: "about"
            case .emailStopped: "stopped-email"
            case .topicStopped(let keyword): "stopped:\(keyword.key)"
            case .topicStarted(let keyword): "started:\(keyword.key)"
            }
        }
    }
}
