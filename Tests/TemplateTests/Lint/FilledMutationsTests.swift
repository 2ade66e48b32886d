import Templates
import Testing

/// A mutation that is missing once a value is filled in.
@Suite struct `A value behind a word that mutates it` {
    private static let bench = {
        var bench = LintBench()
        let day = ClockTime(hour: 18).flatMap { LocalDateTime(year: 2026, month: 3, day: 10, time: $0) }
        bench.context.values.welsh.merge([
            "place": "Caerdydd", "hall": "neuadd yr ysgol", "who": "rhieni", "day": day.map { .date($0) } ?? .text(""),
            "firm": "Tŷ & Gardd", "county": "Gwynedd", "noson": "Noson i rhieni", "list": .list(["te", "coffi"]),
            // Names are never mutated.
            "contact": "Rhiant Caerdydd", "children": "Plant", "school": "Caerdydd",
        ]) { $1 }
        return bench
    }()

    private func slips(_ welsh: String) -> [String] {
        Self.bench.findings(welsh: "---\nsubject: a\n---\n" + welsh, english: nil)
            .filter { [.ampersand, .wrongGreeting, .missingMutation].contains($0.code) }
            .map { finding in
                guard case .text(let right) = finding.values["right"] else { return finding.code.rawValue }
                return right
            }
    }

    @Test(
        arguments: [
            ("Trip i { $place }.", #"i Gaerdydd: { PHRASE($place, after: "i") }"#),
            ("Bws o { $place }.", #"o Gaerdydd: { PHRASE($place, after: "o") }"#),
            ("Mae hi yn { $place }.", #"yng Nghaerdydd: { PHRASE($place, after: "yn (in)") }"#),
            ("Neges at { $who }.", #"at rieni: { PHRASE($who, after: "at") }"#),
            ("Annwyl { $who }", #"Annwyl rieni: { PHRASE($who, after: "Annwyl") }"#),
            ("Trip **i** { $place }.", #"i Gaerdydd: { PHRASE($place, after: "i") }"#),
            // The whole is written, or the whole is filled in.
            ("Trip i Caerdydd.", "i Gaerdydd"), ("{ $noson }", "i rieni"),
            // Right as it is filled.
            ("Trip { PHRASE($place, after: \"i\") }.", nil), ("Trip { TO($place) }.", nil), ("Mae { IN($place) }.", nil),
            ("Trip i { $hall }.", nil), ("{ $place } yw'r lle.", nil), ("Lle: { $place }", nil), ("Dewch i { $unknown }.", nil),
            ("Annwyl { $contact }", nil), ("Neges i { $children }.", nil), ("Croeso i { $school }.", nil),
            ("Cwmni: { $firm }", nil),
            ("Dewch { DATE($day, form: \"on\") }.", nil),
        ] as [(String, String?)])
    func `is found once it is filled in`(welsh: String, right: String?) {
        #expect(slips(welsh) == [right].compactMap(\.self))
    }
}
