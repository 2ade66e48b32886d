public import Channels
internal import Foundation
internal import Synchronization

/// The tests that were sent lately, kept in memory alone: a test leaves no record among messages and deliveries.
final class RecentTests: Sendable {
    private struct Sent {
        var address: AddressKey
        var at: Date
    }

    private let sent = Mutex<[Sent]>([])

    private static let day: TimeInterval = 86_400
    /// In ten minutes, and in a day.
    private static let limits: [(most: Int, seconds: TimeInterval)] = [(5, 600), (30, day)]
    /// How long a text from a number that was sent a test may be an answer to that.
    private static let answered: TimeInterval = 3600

    /// Counts one more; false where there were as many as the limits allow, and then it counts nothing.
    func take(_ address: AddressKey, at now: Date) -> Bool {
        sent.withLock { sent in
            sent.removeAll { now.timeIntervalSince($0.at) >= Self.day }
            let isFree = Self.limits.allSatisfy { limit in
                sent.count { now.timeIntervalSince($0.at) < limit.seconds } < limit.most
            }
            if isFree { sent.append(Sent(address: address, at: now)) }
            return isFree
        }
    }

    /// Whether what comes from the address now may answer a test.
    func mayBeAnswered(from address: AddressKey, at now: Date) -> Bool {
        sent.withLock { sent in
            sent.contains { $0.address == address && now.timeIntervalSince($0.at) < Self.answered }
        }
    }
}

extension DeliveryID {
    /// The time part of an id in the year 10889, which no real delivery has (`IDGenerator.deliveryID`).
    private static let endOfTime = "ffffffffffff"

    /// Whether it is of a preview or a test: no store has it, and what its links lead to records nothing.
    public var isOfTest: Bool { rawValue.hasPrefix(Self.endOfTime) }

    static func ofTest(_ idGenerator: IDGenerator) -> DeliveryID {
        DeliveryID(stored: "\(endOfTime)\(idGenerator.hexID().dropFirst(endOfTime.count))")
    }
}
