import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A reply as it looks` {
    static let stops = [
        "ＳＴＯＰ", "S\u{200B}T\u{200B}O\u{200B}P", "ST\u{AD}OP", "\u{202A}STOP\u{202C}", "S\u{2060}TOP", "STO\u{FE0F}P", "𝐒𝐓𝐎𝐏",
        "ⓈⓉⓄⓅ",
        "S.T.O.P", "s t o p", "S T O P.", "ＳＴＯＰＩＯ", "ST\u{200D}OPIO", "STOP\u{E0061}\u{E007F}",
    ]

    @Test(arguments: stops) func `is a STOP in whatever letters, with whatever is not seen`(text: String) throws {
        #expect(try ReplyUnderstanding.read(text).intent == .stop)
    }

    static let others: [(String, ReplyIntent, Int?)] = [
        ("ＩＥ ２", .yes, 2), ("IE 2️⃣", .yes, 2), ("2️⃣", .yes, 2), ("I\u{200B}E\u{200B} 3", .yes, 3), ("dwi´n methu dod", .no, nil),
        ("🙋‍♀️", .yes, nil), ("🤷🏽‍♂️", .maybe, nil), ("👍🏿", .yes, nil), ("ｎａ", .no, nil),
    ]

    @Test(arguments: others) func `is read in whatever letters`(text: String, intent: ReplyIntent, places: Int?) throws {
        let meaning = try ReplyUnderstanding.read(text)
        #expect(meaning.intent == intent && meaning.places == places)
    }

    static let lengths: [(text: String, characters: Int, bytes: Int, kept: Int)] = [
        ("abc", 3, 3, 3), ("abc", 2, 9, 2), ("abc", 9, 2, 2), ("ŷŷ", 9, 3, 2), ("ŷŷ", 9, 4, 4),
        ("e" + String(repeating: "\u{301}", count: 40_000), 10, 8000, 7999), ("👍🏽👍🏽", 1, 100, 8), ("", 0, 0, 0),
    ]

    @Test(arguments: lengths) func `is bounded in characters and in bytes`(text: String, characters: Int, bytes: Int, kept: Int) {
        let bounded = text.bounded(characters: characters, bytes: bytes)
        #expect(bounded.utf8.count == kept)
    }

    @Test func `that is one letter with any number of marks is too long`() {
        #expect(("e" + String(repeating: "\u{301}", count: 40_000)).exceeds(characters: 1000))
        #expect(!String(repeating: "👨‍👩‍👧‍👦", count: 1000).exceeds(characters: 1000))
        #expect("abc".exceeds(characters: 2) && !"abc".exceeds(characters: 3))
    }

    @Test func `is read in no more time for any number of marks`() throws {
        let marks = "IE" + String(repeating: "\u{301}", count: 400_000) + " STOP"
        #expect(try ReplyUnderstanding.read(marks).intent == .yes)
        #expect(StoredReply.bounded(marks).utf8.count <= ReplyUnderstanding.mostBytes)
        #expect(StoredReply.normalized(marks).utf8.count <= ReplyUnderstanding.mostBytes)
    }

    static let languages: [(String, Language?)] = [
        ("Ydy'r gweithdy ar Zoom hefyd?", .welsh), ("ydy'r gweithdy ar zoom hefyd?", .welsh),
        ("Dan ni'n dod efo Kwame a Xanthe", .welsh),
        ("Ie, bydd Vihaan yno", .welsh), ("Will Cadwgan Llywarch be there?", .english), ("Ie fine thanks", nil),
    ]

    @Test(arguments: languages) func `is in the language of its words, not of the names in it`(text: String, language: Language?)
        throws
    {
        #expect(try ReplyUnderstanding.read(text).language == language)
    }

    static let thanks: [(String, Bool)] = [
        ("Diolch", true), ("Thanks", true), ("Diolch yn fawr iawn xx", true), ("thank you so much!", true), ("Diolch Gwen", true),
        ("Thanks ❤️", true), ("Thanks, Elen Morgan", true), ("Diolch!!! 😀", true),
        ("Thanks. What time is it?", false), ("Diolch, faint o'r gloch?", false), ("Thanks, I said yes", false),
        ("Thanks?", false),
        ("Diolch, mae Cai yn sâl", false), ("Thanks for nothing", false), ("Sorry", false), ("2 thanks", false),
    ]

    @Test(arguments: thanks) func `of thanks alone is closed by itself, and not where more is said`(text: String, closes: Bool)
        throws
    {
        #expect(try ReplyUnderstanding.read(text).closesByItself == closes)
    }

    static let emails: [(String, ChannelKind?)] = [
        ("Stop emails", .email), ("STOP EMAILS", .email), ("please stop emailing me", .email), ("No more emails please", .email),
        ("Stopiwch yr e-byst", .email), ("dim mwy o e-byst plis", .email), ("STOP", nil), ("stop texts and emails", nil),
        ("Stop texting me", nil), ("Stop emails. Stop texts.", nil),
    ]

    @Test(arguments: emails) func `says which channel a STOP closes`(text: String, channel: ChannelKind?) throws {
        let meaning = try ReplyUnderstanding.read(text)
        #expect(meaning.intent == .stop && meaning.stopChannel == channel)
    }
}
