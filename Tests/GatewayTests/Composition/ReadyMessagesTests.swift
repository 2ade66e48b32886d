import Foundation
import Templates
import Testing

@testable import Gateway

/// The ready messages, which a school can send at short notice without a writer of Welsh.
@Suite struct `the ready messages` {
    /// Before the example dates in the ready messages.
    static let now = Date.at("2026-12-01T09:00:00Z")
    /// Long after those dates. British Summer Time, a Thursday.
    static let later = Date.at("2028-06-01T06:00:00Z")

    static let folders: [URL] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../examples/ysgol-enghraifft/ready").standardized
        let found = try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
        return (found ?? []).filter(\.hasDirectoryPath).sorted { $0.path < $1.path }
    }()

    /// Without a day of their own: they can be sent unchanged in any year.
    static let lasting: Set = [
        "agor-yn-hwyr", "ar-agor-eto", "cau-yn-gynnar", "darllen-gartref", "dim-bws", "gweithdy-ffoneg-adnoddau",
        "gweithdy-ffoneg-colli", "gwirio-manylion",
        "presenoldeb", "salwch-stumog", "ysgol-ar-gau",
    ]

    /// The README promises that a school's name may have 36 letters in each language.
    static let schools = [
        Bilingual(welsh: "Ysgol Enghraifft", english: "Ysgol Enghraifft"),
        Bilingual(welsh: "Ysgol Gynradd Gymraeg Llantrisant", english: "Llantrisant Welsh Primary School"),
        Bilingual(welsh: "Ysgol Gynradd Gymraeg Bro Enghraifft", english: "Example Village Welsh Primary School"),
    ].map { name in School.example { $0.name = name } }

    /// The longest days: in English, in Welsh, and in both together.
    static let longDays = ["2026-09-30T10:30", "2027-07-14T10:30", "2027-02-24T10:30"]

    static func source(_ folder: URL) throws -> MessageSource {
        func file(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
        return MessageSource(terms: try file("message.yaml"), welsh: try file("cy.md"), english: try file("en.md"))
    }

    /// - Returns: the texts in Welsh, in English and in both.
    static func texts(_ message: Message, from school: School) throws -> [PreparedText] {
        // As long as a link is.
        let page = "https://ysgol.example.org/m/\(String(repeating: "A", count: 43))"
        let composer = MessageComposer(
            school: school, locales: try School.locales(), ways: .init(number: nil, page: { _ in page }))
        let words = TemplateValues(names: ["Mrs Elen Morgan"], children: ["Mabli", "Osian"])
        return try [LanguageForm.welsh, .english, .both].map { form in
            let route = Route(address: .text("+447700900123"), form: form, format: .standard)
            return try composer.text(message, route: route, words: words)
        }
    }

    @Test func `are twenty-one`() {
        #expect(Self.folders.count == 21)
        #expect(Self.lasting.isSubset(of: Set(Self.folders.map(\.lastPathComponent))))
    }

    @Test func `are tried with a name as long as the README allows`() {
        #expect(Self.schools.last.map { [$0.name.welsh.count, $0.name.english.count] } == [36, 36])
    }

    @Test(arguments: folders, schools) func `have nothing to find`(folder: URL, school: School) throws {
        let review = MessageReview(
            of: try Self.source(folder), school: school, locales: try School.locales(), now: Self.now)
        #expect(review.mistakes == MessageMistakes())
        #expect(review.findings.map { "\($0.file):\($0.line) \($0.code) \($0.values)" } == [])
    }

    @Test(arguments: folders) func `are as good in later years, or else refused for their day alone`(folder: URL) throws {
        let review = MessageReview(
            of: try Self.source(folder), school: .example(), locales: try School.locales(), now: Self.later)
        #expect(review.findings.map { "\($0.file):\($0.line) \($0.code) \($0.values)" } == [])
        let lasts = Self.lasting.contains(folder.lastPathComponent)
        #expect(review.mistakes.whole.map(\.code) == (lasts ? [] : [.isOver]))
        #expect(review.mistakes.terms == [] && review.mistakes.texts == [])
    }

    @Test(arguments: folders, schools)
    func `take one part in each language, and two together`(folder: URL, school: School) throws {
        let message = try Self.source(folder).message(created: Self.now)
        #expect(try Self.texts(message, from: school).map(\.parts) == [1, 1, 2])
    }

    @Test(arguments: folders, longDays)
    func `take no more with the longest name, day and time`(folder: URL, day: String) throws {
        let long = try #require(LocalDateTime(iso: day))
        var message = try Self.source(folder).message(created: Self.now)
        for (name, value) in message.terms.values {
            guard case .date = value.welsh else { continue }
            message.terms.values[name] = Bilingual { _ in .date(long) }
        }
        if message.terms.event != nil {
            message.terms.event?.starts = try #require(
                LocalTime.instant(day, in: School.example().quietHours.calendar))
        }
        let school = try #require(Self.schools.last)
        #expect(try Self.texts(message, from: school).map(\.parts) == [1, 1, 2])
    }

    @Test(arguments: [
        ("ysgol-ar-gau", "ddydd Iau 1 Mehefin", "on Thursday 1 June"),
        ("agor-yn-hwyr", "am 10am ddydd Iau 1 Mehefin", "at 10am on Thursday 1 June"),
        ("cau-yn-gynnar", "am 1pm ddydd Iau 1 Mehefin", "at 1pm on Thursday 1 June"),
        ("ar-agor-eto", "ddydd Gwener 2 Mehefin o 8.50am", "on Friday 2 June from 8.50am"),
        ("dim-bws", "ddydd Iau 1 Mehefin", "on Thursday 1 June"),
    ])
    func `name the day of a closure by the day they are sent on`(name: String, welsh: String, english: String) throws {
        let folder = try #require(Self.folders.first { $0.lastPathComponent == name })
        let texts = try Self.texts(try Self.source(folder).message(created: Self.later), from: .example())
        #expect(texts[0].text.contains(welsh))
        #expect(texts[1].text.contains(english))
    }

    @Test(arguments: folders) func `go out as a whole in every form`(folder: URL) throws {
        let message = try Self.source(folder).message(created: Self.now)
        try MessageComposer.example().proof(message)
        #expect(message.hasTextVersion)
        #expect(message.deadline > Self.now)
    }
}
