import Foundation
import Templates
import Testing

struct LintSentencesTests {
    private let locales = Result {
        try Locales(
            directory: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../locales")
                .standardizedFileURL)
    }

    /// A message in which nearly everything is wrong.
    private static let findings: [LintFinding] = {
        var bench = LintBench()
        bench.context.schoolName = Bilingual(welsh: "Canolfan Dewi", english: "Canolfan Dewi")
        bench.context.isInvitation = true
        bench.context.event = LintEvent(
            starts: ClockTime(hour: 18).flatMap { LocalDateTime(year: 2026, month: 3, day: 10, time: $0) })
        bench.context.givenValues = [GivenValue(name: "price", line: 3)]
        bench.context.limits.words = 40
        let long = String(repeating: "gair ", count: 160)
        let welsh = """
            ---
            subject: Neges
            sms: "Annwyl Rhieni & \(long) sŵ END { $places } plentyn"
            ---
            # Pennawd

            Annwyl { $contact } yng Nghanolfan Dewi, the school, i Caerdydd £5 11 Mawrth am 7pm.

            - [a](https://a.example.org) <!-- allow ampersand -->
            - dydd Llun 10 Mawrth 2026 <!-- allow ampersand: x --> <!-- allow b: x -->
            """
        let english = "---\nsubject: Message\nsms: \"Come to the neuadd\"\n---\nHello."
        return bench.findings(welsh: welsh, english: english) + bench.findings(welsh: nil, english: english)
            + bench.findings(welsh: welsh, english: "---\nsubject: Message\n---\nHello.\n\nHello.\n\nHello.\n\nHello.")
    }()

    @Test(arguments: LintFinding.Code.allCases)
    func `every code has its sentence`(code: LintFinding.Code) throws {
        #expect(try locales.get().has(Phrase(code)))
    }

    @Test func `every sentence gets the values that it needs`() throws {
        let locales = try locales.get()
        #expect(Set(Self.findings.map(\.code)).count > 24)
        for finding in Self.findings {
            for language in Language.allCases {
                let sentence = locales.text(Phrase(finding.code), finding.values, in: language)
                #expect(sentence != "{\(Phrase(finding.code).rawValue)}", "\(finding)")
            }
        }
    }
}
