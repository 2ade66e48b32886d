import Channels
import Gateway
import Templates

/// The commands that help with the reasons in a list.
struct NextCommands {
    private let reasons: Set<String>
    private let words: Localizer

    init(for reasons: [String], words: Localizer) {
        self.reasons = Set(reasons)
        self.words = words
    }

    /// The commands, after an empty line; empty where no command helps.
    var text: String {
        let lines = phrases.map { words.text($0) }
        return lines.isEmpty ? "" : "\n\(lines.joined(separator: "\n"))\n"
    }

    private var phrases: [Phrase] {
        var phrases: [Phrase] = []
        if reasons.contains(where: Self.isClosed) { phrases.append("next-address") }
        if reasons.contains(where: Self.isCorrectable) { phrases.append("next-contact-set") }
        if reasons.contains(where: Self.isFlag) { phrases.append("next-contact-allow") }
        if reasons.contains(EventTask.familyLeft.rawValue) { phrases.append("next-event-no") }
        return phrases
    }

    private static func isClosed(_ reason: String) -> Bool {
        SuppressionCause.allCases.contains { $0.notSent.rawValue == reason }
            || ReasonCode(rawValue: reason)?.closesAddress == true || reason == ReasonCode.stopped.rawValue
    }

    private static func isCorrectable(_ reason: String) -> Bool {
        isClosed(reason) || reason == NotSent.noAddress.rawValue
            || [.nameTooLong, .addressTooLong].contains(ReasonCode(rawValue: reason))
    }

    private static func isFlag(_ reason: String) -> Bool {
        reason == NotSent.noContact.rawValue || reason == NotSent.sharesBlockedAddress.rawValue
    }
}
