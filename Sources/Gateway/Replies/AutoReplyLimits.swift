internal import Channels

/// When the gateway stops answering by itself, so that two machines do not answer each other for long, and no sender's texts cost the school more
/// than a few texts.
///
/// Networks cap identical texts to one number at about 20 an hour; these limits are lower. The confirmation of a STOP goes out however many automatic
/// answers were sent before, unless the same words came often (`sameText`). It is only ever one: a number that is stopped hears nothing until its
/// START (`ReplyRouting`).
enum AutoReplyLimits {
    static let hourly = 6
    /// For confirmations of an answer or a choice.
    static let hourlyDone = 12
    static let daily = 20
    /// The same words from one number within ten minutes.
    static let sameText = 3

    static func allow(_ confirmation: ReplyRouting.Confirmation, to sender: SenderSnapshot) -> Bool {
        if confirmation == .stopped { return sender.answers.sameText < sameText }
        return allowAnother(to: sender, hourly: saysWhatWasDone(confirmation) ? hourlyDone : hourly)
    }

    /// Whether the gateway may send anything more by itself.
    static func allowAnother(to sender: SenderSnapshot, hourly: Int = Self.hourly) -> Bool {
        sender.answers.sameText < sameText && sender.answers.lastHour < hourly && sender.answers.lastDay < daily
    }

    /// A parent who answered a question or made a choice must hear what came of it, even after many texts in one evening; two machines do neither
    /// for long.
    private static func saysWhatWasDone(_ confirmation: ReplyRouting.Confirmation) -> Bool {
        switch confirmation {
        case .yes, .no, .maybe, .stopped, .started, .languageWelsh, .languageEnglish, .topicStopped, .topicStarted, .emailStopped:
            true
        case .help, .waiting, .waitingOnly, .which, .choiceLabels, .about: false
        }
    }

    /// A choice that changes nothing is confirmed once a day.
    static func isRepeated(_ confirmation: ReplyRouting.Confirmation, to sender: SenderSnapshot) -> Bool {
        let changesNothing: Bool
        switch confirmation {
        case .started: changesNothing = !sender.isStopped && !sender.isBlockedByCarrier
        case .languageWelsh: changesNothing = sender.known.allSatisfy { $0.contact.language == .welsh }
        case .languageEnglish: changesNothing = sender.known.allSatisfy { $0.contact.language == .english }
        case .topicStopped(let keyword): changesNothing = sender.stoppedTopics.contains(keyword.key)
        case .topicStarted(let keyword): changesNothing = !sender.stoppedTopics.contains(keyword.key)
        case .emailStopped:
            changesNothing = sender.known.allSatisfy { $0.contact.optOuts.isSuperset(of: OptOut.optional(over: .email)) }
        case .yes, .no, .maybe, .stopped, .help, .waiting, .waitingOnly, .which, .choiceLabels, .about: changesNothing = false
        }
        return changesNothing && sender.heard.contains(confirmation.code)
    }
}
