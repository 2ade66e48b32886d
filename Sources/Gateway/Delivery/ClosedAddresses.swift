public import Channels

/// Addresses of one school that must not be used, and why.
public struct ClosedAddresses: Sendable, Equatable {
    public enum Cause: String, Sendable, CaseIterable, Codable {
        /// Somebody wrote STOP from it.
        case stopped
        /// The carrier blocks it, because it saw a STOP before us.
        case carrierStop = "carrier-stop"
        /// It does not exist, as its server, provider or the post said.
        case dead
    }

    private var causes: [ChannelKind: [String: Cause]] = [:]

    public init() {}

    public mutating func close(_ channel: ChannelKind, key: String, cause: Cause) { causes[channel, default: [:]][key] = cause }

    public func cause(_ address: RouteAddress) -> Cause? {
        guard let closed = causes[address.channel] else { return nil }
        return closed[address.key]
    }
}
