import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `The words of a message that is sent` {
    private static let english = "Dear { $contact }\n\nThe school is closed. Please keep your child at home.\n"
    private static let welsh = "Annwyl { $contact }\n\nMae'r ysgol ar gau. Cadwch eich plentyn gartref.\n"

    private func school() async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1)])])
        return school
    }

    private func found(_ work: () async throws -> Void) async throws -> [String] {
        do {
            try await work()
        } catch let mistakes as MessageMistakes {
            return mistakes.findings.map { "\($0.file):\($0.line) \($0.code.rawValue)" }
        }
        return []
    }

    static let refused: [(MessageSource, [String])] = [
        (.example(welsh: english, english: english), ["cy.md:5 same-words"]),
        (.example(welsh: welsh, english: welsh), ["en.md:5 same-words"]),
        (
            .example(welsh: "Annwyl { $contact }\n\nThe hall is closed. Come to the school.\n", english: english),
            ["cy.md:7 other-language"]
        ),
        (.example(welsh: "Croeso i { TO($school) }.\n", english: english), ["cy.md:5 doubled-word"]),
        (.example(welsh: welsh, english: "Come to the the hall.\n"), ["en.md:5 doubled-word"]),
    ]

    @Test(arguments: refused)
    func `are refused where they are not each language's own, and nothing is queued`(source: MessageSource, expected: [String])
        async throws
    {
        let school = try await school()
        for dryRun in [true, false] {
            #expect(try await found { _ = try await school.office.send(source, dryRun: dryRun) } == expected)
        }
        #expect(try await school.office.status().isEmpty)
    }

    @Test func `are sent where somebody says that they are the same on purpose, except doubled ones`() async throws {
        let school = try await school()
        let doubled = MessageSource.example(
            welsh: Self.english, english: Self.english.replacing("The school", with: "The the school"))
        #expect(
            try await found { _ = try await school.office.send(doubled, dryRun: false, sameWords: true) } == [
                "en.md:7 doubled-word"
            ])
        let same = MessageSource.example(welsh: Self.english, english: Self.english)
        #expect(try await school.office.send(same, dryRun: false, sameWords: true).sent == 1)
    }

    @Test func `of a correction are held to the same`() async throws {
        let school = try await school()
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let same = MessageSource.example(welsh: Self.english, english: Self.english)
        let refused = try await found {
            _ = try await school.office.send(same, correcting: "gweithdy", by: "Nia", dryRun: false)
        }
        #expect(refused == ["cy.md:5 same-words"])
        #expect(try await school.office.status().map(\.stop) == [nil])
        let report = try await school.office.send(same, correcting: "gweithdy", by: "Nia", dryRun: false, sameWords: true)
        #expect(report.sent == 1)
    }

    @Test func `are allowed in the file too, with a reason`() async throws {
        let school = try await school()
        let source = MessageSource.example(
            welsh: "<!-- allow same-words: rheswm -->\n" + Self.english, english: Self.english)
        #expect(try await school.office.send(source, dryRun: false).sent == 1)
    }

    @Test func `that name no audience are refused, and nothing is queued`() async throws {
        let school = try await school()
        let source = MessageSource.example(terms: MessageSource.exampleTerms.replacing("audience: all\n", with: ""))
        await #expect(throws: MessageMistakes.self) { try await school.office.send(source, dryRun: false) }
        #expect(try await school.office.status().isEmpty)
    }
}
