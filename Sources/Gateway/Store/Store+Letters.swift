internal import Channels
public import Foundation

/// Printed letters, as the office is to deal with them.
extension Store {
    /// Letters in the pile, the longest printed first, each with why it is to be taken out of it.
    public func letters(of school: SchoolID, at now: Date) async throws -> [WaitingLetter] {
        try await read(school) { tx in
            let letters = try tx.deliveries.unpostedLetters().filter {
                LetterPosting.isListed($0.letter.life.state, isStopped: $0.isStopped)
            }
            let barred = try tx.lettersNotToPost(among: letters.map(\.letter), at: now)
            return letters.map { piled in
                WaitingLetter(
                    piled.letter, takeOut: LetterTakeOut(isStopped: piled.isStopped, isBarred: barred.contains(piled.letter.id)))
            }
        }
    }

    /// Letters that are printed, or being printed, and must not be posted because of the flag of this contact.
    public func lettersToTakeOut(
        because contact: ContactID, school: SchoolID, at now: Date
    ) async throws -> [WaitingLetter] {
        try await read(school) { tx in
            let letters = try tx.deliveries.unpostedLetters().filter { !$0.isStopped }.map(\.letter)
            let barred = try tx.lettersNotToPost(among: letters, because: contact, at: now)
            return letters.filter { barred.contains($0.id) }.map { WaitingLetter($0, takeOut: .noContact) }
        }
    }

    /// The letters that were marked as posted together, last of all, without those whose posting was taken back or of which other evidence came
    /// since; none where they were marked too long ago to be meant without a name (`LetterPosting.longestUnnamed`).
    public func lastPosted(of school: SchoolID, at now: Date) async throws -> [WaitingLetter] {
        try await read(school) { tx in
            guard let marked = try tx.deliveries.lastPosting(), LetterPosting.isMeantUnnamed(marked: marked, at: now) else {
                return []
            }
            return try tx.deliveries.lettersPosted(at: marked).map { WaitingLetter($0, takeOut: nil) }
        }
    }
}

extension SchoolScope {
    /// Those of these letters that must not be posted (`LettersNotToPost`).
    ///
    /// - Parameter only: the one flagged contact of whom it is asked; nil for all.
    func lettersNotToPost(
        among letters: [StoredDelivery], because only: ContactID? = nil, at now: Date
    ) throws -> Set<DeliveryID> {
        guard !letters.isEmpty, try families.hasFlagged() else { return [] }
        let flagged = try families.flaggedContacts().filter { only == nil || $0.id == only }
        var contacts: [FamilyID: [Contact]] = [:]
        for family in Set(letters.compactMap(\.family)).intersection(flagged.map(\.family)) {
            contacts[family] = try families.family(id: family.rawValue)?.contacts ?? []
        }
        let rule = LettersNotToPost(
            because: flagged, families: contacts,
            shared: try families.sharedAddresses(ofAll: school, because: only, at: now))
        let told = Dictionary(
            try families.contacts(Array(Set(letters.flatMap(\.covers)))).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let barred = letters.filter { letter in
            rule.include(
                to: letter.route.address, of: letter.family, covering: letter.covers,
                told: letter.covers.compactMap { told[$0] })
        }
        return Set(barred.map(\.id))
    }
}

extension WaitingLetter {
    fileprivate init(_ letter: StoredDelivery, takeOut: LetterTakeOut?) {
        self.init(
            delivery: letter.id.rawValue, message: letter.message?.rawValue, family: letter.family?.rawValue ?? "",
            address: letter.route.address.written, printed: letter.accepted ?? letter.created, takeOut: takeOut)
    }
}
