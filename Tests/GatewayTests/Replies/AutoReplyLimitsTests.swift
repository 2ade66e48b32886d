import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// How much the gateway says by itself: each cap by the last that is said and the first that is not.
@Suite struct `Automatic answers` {
    static let keyword = Keyword(Bilingual(welsh: "ffoneg", english: "phonics"))

    /// Each with how many of it, and of all before it, an hour may hold; nil for no cap of the hour or the day.
    static let kinds: [(ReplyRouting.Confirmation, Int?)] = [
        (.yes(places: 2), 12), (.no, 12), (.maybe, 12), (.started, 12), (.languageWelsh, 12), (.languageEnglish, 12),
        (.topicStopped(keyword), 12), (.topicStarted(keyword), 12), (.emailStopped, 12), (.help, 6), (.waiting, 6),
        (.waitingOnly, 6), (.which([keyword], .unclear), 6), (.choiceLabels([]), 6), (.stopped, nil),
    ]

    private static func allows(_ said: ReplyRouting.Confirmation, hour: Int = 0, day: Int = 0, same: Int = 0) -> Bool {
        var sender = SenderSnapshot(known: [], households: nil, family: nil, isEcho: false, isStopped: false)
        (sender.answers.lastHour, sender.answers.lastDay, sender.answers.sameText) = (hour, day, same)
        return AutoReplyLimits.allow(said, to: sender)
    }

    @Test(arguments: kinds) func `end with the caps of the hour, the day and the same words`(
        said: ReplyRouting.Confirmation, hourly: Int?
    ) {
        for count in 0...30 {
            #expect(Self.allows(said, hour: count) == (count < hourly ?? .max), "\(said) after \(count) in the hour")
            #expect(Self.allows(said, day: count) == (count < (hourly == nil ? .max : 20)), "\(said) after \(count) in the day")
            #expect(Self.allows(said, same: count) == (count < 3), "\(said) after \(count) alike")
        }
    }
}
