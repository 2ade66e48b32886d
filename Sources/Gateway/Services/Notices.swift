internal import Channels
public import Templates

/// What staff are told of, and which of them acknowledged it.
extension Office {
    /// Newest first; those that are closed too where `closed`.
    public func notices(closed: Bool = false) async throws -> [StaffNotice] {
        try await store.notices(of: school.id, closed: closed)
    }

    /// Records that a person sees to one open notice, or to all: no other member of staff is told of it. Returns how many waited for that.
    public func acknowledgeNotices(_ id: Int64? = nil, by person: String) async throws -> Int {
        let person = try Self.name(person, orElse: .noPerson)
        if let id, try await !notices().contains(where: { $0.id == id }) { throw OfficeError.noSuchNotice }
        let count = try await store.acknowledgeNotices(id, by: person, school: school.id, at: clock.now)
        await wake()
        return count
    }

    /// Whether a text is an OK from a member of staff to notices that they were told of. Any other text from them is read like a parent's: they may
    /// be a parent too.
    func acknowledgesNotices(_ text: ReceivedText) async throws -> Bool {
        guard let person = context.acknowledging(text) else { return false }
        let now = clock.now
        return try await store.acknowledgeNotices(
            by: StoredReply(text, at: now), person: person.name, school: school.id, at: now)
    }

    /// One sentence that says what a notice is about.
    public static func sentence(_ notice: StaffNotice, in language: Language, locales: Locales) -> String {
        let subject = notice.channel?.rawValue ?? notice.message ?? ""
        guard let cause = NoticeCause(notice.cause, subject: subject) else { return notice.cause.rawValue }
        return NoticeWords.sentence(
            NoticeFact(cause, reason: notice.reason, name: notice.name, families: notice.families), .raised, in: language,
            locales: locales)
    }
}
