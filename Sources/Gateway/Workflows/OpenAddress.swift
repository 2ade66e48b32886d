public import Channels
public import Foundation

/// Opens all of some addresses that are closed, or none.
struct OpenAddress {
    let addresses: [(channel: ChannelKind, key: String)]
    let opening: Opening

    func run(in tx: Transaction) throws -> Opened {
        let closed = try tx.families.closedAddresses()
        let found = addresses.compactMap { address in
            closed.cause(address.channel, key: address.key).map { (address: address, cause: $0) }
        }
        guard !found.isEmpty else { return .noneClosed }
        guard opening.asked || !found.contains(where: \.cause.isOwnChoice) else { return .ownChoice }
        for (address, cause) in found {
            try tx.suppressions.open(address.channel, key: address.key, causes: [cause], opening: opening, at: tx.now)
        }
        let opened = found.map { SuppressedAddress(channel: $0.address.channel, key: $0.address.key) }
        return .opened(try tx.suppressions.suppressions(of: tx.school, withOpened: true, at: Set(opened)))
    }
}

public enum Opened: Sendable, Equatable {
    case opened([Suppression])
    case noneClosed
    /// One of them is closed by the choice of the person who has it, and the caller did not say that this person asked.
    case ownChoice
}

extension Store {
    /// Opens all of these addresses that are closed, or none, in one commit.
    public func open(
        _ addresses: [(channel: ChannelKind, key: String)], opening: Opening, school: SchoolID, at now: Date
    ) async throws -> Opened {
        let workflow = OpenAddress(addresses: addresses, opening: opening)
        return try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }
}
