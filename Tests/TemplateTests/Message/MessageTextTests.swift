import Templates
import Testing

struct MessageTextTests {
    private func mistakes(_ text: String) -> [String] {
        let error = #expect(throws: TemplateMistakes.self) { try MessageText.parse(text, file: "cy.md") }
        return error?.mistakes.map { "\($0.line):\($0.column) \($0.code.rawValue) \($0.value)" } ?? []
    }

    static let invitation = """
        ---
        subject: "Gweithdy ffoneg i { $class }"
        sms: |
          Ysgol Enghraifft: gweithdy i { $class }.

          Atebwch IE neu NA. { $link }
        ---
        # Gweithdy ffoneg

        Annwyl { $name }
        """

    @Test(arguments: [invitation, "\u{FEFF}" + invitation, invitation.replacing("\n", with: "\r\n")])
    func `a message has its subject, text message and body`(text: String) throws {
        let message = try MessageText.parse(text, file: "cy.md")
        #expect(message.placeholders == ["class", "link", "name"])
        #expect(try message.subject.format(["class": "Blwyddyn 2"], in: .welsh) == "Gweithdy ffoneg i Blwyddyn 2")
        #expect(
            try message.sms?.format(["class": "Bl 2", "link": "x"], in: .welsh)
                == "Ysgol Enghraifft: gweithdy i Bl 2.\n\nAtebwch IE neu NA. x")
        #expect(
            try message.body.fill(["name": "Elen"], in: .welsh).blocks == [
                .heading(level: 1, [.text("Gweithdy ffoneg")]), .paragraph([.text("Annwyl Elen")]),
            ])
    }

    @Test func `a message says which values it lacks and which it has no use for`() throws {
        let message = try MessageText.parse(Self.invitation, file: "cy.md")
        let values: [String: Value] = ["class": "Blwyddyn 2", "name": " ", "school": "Ysgol Enghraifft"]
        #expect(message.missing(in: values) == ["link", "name"])
        #expect(message.unused(in: values) == ["school"])
    }

    @Test(arguments: ["NO", "18:00", "2026-03-10", "true", "'12'", "0x10"])
    func `a front matter value is text as written`(value: String) throws {
        let message = try MessageText.parse("---\nsubject: \(value)\n---\na", file: "en.md")
        #expect(try message.subject.format([:], in: .english) == value.filter { $0 != "'" })
        #expect(message.sms == nil)
    }

    @Test func `a number sign in quotation marks and a comment on its own line are what they seem`() throws {
        let message = try MessageText.parse("---\n# sylw\nsubject: \"Clwb #1\"\nsms: C#\n---\na", file: "cy.md")
        #expect(try message.subject.format([:], in: .welsh) == "Clwb #1")
        #expect(try message.sms?.format([:], in: .welsh) == "C#")
    }

    @Test func `a missing value in a block is reported where it stands`() throws {
        let message = try MessageText.parse(Self.invitation, file: "cy.md")
        let expected = TemplateMistake(code: .missingValue, file: "cy.md", line: 6, column: 22, value: "link")
        #expect(throws: expected) { try message.sms?.format(["class": "a"], in: .welsh) }
    }

    @Test(arguments: [
        ("", ["1:1 no-front-matter "]),
        ("# Pennawd", ["1:1 no-front-matter "]),
        ("---\nsubject: a\n", ["1:1 unclosed-front-matter "]),
        ("---\n---\na", ["1:1 missing-key subject"]),
        ("---\nsms: a\n---\na", ["1:1 missing-key subject"]),
        ("---\n- a\n---\na", ["2:1 front-matter-syntax "]),
        ("---\nsubject: a\nletter: b\nsms: c\n---\na", ["3:1 unknown-key letter"]),
        ("---\nsubject: a\nsubject: b\n---\na", ["2:1 duplicate-key subject"]),
        ("---\nsubject: { $a }\n---\na", ["2:10 not-text subject"]),
        ("---\nsubject: a\nsms:\n---\na", ["3:5 not-text sms"]),
        ("---\nsubject: a\nsms: [b]\n---\na", ["3:6 not-text sms"]),
        ("---\nsubject: |\n  a\n  b\n---\na", ["3:3 several-lines subject"]),
        ("---\nsubject: a: b\n---\na", ["2:11 front-matter-syntax mapping values are not allowed in this context"]),
        (
            "---\nsubject: 'a { b }'\nsms: |\n\n  a\n    { x }\n---\na\n\n> b",
            [
                "2:13 not-a-placeholder { b }", "6:5 not-a-placeholder { x }", "10:1 block-quote ",
            ]
        ),
        ("---\nsubject: Clwb #1\n---\na", ["2:10 hidden-by-comment subject"]),
        ("---\nsubject: a\n---\n", ["4:1 empty-body "]),
    ])
    func `every mistake has its line and column`(text: String, expected: [String]) {
        #expect(mistakes(text) == expected)
    }
}
