public import Channels
internal import Foundation
internal import Logging
internal import Templates

/// What became of a test.
public struct TestReport: Sendable, Equatable, Codable {
    public enum Result: String, Sendable, CaseIterable, Codable { case accepted, rejected, uncertain }

    /// The name of the message.
    public var name: String
    public var channel: ChannelKind
    public var address: String
    public var result: Result
    /// Why the provider did not accept it (`ReasonCode`), or why it is not known whether it did; nil where it was accepted.
    public var reason: String?
    /// Number of parts of a text message.
    public var parts: Int?
}

/// One real e-mail or text to a person who wants to see a message before families do.
extension Office {
    /// Sends the message once, with invented names and marked as a test, and keeps nothing of it: it counts for no family, its links record
    /// nothing, and what comes back from the number within the hour is read by a member of staff.
    ///
    /// - Parameters:
    ///   - written: an e-mail address or a mobile number.
    ///   - meantForFamily: whether it may go to an address that a family has on record.
    /// - Throws: as `send` does, `noPerson`, `noTestAddress`, `noSuchRoute`, `noTextVersion`, `addressClosed`, `addressOfFamily`, `routeClosed`,
    ///   `tooManyTests`; nothing was sent then.
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
        // A test goes at once at night too, and for an hour a member of staff reads what comes from the number: a mistyped number must not be a
        // parent's.
        if !meantForFamily, try await store.isOfFamily(key, of: school.id) { throw OfficeError.addressOfFamily }
        guard try await isOpen(address.channel) else { throw OfficeError.routeClosed }
        let submission = try composer.test(message, to: address, delivery: .ofTest(idGenerator), by: person, at: now)
        guard tests.take(key, at: now) else { throw OfficeError.tooManyTests }
        // The journal is the only record of a test.
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
    /// The address with a part of it hidden, for the journal.
    fileprivate var masked: String {
        switch self {
        case .email(let address): address.masked
        case .text(let number): number.masked
        case .letter: ""
        }
    }
}
