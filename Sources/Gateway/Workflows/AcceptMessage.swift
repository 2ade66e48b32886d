public import Foundation

/// Takes a message: it is kept with every family that it is for, and each family will be evaluated.
struct AcceptMessage {
    let message: Message
    let source: MessageSource
    let families: [FamilyID]
    /// The message that this one corrects; nil for one that corrects none.
    var corrects: MessageID?
    /// Contacts of these families whom it is not for.
    var leftOut: [FamilyID: Set<ContactID>] = [:]

    func run(in tx: Transaction) throws {
        try tx.messages.insert(message, source: source, correcting: corrects)
        try tx.events.insertEvent(of: message, at: tx.now)
        try tx.messages.insertRecipients(families, of: message, at: tx.now)
        for (family, contacts) in leftOut {
            for contact in contacts { try tx.messages.leaveOut(contact, of: family, from: message.id) }
        }
    }
}

extension Store {
    /// Takes a message: once this returns, it is on disk with every family that it is for, and each family will be evaluated.
    ///
    /// - Parameter leftOut: contacts of these families whom it is not for.
    public func accept(
        _ message: Message, source: MessageSource, families: [FamilyID], leavingOut leftOut: [FamilyID: Set<ContactID>] = [:],
        at now: Date
    ) async throws {
        let acceptance = AcceptMessage(message: message, source: source, families: families, leftOut: leftOut)
        try await write(message.school, at: now) { tx in try acceptance.run(in: tx) }
    }
}
