public import Channels
public import Foundation

/// An open notice, as the policy needs to see it.
public struct NoticeCase: Sendable, Equatable {
    /// One telling of one person; appended, never changed.
    public struct Told: Sendable, Equatable {
        /// Counts the persons told so far, rounds included: person `step % staff.count`, round `step / staff.count`.
        public var step: Int
        public var person: String
        public var channel: ChannelKind
        public var at: Date
        /// How its delivery stands.
        public var state: DeliveryState
    }

    public var id: Int64
    public var fact: NoticeFact
    /// Since when the cause has not been seen any more; nil while it is there.
    public var cleared: Date?
    public var isAcknowledged: Bool
    /// In the order of telling.
    public var told: [Told]

    public init(id: Int64, fact: NoticeFact, cleared: Date? = nil, isAcknowledged: Bool = false, told: [Told] = []) {
        self.id = id
        self.fact = fact
        self.cleared = cleared
        self.isAcknowledged = isAcknowledged
        self.told = told
    }
}

/// By which ways notices can go now.
public struct NoticeWays: Sendable, Equatable {
    /// Channels that are set up and neither paused nor out of order.
    public var working: Set<ChannelKind>
    /// Domains of e-mail addresses that are out of order.
    public var closedDestinations: Set<String>
    /// Addresses of staff to which nothing may go: STOP, or dead.
    public var closedAddresses: Set<String>

    public init(working: Set<ChannelKind>, closedDestinations: Set<String> = [], closedAddresses: Set<String> = []) {
        self.working = working
        self.closedDestinations = closedDestinations
        self.closedAddresses = closedAddresses
    }

    func isOpen(_ address: RouteAddress) -> Bool {
        working.contains(address.channel) && !closedAddresses.contains(address.key)
            && !(address.channel == .email && closedDestinations.contains(address.destination))
    }
}
