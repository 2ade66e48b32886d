import Channels
import Templates
import Testing

@testable import Gateway

/// In which language each route speaks: as the contact wants, both where that is not known, and never one language in a letter box.
@Suite struct `The language of a route` {
    static func forms(_ language: LanguagePreference, _ email: String, alwaysBoth: Bool = false) -> PlanCase {
        PlanCase(
            name: "'\(language.rawValue)'\(alwaysBoth ? ", at a school that always writes both" : "")",
            contacts: [.example(1) { $0.language = language }], school: .example { $0.alwaysBoth = alwaysBoth },
            lines: "C1 email \(email) > C1 text \(email) > C1 letter cy+en")
    }

    static let languages: [PlanCase] = [
        forms(.welsh, "cy"), forms(.english, "en"), forms(.unknown, "cy+en"), forms(.other("pl"), "cy+en"),
        forms(.other("ar"), "cy+en"), forms(.welsh, "cy+en", alwaysBoth: true), forms(.english, "cy+en", alwaysBoth: true),
    ]

    @Test(arguments: languages) func `is the contact's`(_ row: PlanCase) { row.check() }

    static func sharing(
        _ name: String, _ first: LanguagePreference, _ second: LanguagePreference, form: String
    ) -> PlanCase {
        PlanCase(
            name: name,
            contacts: [
                .example(1) {
                    $0.language = first
                    $0.has([.text])
                },
                .example(2) {
                    $0.language = second
                    $0.has([.text])
                    $0.mobile = "07700 900001"
                },
            ], lines: "C1 text \(form) | C2 text \(form)", notSent: "C2=duplicate-of")
    }

    static let shared: [PlanCase] = [
        sharing("Welsh and Welsh", .welsh, .welsh, form: "cy"),
        sharing("English and English", .english, .english, form: "en"),
        sharing("Welsh and English", .welsh, .english, form: "cy+en"),
        sharing("English and Welsh", .english, .welsh, form: "cy+en"),
        sharing("Welsh and unknown", .welsh, .unknown, form: "cy+en"),
        sharing("English and Polish", .english, .other("pl"), form: "cy+en"),
    ]

    @Test(arguments: shared) func `of a shared number serves both`(_ row: PlanCase) { row.check() }

    @Test func `of a mailbox that two share under different capitals serves both`() {
        PlanCase(
            name: "",
            contacts: [
                .example(1) { $0.has([.email]) },
                .example(2) {
                    $0.language = .english
                    $0.has([.email])
                    $0.email = "C1@example.org"
                },
            ], lines: "C1 email cy+en | C2 email cy+en", notSent: "C2=duplicate-of"
        ).check()
    }

    @Test func `of a number shared with somebody who is not written to is one's own`() {
        PlanCase(
            name: "",
            contacts: [
                .example(1) { $0.has([.text]) },
                .example(2) {
                    $0.language = .english
                    $0.has([.text])
                    $0.mobile = "07700 900001"
                    $0.optOuts = ["general"]
                },
            ], lines: "C1 text cy", notSent: "C2=opted-out"
        ).check()
    }
}
