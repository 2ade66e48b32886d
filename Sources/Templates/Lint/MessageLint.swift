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
