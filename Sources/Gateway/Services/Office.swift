public import Channels
internal import Foundation
public import Logging
internal import Templates

/// What people do with the gateway, one verb each: the office, the officer, a parent on a message page. Every surface (commands, HTTP,
/// pages) goes through here, so that a rule holds on all of them.
public struct Office: Sendable {
    public let school: School
    public let store: Store
    public let library: MessageCache
    public let composer: MessageComposer
    /// Reads what families write.
    let understanding: ReplyUnderstanding
    public let open: Set<ChannelKind>
    /// What the school sends by; for previews and tests alone, since whatever goes to a family goes through the dispatcher.
    let channels: [any Channel]
    let tests = RecentTests()
    /// Channels that say later whether a delivery arrived.
    let receipts: Set<ChannelKind>
    public let prices: Prices
    let clock: any WallClock
    let idGenerator: IDGenerator
    /// Called after each change that may have made something due.
    let wake: @Sendable () async -> Void
    /// What is closed because it failed, as whoever runs knows it.
    let failing: @Sendable () async -> [ChannelKind: RouteTrouble]
    /// Who is told when the gateway cannot do its work.
    let staff: [StaffMember]
    let logger: Logger

    /// What its workflows compose and read with.
    var context: SchoolContext {
        SchoolContext(
            composer: composer, messages: library, understanding: understanding, open: open, ids: idGenerator, staff: staff,
            logger: logger)
    }

    public init(
        school: School, store: Store, library: MessageCache, composer: MessageComposer, understanding: ReplyUnderstanding,
        channels: [any Channel], prices: Prices,
        clock: any WallClock, idGenerator: IDGenerator, wake: @escaping @Sendable () async -> Void,
        failing: @escaping @Sendable () async -> [ChannelKind: RouteTrouble] = { [:] },
        staff: [StaffMember] = [], logger: Logger
    ) {
        self.school = school
        self.store = store
        self.library = library
        self.composer = composer
        self.understanding = understanding
        self.channels = channels
        open = Set(channels.map(\.kind))
        receipts = Set(channels.filter(\.abilities.givesReceipts).map(\.kind))
        self.prices = prices
        self.clock = clock
        self.idGenerator = idGenerator
        self.wake = wake
        self.failing = failing
        self.staff = staff
        self.logger = logger
    }

    /// What sending costs the school, in pence.
    public struct Prices: Sendable, Equatable {
        /// A part of a text message.
        public var textPart: Double
        public var letter: Double

        public init(textPart: Double, letter: Double) {
            self.textPart = textPart
            self.letter = letter
        }
    }

    // MARK: Seeing

    /// Newest message first; only the one asked for where `message` is given (its id or its name).
    public func status(_ message: String? = nil) async throws -> [MessageStatus] {
        var found: [MessageStatus] = []
        let wanted = try await messages(matching: message)
        let corrected = try await titles(of: Set(wanted.compactMap { $0.corrects?.rawValue }))
        for stored in wanted {
            let message = try library.message(stored, school: school)
            var status = try await store.status(
                of: stored, title: composer.title(message), school: school.id, waits: waits(message),
                meetsGoal: meetsGoal(of: message))
            status.question = message.terms.question
            let original = status.corrects.flatMap { corrected[$0] }
            (status.correctsName, status.correctsTitle) = (original?.name, original?.title)
            found.append(status)
        }
        return found
    }

    public func undelivered(_ message: String? = nil) async throws -> [Undelivered] {
        // What the school took back is nobody's to follow up; whoever names it sees it all the same.
        let wanted = try await messages(matching: message).filter { message != nil || $0.stop == nil }
        let originals = try await store.audiences(correcting: wanted.compactMap(\.corrects), school: school.id)
        var found: [Undelivered] = []
        for stored in wanted {
            let message = try library.message(stored, school: school)
            let original = stored.corrects.flatMap { originals[$0] }
            let missed = try await store.undelivered(stored, of: school.id, at: clock.now, waits: waits(message)) {
                [school, open] family, closed in
                // Of one that was stopped no way is left to try.
                FamilyPlan(
                    for: family, terms: message.terms, hasTextVersion: message.hasTextVersion, school: school, closed: closed,
                    open: stored.stop == nil ? open : [], correcting: original?.families[family.id],
                    leavingOut: original?.leftOut[family.id] ?? [:])
            }
            let title = try? composer.title(message)
            found += missed.map { family in
                var family = family
                family.title = title
                return family
            }
        }
        return found
    }

    /// Why a delivery of the message that has not left yet does not leave now; nil where nothing keeps it.
    private func waits(_ message: Message) -> @Sendable (Delivery) -> NotSent? {
        let hours = AllowedHours(for: message.terms.category, of: school, before: message.deadline)
        let now = clock.now
        return { delivery in delivery.waits(at: now) ? hours.reasonToWait(on: delivery.route.channel, at: now) : nil }
    }

    /// A stored message for what goes on without it; nil where there is none, or where it cannot be read any more: it was whole when it was
    /// accepted, and the rules have changed since. A store that fails is no such case, and throws.
    func readable(_ id: MessageID) async throws -> Message? {
        do {
            return try await store.message(id, of: school, by: library)
        } catch let error as StoreError where error != .unreadable {
            throw error
        } catch let error as CancellationError {
            throw error
        } catch {
            logUnreadable(id, error)
            return nil
        }
    }

    func logUnreadable(_ id: MessageID, _ error: any Error) {
        logger.error(
            "a stored message cannot be read any more", metadata: ["message": "\(id)", "error": "\(type(of: error))"])
    }

    private func meetsGoal(of message: Message) -> @Sendable (Delivery) -> Bool {
        let rules = Escalation(terms: message.terms, deadline: message.deadline, school: school, receipts: receipts)
        let now = clock.now
        return { delivery in rules.isMet(by: delivery, answered: false, now: now) }
    }

    func messages(matching wanted: String?) async throws -> [StoredMessage] {
        let all = try await store.messages(of: school.id)
        guard let wanted else { return all }
        let found = all.filter { $0.id.rawValue == wanted || $0.name == wanted }
        guard !found.isEmpty else { throw OfficeError.noSuchMessage }
        return found
    }

    // MARK: Tasks

    /// - Parameter who: of whom: the id of a family or a contact, or a part of a contact's or child's name; nil for everyone.
    public func tasks(closed: Bool = false, of who: String? = nil) async throws -> [OfficerTask] {
        let tasks = try await store.tasks(of: school.id, closed: closed)
        guard let who, let part = NamePart(who) else { return tasks }
        return tasks.filter { task in
            task.family == who || task.children.contains(where: part.isIn)
                || task.contacts.contains { $0.id == who || part.isIn($0.name) }
        }
    }

    public func takeTask(_ id: Int64, owner: String) async throws {
        try await store.takeTask(id, owner: try Self.name(owner), school: school.id)
    }

    /// `spoken`: the family was reached by this.
    public func closeTask(_ id: Int64, outcome: String, spoken: Bool) async throws {
        try await store.closeTask(id, outcome: outcome, spoken: spoken, school: school.id, at: clock.now)
        await wake()
    }

    static func name(_ owner: String, orElse error: OfficeError = .noOwner) throws -> String {
        guard let name = owner.trimmed(upTo: 80) else { throw error }
        return name
    }
}

/// What a person asked for and cannot have. Raw values are stable; the sentence is `office-<code>` in `locales/`.
public enum OfficeError: String, Error, Sendable, CaseIterable {
    case noSuchMessage = "no-such-message"
    case noSuchLetter = "no-such-letter"
    /// A printed letter is for somebody who may not be contacted now, or for their address, and nobody says that it has gone.
    case letterToNoContact = "letter-to-no-contact"
    /// The message of a printed letter was stopped, and nobody says that the letter has gone.
    case letterOfStopped = "letter-of-stopped"
    /// It does not lie in the pile, or its message was not stopped.
    case letterNotToTakeOut = "letter-not-to-take-out"
    /// It was not posted, or that was taken back already.
    case letterNotPosted = "letter-not-posted"
    /// It cannot be that it was not posted: it came back, or somebody read or answered it.
    case letterHasGone = "letter-has-gone"
    /// No letter has this code on its slip.
    case noSuchSlip = "no-such-slip"
    /// Several letters have the same code, and nobody says who filled in the slip.
    case severalSlips = "several-slips"
    /// What is to be recorded is no answer to what the slip asks.
    case slipNotUnderstood = "slip-not-understood"
    /// What the slip asks is not asked any more.
    case slipClosed = "slip-closed"
    case noOwner = "no-owner"
    case noFamilies = "no-families"
    /// The very same message is on its way already.
    case alreadySent = "already-sent"
    /// Somebody put the message right while this correction was planned.
    case alreadyCorrected = "already-corrected"
    /// A reply can be answered by text only where it came from a number, and nothing closes that number: a STOP, a no-contact flag.
    case cannotAnswer = "cannot-answer"
    /// A correction is for everyone whom the first message was for, and may not be for others.
    case otherAudience = "other-audience"
    /// A message is stopped, and a route paused, by somebody.
    case noPerson = "no-person"
    /// A route is paused for a reason.
    case noReason = "no-reason"
    /// The school has no such way out.
    case noSuchRoute = "no-such-route"
    /// No contact has that id, and it is no number.
    case noSuchPerson = "no-such-person"
    /// The reply belongs to no family's question.
    case nothingToRecord = "nothing-to-record"
    case tooManyPlaces = "too-many-places"
    /// Results of a message that asks no questionnaire.
    case noQuestionnaire = "no-questionnaire"
    /// A message page whose link is false, revoked, or of a message that has gone.
    case noSuchPage = "no-such-page"
    /// No message of this name invites to an event.
    case noSuchEvent = "no-such-event"
    case noSuchFamily = "no-such-family"
    /// Whoever has left the school can only give back what they hold.
    case familyLeft = "family-left"
    /// Answers are of no use any more.
    case eventBegan = "event-began"
    /// Nobody can say yet who was there.
    case eventNotBegun = "event-not-begun"
    /// A follow-up is for those who were there, or were not, and nobody said who was.
    case noAttendance = "no-attendance"
    case noteTooLong = "note-too-long"
    /// One page brought more answers in a day than count.
    case tooManyAnswers = "too-many-answers"
    case noSuchContact = "no-such-contact"
    /// The family that was named has no contact with that id.
    case notInFamily = "not-in-family"
    /// Nothing of what was named is closed.
    case notClosed = "not-closed"
    /// The person who has the address stopped it, and nobody says that they asked for it to be opened.
    case stopStands = "stop-stands"
    /// No flag stands against the contact.
    case noFlag = "no-flag"
    case nothingToCorrect = "nothing-to-correct"
    /// Two households of a family answer for themselves, and the answer to be recorded may be of either.
    case whichContact = "which-contact"
    /// Everyone of a family is said to live together, and some are known to live apart: those who do are to be named.
    case knownApart = "known-apart"
    /// Everyone of a family is said to live together, and nothing may reach one of them: those who do are to be named.
    case flagInHousehold = "flag-in-household"
    /// One contact alone is said to live together.
    case oneContact = "one-contact"
    /// No contact with this id has such an address together with somebody whom nothing may reach; or it is the flagged person themselves.
    case noSharedAddress = "no-shared-address"
    /// What a person decides about such an address is looked at again on a day, which is not over.
    case noReview = "no-review"
    /// A test goes to an e-mail address or to a mobile number.
    case noTestAddress = "no-test-address"
    /// A test by text of a message that has no words for one.
    case noTextVersion = "no-text-version"
    /// A STOP, a carrier, a dead mailbox or a no-contact flag closes the address to which a test was to go.
    case addressClosed = "address-closed"
    /// A test was to go to an address that a family has on record, and nobody said that this is meant.
    case addressOfFamily = "address-of-family"
    /// The way by which a test was to go is paused or stopped.
    case routeClosed = "route-closed"
    case tooManyTests = "too-many-tests"
    /// No open notice to staff has that number.
    case noSuchNotice = "no-such-notice"
}
