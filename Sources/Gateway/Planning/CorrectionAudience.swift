/// Whom a correction is for at present: everyone whom the first message was for, without those whom it left out. Where the first message was a
/// correction itself, those of the message that it corrected too. Pure.
public struct CorrectionAudience: Sendable {
    /// The families that the first message was for and that are with the school, each with what it was sent of that.
    public var families: [FamilyID: [Delivery]]
    /// The first message, and all that it corrects.
    var chain: [MessageID]
    /// Contacts of them whom the first message left out.
    public var leftOut: [FamilyID: [ContactID: NotSent]]

    /// - Parameter chain: the first message, and all that it corrects.
    init(of chain: [MessageID], on record: CorrectionRecord) {
        self.chain = chain
        families = [:]
        leftOut = [:]
        for family in Set(chain.flatMap { record.families[$0] ?? [] }) {
            families[family] = chain.flatMap { record.sent[$0]?[family] ?? [] }
        }
        for (family, contact) in chain.flatMap({ record.leftOut[$0] ?? [] }) {
            leftOut[family, default: [:]][contact] = .notInAudience
        }
    }
}

/// What is on record of messages and of all that they correct.
struct CorrectionRecord {
    /// Each of the messages itself, the one that it corrects, and so on.
    var chains: [MessageID: [MessageID]] = [:]
    /// The families that are with the school, by the message that is for them.
    var families: [MessageID: [FamilyID]] = [:]
    var sent: [MessageID: [FamilyID: [Delivery]]] = [:]
    /// Contacts whom a message leaves out.
    var leftOut: [MessageID: [(family: FamilyID, contact: ContactID)]] = [:]
}
