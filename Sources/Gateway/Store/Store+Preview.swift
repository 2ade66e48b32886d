internal import Channels
internal import GRDB

/// What a preview and a test read of a contact or an address; they write nothing.
extension Store {
    /// The family that has the contact now; nil where the school has no such contact, or it left.
    func family(with contact: ContactID, of school: SchoolID) async throws -> Family? {
        try await read(school) { tx in
            let family = try tx.db.map(
                "SELECT family FROM contact WHERE school = ? AND id = ? AND left IS NULL", school.rawValue, contact.rawValue
            ) { row in try row.text() }.first
            return try family.flatMap { try tx.families.family(id: $0, withLeft: false) }
        }
    }

    /// The words of a delivery as it would be made: at a telephone or mailbox that several people read the greeting may name no contact.
    func greeting(
        _ words: TemplateValues, to covers: [ContactID], at address: RouteAddress, of family: Family, school: SchoolID
    ) async throws -> TemplateValues {
        try await read(school) { tx in
            words.greeting(covers, readBy: try tx.families.readers(at: address, covering: covers, of: family))
        }
    }

    /// Whether a STOP, a carrier or a dead mailbox closed the address.
    func isClosed(_ address: AddressKey, of school: SchoolID) async throws -> Bool {
        try await read(school) { tx in
            try tx.db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM closed_address WHERE school = ? AND channel = ? AND key = ?)",
                arguments: [school.rawValue, address.channel.rawValue, address.text]) ?? false
        }
    }

    /// Whether a contact with a no-contact flag has the address, in any family, also in one that has left.
    func isFlagged(_ address: AddressKey, of school: SchoolID) async throws -> Bool {
        try await read(school) { tx in try !tx.families.flagged(at: address).isEmpty }
    }

    /// Whether a contact of a family that has not left has the address.
    func isOfFamily(_ address: AddressKey, of school: SchoolID) async throws -> Bool {
        try await read(school) { tx in try !tx.families.contacts(at: address).isEmpty }
    }
}
