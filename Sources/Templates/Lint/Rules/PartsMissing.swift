/// A language without a text, or without a text message: its readers would get less than those of the other.
struct PartsMissing: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        var findings: [LintFinding] = []
        for language in Language.allCases {
            guard message.files[language] == nil, let other = message.files[language.other] else { continue }
            findings.append(
                LintFinding(
                    code: .languageMissing, file: other.name, line: 1, values: ["file": .text("\(language.tag).md")]))
        }
        for (text, other) in message.eachWithOther where text.sms == nil {
            guard other.sms != nil else { continue }
            findings.append(
                LintFinding(code: .partMissing, file: text.file, line: 1, values: ["part": "sms", "file": .text(other.file)]))
        }
        return findings
    }
}
