/// Finds points in the two texts of a message that its author should check before it is sent.
public enum MessageLint {
    private static let rules: [any LintRule] =
        [
            PartsMissing(), UnequalStructure(), UnequalPlaceholders(), UnequalLinks(), UnequalFacts(), WrongWeekday(),
            PluralForms(), TextMessageParts(), QuestionsTooLong(), CarrierWords(), LongSentences(), InvitationFacts(),
            OtherLanguage(),
            MutatedSchoolName(), WelshSlips(), UnusedValues(),
        ] + stopping

    /// The rules whose findings stop a message.
    private static let stopping: [any LintRule] = [UntranslatedParts(), DoubledWords()]

    /// The findings by file and position, without those that a comment allows with a reason.
    ///
    /// - Parameters:
    ///   - welsh: `cy.md`; nil where there is none, which is a finding.
    ///   - english: `en.md`, likewise.
    ///
    /// A text that cannot be parsed as a message has no findings here: its mistakes are those of ``MessageText``.
    public static func findings(welsh: MessageFile?, english: MessageFile?, context: LintContext) -> [LintFinding] {
        findings(of: rules, welsh: welsh, english: english, context: context)
    }

    /// Only the findings that stop a message, in the order of `findings`.
    public static func stoppingFindings(welsh: MessageFile, english: MessageFile, context: LintContext) -> [LintFinding] {
        findings(of: stopping, welsh: welsh, english: english, context: context).filter(\.stopsSending)
    }

    private static func findings(
        of rules: [any LintRule], welsh: MessageFile?, english: MessageFile?, context: LintContext
    ) -> [LintFinding] {
        let files = Bilingual(welsh: welsh, english: english)
        let message = LintedMessage(
            files: files,
            texts: Bilingual { language in files[language].flatMap { LintedText($0, language) } }, context: context)
        var findings = rules.flatMap { $0.findings(in: message) }
        for text in [message.texts.welsh, message.texts.english].compactMap(\.self) {
            findings = AllowanceCheck(text.allowances, file: text.file).apply(to: findings)
        }
        if let facts = context.facts {
            findings = AllowanceCheck(PlacedAllowance.inHashComments(facts.source), file: facts.name).apply(to: findings)
        }
        return findings.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (a.file, a.line, a.column ?? .max, left.offset) < (b.file, b.line, b.column ?? .max, right.offset)
        }.map(\.element)
    }
}

/// Removes the findings of one file that its author allows, and reports allowances without a reason, a known code or a finding.
struct AllowanceCheck {
    private let allowances: [PlacedAllowance]
    private let file: String

    init(_ allowances: [PlacedAllowance], file: String) {
        self.allowances = allowances
        self.file = file
    }

    func apply(to findings: [LintFinding]) -> [LintFinding] {
        var used = Set<Int>()
        var kept = findings.filter { finding in
            guard finding.file == file else { return true }
            let matching = allowances.indices.filter {
                allowances[$0].allowance.code == finding.code.rawValue && allowances[$0].lines.contains(finding.line)
            }
            used.formUnion(matching)
            return !matching.contains { allowances[$0].allowance.reason != nil }
        }
        for (index, placed) in allowances.enumerated() {
            let code: LintFinding.Code
            if LintFinding.Code(rawValue: placed.allowance.code) == nil {
                code = .unknownCode
            } else if placed.allowance.reason == nil {
                code = .silencedWithoutReason
            } else if !used.contains(index) {
                code = .silencesNothing
            } else {
                continue
            }
            kept.append(
                LintFinding(
                    code: code, file: file, line: placed.line, values: ["code": .text(placed.allowance.code)]))
        }
        return kept
    }
}
