import Foundation
import Channels
import Hummingbird
import Mustache
import Templates
import Testing

@testable import Gateway
@testable import gatewayd

@Suite struct PagesTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    @Test func `every word that a template asks for is there`() throws {
        let locales = try Locales(directory: Self.root.appending(path: "locales"))
        for name in PageRenderer.names {
            let file = Self.root.appending(path: "pages/\(name).mustache")
            let template = try String(contentsOf: file, encoding: .utf8)
            for word in template.matches(of: /{{t\.([a-z-]+)}}/).map(\.1) {
                #expect(locales.has(Phrase(rawValue: "page-\(word)")), "\(name): \(word)")
            }
        }
        for notice in Notice.allCases {
            for part in ["title", "text"] {
                #expect(locales.has(Phrase(rawValue: "page-notice-\(notice.rawValue)-\(part)")), "\(notice)")
            }
        }
    }

    @Test func `each cell of a table names its column, for narrow screens that show no head`() throws {
        var count = 0
        for name in PageRenderer.names {
            let file = Self.root.appending(path: "pages/\(name).mustache")
            let template = try String(contentsOf: file, encoding: .utf8)
            for cell in template.matches(of: /<td[^>]*>/).map(\.0) {
                count += 1
                #expect(cell.contains(" data-label=\"{{"), "\(name): \(cell)")
            }
        }
        #expect(count > 12)
    }

    @Test(arguments: Language.allCases) func `a conversation says what failed, and what was chosen on a page`(language: Language)
        throws
    {
        let locales = try Locales(directory: Self.root.appending(path: "locales"))
        let labels = Labels(locales: locales, language: language)
        var entry = Conversation.Entry(
            at: .distantPast, speaker: .school, way: "email", state: "failed-permanent", reason: "mailbox-full")
        #expect(entry.hasFailed)
        let standing = try #require(labels.standing(of: entry))
        #expect(standing.hasPrefix(labels.state(.failedPermanent)) && standing.hasSuffix(labels.reason("mailbox-full")))
        entry.state = "delivered"
        #expect(!entry.hasFailed && labels.standing(of: entry) == labels.state(.delivered))
        entry.speaker = .family
        entry.title = Bilingual(welsh: "Gweithdy", english: "Workshop")
        entry.choice = .maybe
        #expect(labels.standing(of: entry) == nil && !entry.hasFailed)
        #expect(labels.words(of: entry) == "\(labels.choice(.maybe)) (\(language == .welsh ? "Gweithdy" : "Workshop"))")
    }

    @Test(arguments: Language.allCases) func `each fact that a person can decide has a name for people`(language: Language) throws
    {
        let labels = Labels(locales: try Locales(directory: Self.root.appending(path: "locales")), language: language)
        for field in ContactField.decidable { #expect(labels.field(field.rawValue) != field.rawValue, "\(field)") }
    }

    /// What people are called, and what they wrote: of whatever script, it must not change the direction of the text beside it.
    static let names: [(page: String, fields: [String])] = [
        ("conversation", ["who", "speaker"]), ("guests", ["names", "family", "children", "note"]),
        ("overview", ["who", "place", "family", "children", "owner", "from"]),
    ]

    @Test(arguments: names) func `names stand apart from the direction of what is around them`(
        page: String, fields: [String]
    ) throws {
        let file = Self.root.appending(path: "pages/\(page).mustache")
        let template = try String(contentsOf: file, encoding: .utf8)
        for field in fields {
            let all = template.components(separatedBy: "{{\(field)}}").count - 1
            let apart = template.components(separatedBy: "<bdi>{{\(field)}}</bdi>").count - 1
            #expect(all > 0 && apart == all, "\(field)")
        }
        // A page of people's own words has each in its own direction.
        let quotes = template.components(separatedBy: "<blockquote").dropFirst()
        #expect(quotes.allSatisfy { $0.hasPrefix(" dir=\"auto\"") })
    }

    @Test(arguments: ["overview", "results", "guests", "stop", "conversation"])
    func `every staff page can be read in the other language`(
        page: String
    ) throws {
        let template = try String(contentsOf: Self.root.appending(path: "pages/\(page).mustache"), encoding: .utf8)
        #expect(template.contains("<a href=\"{{switches.address}}\" lang=\"{{switches.lang}}\" hreflang=\"{{switches.lang}}\">"))
    }

    @Test(arguments: Language.allCases)
    func `the page that asks before a message is stopped leads to itself in the other language`(
        language: Language
    ) throws {
        let locales = try Locales(directory: Self.root.appending(path: "locales"))
        let school = School(
            id: try #require(SchoolID(rawValue: "ysgol")), name: Bilingual(welsh: "Ysgol", english: "School"),
            telephone: "01632 960123",
            postal: [], channels: [.text], alwaysBoth: false, quietHours: QuietHours(from: 0, until: 0, timeZone: .gmt))
        let view = StopView(
            `Each reason, wherever it is shown`.status(.noAddress), language: language, school: school, seal: "s", again: false,
            locales: locales)
        #expect(view.switches.address == "/stop?lang=\(language.other.tag)&message=M1")
        #expect(view.switches.name == (language == .welsh ? "English" : "Cymraeg"))
    }

    @Test func `templates escape what strangers wrote, and have no style or script of their own`() throws {
        for name in PageRenderer.names {
            let file = Self.root.appending(path: "pages/\(name).mustache")
            let template = try String(contentsOf: file, encoding: .utf8)
            let raw = template.matches(of: /{{{([a-z]+)}}}/).map { String($0.1) }
            #expect(raw == (name == "message" ? ["body"] : []))
            #expect(!template.contains("{{&"))
            #expect(!template.contains("style=") && !template.contains("<script") && !template.contains("onclick"))
        }
        let escaped = try MustacheTemplate(string: "{{text}}").render(["text": "<b>\"&'"])
        #expect(!escaped.contains("<") && !escaped.contains("\""))
    }
}
