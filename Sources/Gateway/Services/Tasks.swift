internal import Foundation

/// The officer's tasks: who has which, and what came of it.
extension Office {
    /// - Parameter who: whose tasks: the id of a family or a contact, or a part of a contact's or child's name; nil for everyone.
    public func tasks(closed: Bool = false, of who: String? = nil) async throws -> [OfficerTask] {
        let tasks = try await store.tasks(of: school.id, closed: closed)
        guard let who, let part = NamePart(who) else { return tasks }
        return tasks.filter { task in
            task.family == who || task.children.contains(where: part.isIn)
                || task.contacts.contains { $0.id == who || part.isIn($0.name) }
        }
    }

    public func takeTask(_ id: Int64, owner: String) async throws {
        try await store.takeTask(id, owner: try Self.name(owner), school: school.id, at: clock.now)
    }

    /// - Parameter spoken: whether the officer reached the family by what was done.
    public func closeTask(_ id: Int64, outcome: String, spoken: Bool) async throws {
        try await store.closeTask(id, outcome: outcome, spoken: spoken, school: school.id, at: clock.now)
        await wake()
    }
}
