public import Channels
public import Foundation

/// A notice as people and programs see it.
public struct StaffNotice: Sendable, Equatable, Codable {
    public struct Told: Sendable, Equatable, Codable {
        public var person: String
        public var channel: ChannelKind
        public var at: Date
        /// How its delivery stands.
        public var state: DeliveryState
        /// Whether this said that the cause is gone.
        public var isOver: Bool
    }

    public struct Acknowledgement: Sendable, Equatable, Codable {
        public var by: String
        public var at: Date
        public var way: Way

        /// How it was given.
        public enum Way: String, Sendable, Codable, CaseIterable { case text, command }
    }

    public var id: Int64
    public var cause: NoticeCause.Kind
    /// Of a stopped route, or one without credit.
    public var channel: ChannelKind?
    public var reason: ReasonCode?
    /// Of an emergency: the message's id and name, and the families that it had not reached when staff were last told.
    public var message: String?
    public var name: String?
    public var families: Int
    public var opened: Date
    public var told: [Told]
    public var acknowledged: Acknowledgement?
    /// Since when the cause is gone; nil while it is there.
    public var cleared: Date?
    public var closed: Date?
}
