public import Channels
internal import Foundation
public import Logging
internal import Templates

/// What the office, the officer and a parent on a message page do with the gateway, one function each. Every surface (commands, HTTP, pages) calls
/// these, so that a rule holds on all of them.
public struct Office: Sendable {
    public let school: School
    public let store: Store
    public let library: MessageCache
    public let composer: MessageComposer
    /// Reads what families write.
    let understanding: ReplyUnderstanding
    public let open: Set<ChannelKind>
    /// The channels of the school, used here for previews and tests only: what goes to a family goes through the dispatcher.
    let channels: [any Channel]
    let tests = RecentTests()
    /// Channels that say later whether a delivery arrived.
    let receipts: Set<ChannelKind>
    public let prices: Prices
    let clock: any WallClock
    let idGenerator: IDGenerator
    /// Called after each change that may have made something due.
    let wake: @Sendable () async -> Void
    /// The routes and destinations that are closed because they failed, as the dispatcher knows them.
    let failing: @Sendable () async -> [ChannelKind: RouteTrouble]
    /// The members of staff who are told when the gateway cannot do its work.
    let staff: [StaffMember]
    let logger: Logger

    /// What the school's workflows compose and read with.
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
        // A message that the school stopped needs no follow-up and is left out, except where the caller names it.
        let wanted = try await messages(matching: message).filter { message != nil || $0.stop == nil }
        let originals = try await store.audiences(correcting: wanted.compactMap(\.corrects), school: school.id)
        var found: [Undelivered] = []
        for stored in wanted {
            let message = try library.message(stored, school: school)
            let original = stored.corrects.flatMap { originals[$0] }
            let missed = try await store.undelivered(stored, of: school.id, at: clock.now, waits: waits(message)) {
                [school, open] family, closed in
                // A stopped message has no channel left to try.
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

    /// Why a delivery of the message that has not left yet does not leave now; nil where nothing holds it back.
    private func waits(_ message: Message) -> @Sendable (Delivery) -> NotSent? {
        let hours = AllowedHours(for: message.terms.category, of: school, before: message.deadline)
        let now = clock.now
        return { delivery in delivery.waits(at: now) ? hours.reasonToWait(on: delivery.route.channel, at: now) : nil }
    }

    /// A stored message for callers that go on without it; nil where there is none, or where it cannot be read any more: it was whole when it was
    /// accepted, and the rules have changed since. An error of the store itself is thrown.
    func readable(_ id: MessageID) async throws -> Message? {
        do {
            return try await store.message(id, of: school, by: library)
        } catch  where !StoreError.isFailure(error) {
            logger.unreadable(id, error)
            return nil
        }
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

    /// - Parameter who: whose tasks: the id of a family or a contact, or a part of a contact's or child's name; nil for everyone.
    public func tasks(closed: Bool = false, of who: String? = nil) async throws -> [OfficerTask] {
        let tasks = try await store.tasks(of: school.id, closed: closed)
        guard let who, let part = NamePart(who) else { return tasks }
        return tasks.filter { task in
            task.family == who || task.children.contains(where: part.isIn)
                || task.contacts.contains { $0.id == who || part.isIn($0.name) }
        }
    }

    public func takeTask(_ id: Int64, owner: String) async throws {
        try await store.takeTask(id, owner: try Self.name(owner), school: school.id, at: clock.now)
    }

    /// - Parameter spoken: whether the officer reached the family by what was done.
    public func closeTask(_ id: Int64, outcome: String, spoken: Bool) async throws {
        try await store.closeTask(id, outcome: outcome, spoken: spoken, school: school.id, at: clock.now)
        await wake()
    }

    static func name(_ owner: String, orElse error: OfficeError = .noOwner) throws -> String {
        guard let name = owner.trimmed(upTo: 80) else { throw error }
        return name
    }
}

/// What the caller asked for and cannot have. Raw values are stable; the sentence is `office-<code>` in `locales/`.
public enum OfficeError: String, Error, Sendable, CaseIterable {
    case noSuchMessage = "no-such-message"
    case noSuchLetter = "no-such-letter"
    /// A printed letter is for a contact who may not be contacted now, or for their address, and the office does not say that it has gone.
    case letterToNoContact = "letter-to-no-contact"
    /// The message of a printed letter was stopped, and the office does not say that the letter has gone.
    case letterOfStopped = "letter-of-stopped"
    /// The letter does not lie in the pile, or its message was not stopped.
    case letterNotToTakeOut = "letter-not-to-take-out"
    /// The letter was not posted, or its posting was taken back already.
    case letterNotPosted = "letter-not-posted"
    /// The letter must have been posted: it came back, or the family read or answered it.
    case letterHasGone = "letter-has-gone"
    /// No letter has this code on its slip.
    case noSuchSlip = "no-such-slip"
    /// Several letters have the same code, and the office does not say who filled in the slip.
    case severalSlips = "several-slips"
    /// What is to be recorded does not answer what the slip asks.
    case slipNotUnderstood = "slip-not-understood"
    /// The question of the slip is closed.
    case slipClosed = "slip-closed"
    case noOwner = "no-owner"
    case noFamilies = "no-families"
    /// The same message was sent already.
    case alreadySent = "already-sent"
    /// Another person corrected the message while this correction was planned.
    case alreadyCorrected = "already-corrected"
    /// A reply can be answered by text only where it came from a number, and neither a STOP nor a no-contact flag closes that number.
    case cannotAnswer = "cannot-answer"
    /// A correction goes to everyone whom the first message was for, and may not go to others.
    case otherAudience = "other-audience"
    /// The person who stops a message or pauses a route must be named.
    case noPerson = "no-person"
    /// A pause of a route needs a reason.
    case noReason = "no-reason"
    /// The school has no such channel.
    case noSuchRoute = "no-such-route"
    /// No contact has that id, and it is not a telephone number.
    case noSuchPerson = "no-such-person"
    /// The reply belongs to no family's question.
    case nothingToRecord = "nothing-to-record"
    case tooManyPlaces = "too-many-places"
    /// Results of a message that asks no questionnaire.
    case noQuestionnaire = "no-questionnaire"
    /// The link of a message page is false or revoked, or its message is over.
    case noSuchPage = "no-such-page"
    /// No message of this name invites to an event.
    case noSuchEvent = "no-such-event"
    case noSuchFamily = "no-such-family"
    /// For a family or contact that has left the school only a no can be recorded, which gives back the seats that they hold.
    case familyLeft = "family-left"
    /// The event has begun, so an answer has no effect any more.
    case eventBegan = "event-began"
    /// Attendance cannot be recorded before the event begins.
    case eventNotBegun = "event-not-begun"
    /// A follow-up is for those who were there, or were not, and staff have not recorded who was.
    case noAttendance = "no-attendance"
    case noteTooLong = "note-too-long"
    /// More answers came from one page in a day than are taken.
    case tooManyAnswers = "too-many-answers"
    case noSuchContact = "no-such-contact"
    /// The family that was named has no contact with that id.
    case notInFamily = "not-in-family"
    /// None of the addresses named is closed.
    case notClosed = "not-closed"
    /// The person who has the address stopped it, and the office does not say that this person asked for it to be opened.
    case stopStands = "stop-stands"
    /// No flag stands against the contact.
    case noFlag = "no-flag"
    case nothingToCorrect = "nothing-to-correct"
    /// Two households of a family answer separately, and the answer to be recorded may be of either.
    case whichContact = "which-contact"
    /// The office says that everyone of a family lives together, and some are known to live apart: those who do live together must be named.
    case knownApart = "known-apart"
    /// The office says that everyone of a family lives together, and one of them has a no-contact flag: those who do live together must be named.
    case flagInHousehold = "flag-in-household"
    /// The office names one contact only as living together.
    case oneContact = "one-contact"
    /// No contact with this id shares such an address with a person who has a no-contact flag; or it is the flagged person themselves.
    case noSharedAddress = "no-shared-address"
    /// A decision on a shared address needs a review day, and the day may not be over.
    case noReview = "no-review"
    /// A test goes to an e-mail address or to a mobile number.
    case noTestAddress = "no-test-address"
    /// A test by text of a message that has no words for one.
    case noTextVersion = "no-text-version"
    /// A STOP, a carrier, a mailbox that no longer exists or a no-contact flag closes the address of the test.
    case addressClosed = "address-closed"
    /// The test was to go to an address that a family has on record, and the caller did not say that this is meant.
    case addressOfFamily = "address-of-family"
    /// The channel of the test is paused or stopped.
    case routeClosed = "route-closed"
    case tooManyTests = "too-many-tests"
    /// No open notice to staff has that number.
    case noSuchNotice = "no-such-notice"
}
