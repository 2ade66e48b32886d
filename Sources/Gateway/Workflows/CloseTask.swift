public import Foundation

/// Closes a task of an officer with what came of it.
struct CloseTask {
    let id: Int64
    let outcome: String
    /// The officer reached the family, which counts as evidence for the message.
    let spoken: Bool

    func run(in tx: Transaction) throws {
        guard let task = try tx.deliveries.unclosedTask(id) else { throw try tx.deliveries.refusal(ofTask: id) }
        try tx.deliveries.closeTask(id, outcome: outcome, at: tx.now)
        guard spoken else { return }
        try tx.deliveries.append(
            .spoken, of: task.family, message: task.message, delivery: nil, source: .task(id), at: tx.now)
        try tx.deliveries.evaluateAgain(message: task.message.rawValue, family: task.family.rawValue, at: tx.now)
    }
}

extension Store {
    /// `spoken`: the officer reached the family, which counts as evidence for the message.
    public func closeTask(_ id: Int64, outcome: String, spoken: Bool, school: SchoolID, at now: Date) async throws {
        let workflow = CloseTask(id: id, outcome: outcome, spoken: spoken)
        try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }
}
