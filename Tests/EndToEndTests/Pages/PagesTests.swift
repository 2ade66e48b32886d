import Foundation
import Gateway
import Hummingbird
import Mustache
import Templates
import Testing

@testable import gatewayd

@Suite struct PagesTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    @Test func `every word that a template asks for is there`() throws {
        let locales = try Locales(directory: Self.root.appending(path: "locales"))
        for name in Pages.names {
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

    @Test func `templates escape what strangers wrote, and have no style or script of their own`() throws {
        for name in Pages.names {
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
