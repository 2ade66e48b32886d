internal import Channels
internal import Foundation
internal import Templates

/// Keeps a whole sheet of a questionnaire from a page or from paper, in place of what the same person answered before. A sheet that equals the
/// kept one changes nothing.
struct KeepAnswerSheet {
    let sheet: AnswerSheet
    let respondent: Respondent
    let delivery: DeliveryID
    let message: MessageID
    let language: Language
    let source: EvidenceSource
    /// Sheets that count from one page in a day; nil where a member of staff wrote them down.
    let most: Int?

    /// False where too many came today, and nothing was kept.
    func run(in tx: Transaction) throws -> Bool {
        let kept = try tx.questionnaires.written(by: respondent, message: message)
        let new = sheet.map { [$0.key, $0.value.written, language.rawValue] }
        if Set(kept) == Set(new) { return true }
        let today = try tx.deliveries.count(.replied, of: delivery, since: tx.now.addingTimeInterval(-86_400))
        if let most, today >= most { return false }
        try tx.questionnaires.delete(by: respondent, message: message)
        for (question, answer) in sheet {
            try tx.questionnaires.insert(
                answer, to: question, by: respondent, message: message, language: language, source: source, at: tx.now)
        }
        try tx.questionnaires.note(respondent, message: message)
        let replied = ReplyEffect.evidence(
            .replied, message: message, family: respondent.family, delivery: delivery, source: source)
        try ApplyReplyEffects(effects: [replied]).run(in: tx)
        return true
    }
}

extension Store {
    /// As `KeepAnswerSheet`, in a transaction of its own.
    func keep(
        _ sheet: AnswerSheet, by respondent: Respondent, delivery: DeliveryID, message: MessageID, language: Language,
        source: EvidenceSource, most: Int?, school: SchoolID, at now: Date
    ) async throws -> Bool {
        let workflow = KeepAnswerSheet(
            sheet: sheet, respondent: respondent, delivery: delivery, message: message, language: language, source: source,
            most: most)
        return try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }
}
