/// When the gateway stops answering by itself, so that two machines never talk to each other for long, and nobody's words cost the school
/// more than a few texts.
///
/// Networks cap identical texts to one number at about 20 an hour; ours are fewer. One confirmation of a STOP goes out whatever was sent
/// before: it comes once for each STOP.
enum AnswerLimits {
    static let hourly = 6
    static let daily = 20
    /// The same words from one number within ten minutes.
    static let sameText = 3

    static func allow(_ confirmation: ReplyRouting.Confirmation, to sender: SenderCase) -> Bool {
        confirmation == .stopped ? sender.answers.sameText < sameText : allowAnother(to: sender)
    }

    /// Whether the gateway may say anything more by itself.
    static func allowAnother(to sender: SenderCase) -> Bool {
        sender.answers.sameText < sameText && sender.answers.lastHour < hourly && sender.answers.lastDay < daily
    }

    /// A choice that changes nothing is confirmed once a day.
    static func isRepeated(_ confirmation: ReplyRouting.Confirmation, to sender: SenderCase) -> Bool {
        let changesNothing: Bool
        switch confirmation {
        case .started: changesNothing = !sender.isStopped && !sender.isBlockedByCarrier
        case .languageWelsh: changesNothing = sender.known.allSatisfy { $0.contact.language == .welsh }
        case .languageEnglish: changesNothing = sender.known.allSatisfy { $0.contact.language == .english }
        case .topicStopped(let keyword): changesNothing = sender.stoppedTopics.contains(keyword.key)
        case .topicStarted(let keyword): changesNothing = !sender.stoppedTopics.contains(keyword.key)
        case .yes, .no, .maybe, .stopped, .help, .waiting, .which, .about: changesNothing = false
        }
        return changesNothing && sender.heard.contains(confirmation.code)
    }
}
