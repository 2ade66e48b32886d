import Foundation
import Testing

/// What a phone of 320 px needs of the style sheet; no test draws the pages.
@Suite struct `A narrow screen` {
    private static let css = Result {
        try String(contentsOf: PagesTests.root.appending(path: "pages/style.css"), encoding: .utf8)
    }

    /// Elements that a browser makes as wide as it likes, or as what is in them.
    @Test(arguments: ["input", "select", "textarea", "button"]) func `has no field wider than itself`(element: String) throws {
        let css = try Self.css.get()
        let rules = css.matches(of: /(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}/).filter { $0.body.contains("max-width: 100%") }
        let elements = rules.flatMap { rule in
            rule.selectors.split(separator: "\n").last.map { $0.split(separator: ",") } ?? []
        }.map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(elements.contains(element))
    }

    @Test func `counts the border of a field to its width, and lets a fieldset be narrower than what is in it`() throws {
        let css = try Self.css.get()
        #expect(css.contains("* { box-sizing: border-box; }") && css.contains("fieldset { min-width: 0; }"))
    }

    /// A width in characters would win where it is smaller, and be too wide where it is not.
    @Test(arguments: ["message", "questionnaire", "guests", "stop", "overview"]) func `has no field with a width of its own`(
        page: String
    ) throws {
        let template = try String(contentsOf: PagesTests.root.appending(path: "pages/\(page).mustache"), encoding: .utf8)
        #expect(!template.contains(" size=") && !template.contains(" cols="))
    }
}
