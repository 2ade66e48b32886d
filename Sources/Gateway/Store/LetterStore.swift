public import Channels
public import Foundation
internal import GRDB

/// Letters that were printed, and what became of them: a person says so, nothing is inferred.
extension Store {
    public func letters(of school: SchoolID, at now: Date) async throws -> [WaitingLetter] {
        try await read(school) { tx in
            // What was in doubt when its message was stopped is tried no more, and may lie in the pile.
            let letters = try tx.deliveries.unpostedLetters().filter {
                $0.letter.life.state == .accepted || $0.isStopped
            }
            let barred = try tx.deliveries.notToBePosted(letters.map(\.letter), at: now)
            return letters.map { piled in
                let takeOut: LetterTakeOut? = piled.isStopped ? .stopped : barred.contains(piled.letter.id) ? .noContact : nil
                return WaitingLetter(piled.letter, takeOut: takeOut)
            }
        }
    }

    /// Letters that are printed, or being printed, and must not be posted because of the flag of this contact.
    public func lettersToTakeOut(
        because contact: ContactID, school: SchoolID, at now: Date
    ) async throws -> [WaitingLetter] {
        try await read(school) { tx in
            let letters = try tx.deliveries.unpostedLetters().filter { !$0.isStopped }.map(\.letter)
            let barred = try tx.deliveries.notToBePosted(letters, because: contact, at: now)
            return letters.filter { barred.contains($0.id) }.map { WaitingLetter($0, takeOut: .noContact) }
        }
    }

    /// Marks letters as posted or handed out: all of them, or none.
    ///
    /// - Parameter gone: they are in the post already, also those that must not be posted.
    /// - Throws: `LetterProblem`; without `gone` also for one that is to be taken out of the pile.
    public func post(
        _ letters: [DeliveryID], gone: Bool, source: String, school: SchoolID, at now: Date
    ) async throws {
        try await write(school, at: now) { tx in
            if !gone {
                let wanted = Set(letters)
                let unposted = try tx.deliveries.unpostedLetters().filter { wanted.contains($0.letter.id) }
                let barred = try tx.deliveries.notToBePosted(unposted.map(\.letter), at: now)
                guard barred.isEmpty else { throw LetterProblem.noContact }
                guard !unposted.contains(where: \.isStopped) else { throw LetterProblem.stopped }
            }
            for letter in letters {
                guard try tx.deliveries.mark(letter, .posted, source: source, at: now) else {
                    throw LetterProblem.noSuchLetter
                }
            }
        }
    }

    /// Marks letters as posted (or handed out), or as returned by the post. False: it is no printed letter of this school.
    public func mark(
        _ letter: DeliveryID, _ kind: EvidenceKind, source: String, school: SchoolID, at now: Date
    ) async throws -> Bool {
        try await write(school, at: now) { tx in try tx.deliveries.mark(letter, kind, source: source, at: now) }
    }
}

/// A letter that lies in the pile, or will, and whether its message was stopped.
struct PiledLetter {
    var letter: StoredDelivery
    var isStopped: Bool
}
extension WaitingLetter {
    init(_ letter: StoredDelivery, takeOut: LetterTakeOut?) {
        self.init(
            delivery: letter.id.rawValue, message: letter.message?.rawValue, family: letter.family?.rawValue ?? "",
            address: letter.route.address.written, printed: letter.accepted ?? letter.created, takeOut: takeOut)
    }
}

extension DeliveryRepository {
    func unpostedLetters() throws -> [PiledLetter] {
        let letters = try storedDeliveries(
            """
            WHERE school = ? AND \(Store.liesInPile) ORDER BY accepted, id
            """, [school.rawValue])
        let stopped = Set(
            try db.values(
                String.self, sql: "SELECT id FROM message WHERE school = ? AND stopped IS NOT NULL",
                arguments: [school.rawValue]))
        return letters.map { letter in
            PiledLetter(letter: letter, isStopped: letter.message.map { stopped.contains($0.rawValue) } ?? false)
        }
    }

    /// Those of these letters that are for somebody whom nothing may reach, or for their address: what waits for such a one is called back,
    /// and these would be posted.
    ///
    /// - Parameter only: the one flagged contact of whom it is asked; nil for all.
    func notToBePosted(
        _ letters: [StoredDelivery], because only: ContactID? = nil, at now: Date
    ) throws -> Set<DeliveryID> {
        guard !letters.isEmpty, try families.hasFlagged() else { return [] }
        let flagged = try families.flaggedContacts().filter { only == nil || $0.id == only }
        let (ids, flaggedFamilies) = (Set(flagged.map(\.id)), Set(flagged.map(\.family)))
        var blocked: [FamilyID: BlockedAddresses] = [:]
        for family in Set(letters.compactMap(\.family)).intersection(flaggedFamilies) {
            var contacts = try families.family(id: family.rawValue)?.contacts ?? []
            for index in contacts.indices where !ids.contains(contacts[index].id) { contacts[index].noContact = nil }
            blocked[family] = BlockedAddresses(by: contacts)
        }
        let shared = try families.sharedAddresses(ofAll: school, because: only, at: now)
        let barred = try letters.filter { letter in
            if !ids.isDisjoint(with: letter.covers) { return true }
            if let family = letter.family, blocked[family]?.contains(letter.route.address) == true { return true }
            let told = try families.contacts(letter.covers)
            return told.contains { shared.bars($0, at: AddressKey(letter.route.address)) }
        }
        return Set(barred.map(\.id))
    }

    func mark(
        _ letter: DeliveryID, _ kind: EvidenceKind, source: String, at now: Date
    ) throws -> Bool {
        let row = try db.row(
            sql: """
                SELECT * FROM delivery WHERE id = ? AND school = ? AND channel = 'letter' AND state IN ('accepted', 'failed-permanent')
                """, arguments: [letter.rawValue, school.rawValue])
        guard let row else { return false }
        if try lastOfPosting(of: letter, kind.rawValue) == kind { return true }
        try append(kind, to: letter, source: source, at: now, recorded: now)
        if kind == .returned {
            let verdict = ReceiptAggregator.Verdict.failed(Reason(.returnedToSender))
            let life = try advance(letter, .receipts(verdict), at: now)
            try closeIfDead(letter, after: life, from: .post, at: now, recorded: now)
        }
        try lookAgain(message: row["message"], family: row["family"], at: now)
        return true
    }
}
