extension ReplyRouting {
    /// What our automatic answer says.
    public enum Confirmation: Sendable, Equatable {
        case yes(places: Int)
        case no, maybe, stopped, started, help, languageWelsh, languageEnglish
        /// A person will read it, and how an invitation is answered.
        case waiting
        /// A person will read it, and nothing more: to whoever has no invitation to answer, or may not answer the one that they mean.
        case waitingOnly
        /// Which of these questions, newest first, does it answer?
        case which([Keyword], ReplyMeaning)
        /// Which of these invitations, A, B and so on, newest first, does it answer?
        case letters([LetteredInvitations.Choice])
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
            case .stopped, .started, .help, .languageWelsh, .languageEnglish, .waiting, .waitingOnly, .which, .letters, .about,
                .topicStopped, .topicStarted, .emailStopped:
                false
            }
        }

        /// Kept with the reply: by it we know what somebody heard from us already.
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
            case .letters(let choices): SenderSnapshot.AskedByLetter.code(choices.map(\.message))
            case .about: "about"
            case .emailStopped: "stopped-email"
            case .topicStopped(let keyword): "stopped:\(keyword.key)"
            case .topicStarted(let keyword): "started:\(keyword.key)"
            }
        }
    }
}
