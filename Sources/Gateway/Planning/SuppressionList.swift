public import Channels

/// What is closed in one school: addresses that must not be used, and why; topics that a contact or a number has stopped.
public struct SuppressionList: Sendable, Equatable {
    /// Whose choice it is.
    public enum Holder: Sendable, Hashable {
        case contact(ContactID)
        /// All contacts who have this number, in E.164.
        case number(String)
    }

    private var causes: [ChannelKind: [String: SuppressionCause]] = [:]

    private var topics: [Holder: Set<String>] = [:]

    /// Contacts of other families whom nothing may reach, where they have an address of the families that are planned.
    public var shared = SharedAddresses()

    public init() {}

    public mutating func close(_ channel: ChannelKind, key: String, cause: SuppressionCause) {
        causes[channel, default: [:]][key] = cause
    }

    public func cause(_ address: RouteAddress) -> SuppressionCause? {
        guard let closed = causes[address.channel] else { return nil }
        return closed[address.key]
    }

    func cause(_ channel: ChannelKind, key: String) -> SuppressionCause? { causes[channel]?[key] }

    /// - Parameter topic: the key of its keyword.
    public mutating func stop(topic: String, for holder: Holder) { topics[holder, default: []].insert(topic) }

    /// Whether a contact, or their number, stopped the topic of a keyword, in either language.
    public func hasStopped(_ keyword: Keyword, _ contact: Contact) -> Bool {
        // Most schools have no stopped topic: then nothing is looked up.
        if topics.isEmpty { return false }
        let stopped = topics[.contact(contact.id), default: []].union(
            contact.mobile.flatMap { topics[.number($0.e164)] } ?? [])
        return stopped.contains(where: keyword.isNamed)
    }
}
