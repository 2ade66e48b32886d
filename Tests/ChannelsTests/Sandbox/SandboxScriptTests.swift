import Channels
import Templates
import Testing

@Suite struct SandboxScriptTests {
    @Test func `a script is read whole`() throws {
        let script = try SandboxSamples.script(SandboxSamples.whole)
        #expect(try script != SandboxSamples.script("seed: 7"))
        #expect(try script == SandboxSamples.script(SandboxSamples.whole))
    }

    static let rows: [(file: String, mistakes: [String])] = [
        ("", ["1 missing-key seed"]),
        ("seed: -1", ["1 out-of-range seed"]),
        ("seed: 1\nsede: 2", ["2 unknown-key sede"]),
        ("seed: 1\ntexts:\n  - number: '01632 960000'\n    behaviour: dead", ["3 invalid texts[1].number"]),
        ("seed: 1\ntexts:\n  - number: '07700 900001'\n    behaviour: died", ["4 not-one-of texts[1].behaviour"]),
        ("seed: 1\ntexts:\n  - number: '07700 900001'", ["3 missing-key texts[1].behaviour"]),
        ("seed: 1\ntexts:\n  - number: '07700 900001'\n    behaviour: slow", ["3 missing-key texts[1].after"]),
        ("seed: 1\ntexts:\n  - number: '07700 900001'\n    behaviour: dead\n    after: 4m", ["5 invalid texts[1].after"]),
        (
            "seed: 1\ntexts:\n  - {number: '07700 900001', behaviour: dead}\n  - {number: '+447700900001', behaviour: silent}",
            ["4 invalid texts[2].number"]
        ),
        ("seed: 1\nemails:\n  - address: nobody\n    behaviour: full", ["3 invalid emails[1].address"]),
        (
            "seed: 1\nemails:\n  - {address: a@b.cymru, behaviour: full}\n  - {address: a@B.cymru, behaviour: full}",
            ["4 invalid emails[2].address"]
        ),
        ("seed: 1\nreplies:\n  - from: '07700 900001'\n    text: IE", ["3 missing-key replies[1].after"]),
        ("seed: 1\nreplies:\n  - from: '07700 900001'\n    after: soon\n    text: IE", ["4 not-duration replies[1].after"]),
        ("seed: 1\npages:\n  - to: a@b.cymru\n    after: 1h\n    answer: perhaps", ["5 not-one-of pages[1].answer"]),
        ("seed: 1\npages:\n  - to: a@b.cymru\n    after: 1h\n    answer: no\n    places: 2", ["6 invalid pages[1].places"]),
        ("seed: 1\noffice:\n  returned:\n    - lines: [a, b]", ["4 invalid office.returned[1].lines"]),
    ]

    @Test(arguments: rows) func `each mistake of a script is named with its line`(_ row: (file: String, mistakes: [String])) {
        let reader = YAMLReader(text: row.file, file: "sandbox.yaml")
        #expect(SandboxScript(reader) == nil)
        #expect(reader.mistakes.map { "\($0.line) \($0.code.rawValue) \($0.key)" } == row.mistakes)
    }
}
