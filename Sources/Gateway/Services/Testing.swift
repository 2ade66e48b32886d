public import Channels
internal import Foundation
internal import Logging
internal import Templates

/// What became of a test.
public struct TestReport: Sendable, Equatable, Codable {
    public enum Result: String, Sendable, CaseIterable, Codable { case accepted, rejected, uncertain }

    /// The message's.
    public var name: String
    public var channel: ChannelKind
    public var address: String
    public var result: Result
    /// Why it was not taken (`ReasonCode`), or nobody knows whether it was; nil where it was.
    public var reason: String?
    /// Of a text message.
    public var parts: Int?
}

/// One real e-mail or text to whoever wants to see a message before families do.
extension Office {
    /// Sends the message once, with invented names and marked as a test, and keeps nothing of it: it counts for no family, its links record
    /// nothing, and what comes back from the number within the hour is read by a person.
    ///
    /// - Parameters:
    ///   - written: an e-mail address or a mobile number.
    ///   - meantForFamily: whether it may go to an address that a family has on record.
    /// - Throws: as `send` does, `noPerson`, `noTestAddress`, `noSuchRoute`, `noTextVersion`, `addressClosed`, `addressOfFamily`,
    ///   `routeClosed`, `tooManyTests`; nothing was sent then.
    public func test(
        _ source: MessageSource, to written: String, meantForFamily: Bool = false, by person: String
    ) async throws -> TestReport {
        let person = try Self.name(person, orElse: .noPerson)
        let now = clock.now
        let message = try whole(source, at: now)
        let address = try testAddress(written)
        guard open.contains(address.channel), let channel = channels.first(where: { $0.kind == address.channel }) else {
            throw OfficeError.noSuchRoute
        }
        if address.channel == .text, !message.hasTextVersion { throw OfficeError.noTextVersion }
        let key = AddressKey(address)
        guard try await !store.isClosed(key, of: school.id), try await !store.isFlagged(key, of: school.id) else {
            throw OfficeError.addressClosed
        }
        // Also at night a test goes at once, and for an hour a person reads what comes from the number: no parent's by a slip of the finger.
        if !meantForFamily, try await store.isOfFamily(key, of: school.id) { throw OfficeError.addressOfFamily }
        guard try await isOpen(address.channel) else { throw OfficeError.routeClosed }
        let submission = try composer.test(message, to: address, delivery: .ofTest(idGenerator), by: person, at: now)
        guard tests.take(key, at: now) else { throw OfficeError.tooManyTests }
        // On record in the journal alone, as the test itself is nowhere.
        logger.notice(
            "a test goes out", metadata: ["message": "\(message.terms.name)", "by": "\(person)", "to": "\(address.masked)"])
        let outcome = await channel.submit(submission)
        var report = TestReport(
            name: message.terms.name, channel: address.channel, address: address.written, result: .accepted)
        if case .text(let text) = submission.content { report.parts = text.parts }
        switch outcome {
        case .accepted: break
        case .rejected(_, let reason): (report.result, report.reason) = (.rejected, reason.code.rawValue)
        case .uncertain(let reason): (report.result, report.reason) = (.uncertain, reason.code.rawValue)
        }
        return report
    }

    private func testAddress(_ written: String) throws -> RouteAddress {
        if let number = try? PhoneNumber(written, reach: school.mobiles) { return .text(number) }
        if let mailbox = try? EmailAddress(written) { return .email(mailbox) }
        throw OfficeError.noTestAddress
    }

    private func isOpen(_ channel: ChannelKind) async throws -> Bool {
        guard try await store.pausedRoutes(of: school.id)[channel] == nil else { return false }
        return try await !store.routeStops(of: school.id).contains { $0.channel == channel }
    }
}

extension RouteAddress {
    /// For the journal.
    fileprivate var masked: String {
        switch self {
        case .email(let address): address.masked
        case .text(let number): number.masked
        case .letter: ""
        }
    }
}
