public import Channels
public import Foundation

/// The life cycle of a delivery as a value: takes an event and returns the new life. Pure: no clock, no disk, no network.
///
/// Once accepted, no event leads back to sending. A text or a letter that may have left is never sent again by itself (a text of category `emergency`
/// once, since there a loss is worse than a duplicate); an e-mail is repeated once.
public struct DeliveryStateMachine: Sendable, Equatable {
    public var state: DeliveryState
    /// Attempts begun so far.
    public var attempt: Int
    /// Attempts made although an earlier one may have arrived.
    public var repeats: Int
    /// When the next attempt is wanted; nil for never.
    public var due: Date?
    public var reason: Reason?

    public init(state: DeliveryState, attempt: Int = 0, repeats: Int = 0, due: Date? = nil, reason: Reason? = nil) {
        self.state = state
        self.attempt = attempt
        self.repeats = repeats
        self.due = due
        self.reason = reason
    }

    public enum Event: Sendable, Equatable {
        /// An attempt is about to go in flight.
        case begin
        case answered(Outcome)
        /// The daemon stopped between intent and answer, and the channel cannot be asked.
        case interrupted
        /// The channel was asked and has never heard of it.
        case neverArrived
        /// All receipts so far, folded.
        case receipts(ReceiptAggregator.Verdict)
        case deadlinePassed
        case cancel
        case addressClosed(Reason)
        /// Its turn came in quiet hours: after a stop of the daemon, or behind a long queue.
        case postponed(until: Date)
    }

    /// What the next life depends on beside the event.
    public struct Circumstances: Sendable {
        public var channel: ChannelKind
        public var category: Category
        public var now: Date
        public var deadline: Date
        /// From 0 to 1, drawn once an event.
        public var jitter: Double
        /// The hours that the next attempt must keep; nil where none apply.
        public var quiet: QuietHours?

        public init(
            channel: ChannelKind, category: Category, now: Date, deadline: Date, jitter: Double = 0.5, quiet: QuietHours? = nil
        ) {
            self.channel = channel
            self.category = category
            self.now = now
            self.deadline = deadline
            self.jitter = jitter
            self.quiet = quiet
        }

        /// So many seconds from now, or when quiet hours are over.
        func after(seconds: Int) -> Date {
            let next = now.addingTimeInterval(TimeInterval(seconds))
            return quiet?.firstAllowed(from: next) ?? next
        }
    }

    /// The life after the event, or nil where the event means nothing in this state and must be discarded.
    public func after(_ event: Event, _ circumstances: Circumstances) -> DeliveryStateMachine? {
        switch (state, event) {
        case (.held, .begin), (.queued, .begin), (.failedTemporary, .begin):
            // An unclear refusal is kept as the reason: a second one is then final (`refused`).
            return to(.submitting, attempt: attempt + 1, reason: reason?.code == .unclearRefusal ? reason : nil)
        case (.uncertain, .begin):
            guard due != nil else { return nil }
            return to(.submitting, attempt: attempt + 1, repeats: repeats + 1)

        case (.submitting, .answered(let outcome)): return answered(outcome, circumstances)
        case (.submitting, .interrupted): return inDoubt(Reason(.interrupted), circumstances)
        case (.submitting, .neverArrived): return to(.queued, due: circumstances.now, reason: Reason(.interrupted))

        // A receipt for one that waits to be sent again: an earlier attempt arrived after all, or failed for good.
        case (.queued, .receipts(let verdict)), (.failedTemporary, .receipts(let verdict)): return received(verdict)
        case (.accepted, .receipts(let verdict)), (.delivered, .receipts(let verdict)),
            (.failedPermanent, .receipts(let verdict)), (.uncertain, .receipts(let verdict)),
            (.expired, .receipts(let verdict)), (.cancelled, .receipts(let verdict)),
            (.suppressed, .receipts(let verdict)):
            return received(verdict)

        case (.held, .deadlinePassed), (.queued, .deadlinePassed), (.failedTemporary, .deadlinePassed):
            return to(.expired, reason: reason)
        case (.uncertain, .deadlinePassed):
            return due == nil ? nil : to(.uncertain, reason: reason)

        case (.held, .cancel), (.queued, .cancel), (.failedTemporary, .cancel): return to(.cancelled, reason: reason)
        case (.uncertain, .cancel): return due == nil ? nil : to(.uncertain, reason: reason)
        case (.held, .addressClosed(let why)), (.queued, .addressClosed(let why)), (.failedTemporary, .addressClosed(let why)):
            return to(.suppressed, reason: why)
        // It may have arrived, and is not repeated.
        case (.uncertain, .addressClosed): return due == nil ? nil : to(.uncertain, reason: reason)

        case (.held, .postponed(let until)), (.queued, .postponed(let until)), (.failedTemporary, .postponed(let until)),
            (.uncertain, .postponed(let until)):
            return due == nil ? nil : to(state, due: until, reason: reason)
        default: return nil
        }
    }

    private func answered(_ outcome: Outcome, _ circumstances: Circumstances) -> DeliveryStateMachine {
        switch outcome {
        case .accepted: return to(.accepted)
        // A later refusal does not show that an earlier attempt, which may have arrived, did not.
        case .rejected(.permanent, let reason) where repeats > 0: return to(.uncertain, reason: reason)
        // The route is at fault and not this delivery, so it is only put off.
        case .rejected(.permanent, let reason) where reason.code.fault == .route:
            return answered(.rejected(.temporary(retryAfter: nil), reason), circumstances)
        case .rejected(.permanent, let reason): return refused(reason, circumstances)
        case .rejected(.temporary(let retryAfter), let reason):
            let delay = RetrySchedule.delay(afterAttempt: attempt, jitter: circumstances.jitter, retryAfter: retryAfter)
            let next = circumstances.after(seconds: delay)
            if repeats > 0 { return to(.uncertain, due: nil, reason: reason) }
            return next < circumstances.deadline
                ? to(.failedTemporary, due: next, reason: reason) : to(.expired, reason: reason)
        case .uncertain(let reason): return inDoubt(reason, circumstances)
        }
    }

    /// Seconds after which a refusal that may be the route's fault is asked for again: longer than the window of `RouteRefusalMonitor`, which finds
    /// that out.
    static let suspicion = 15 * 60

    /// A permanent refusal. By e-mail, whose route leads to many servers, one whose code does not say what is at fault is final only the second time.
    private func refused(_ reason: Reason, _ circumstances: Circumstances) -> DeliveryStateMachine {
        let isUnclear = reason.code == .refused && circumstances.channel == .email && self.reason?.code != .unclearRefusal
        let next = circumstances.after(seconds: Self.suspicion + Int(120 * circumstances.jitter))
        guard isUnclear, next < circumstances.deadline else { return to(.failedPermanent, reason: reason) }
        return to(.failedTemporary, due: next, reason: Reason(.unclearRefusal, detail: reason.detail))
    }

    private func inDoubt(_ reason: Reason, _ circumstances: Circumstances) -> DeliveryStateMachine {
        let mayRepeat: Bool
        switch circumstances.channel {
        case .email: mayRepeat = repeats == 0
        case .text: mayRepeat = repeats == 0 && circumstances.category == .emergency
        case .letter: mayRepeat = false
        }
        let next = circumstances.after(seconds: 60)
        return to(.uncertain, due: mayRepeat && next < circumstances.deadline ? next : nil, reason: reason)
    }

    /// The verdict over all receipts so far decides, whatever state the earlier ones, an expiry or a cancellation led to: so the order in which they
    /// came makes no difference. Nil where it says nothing new.
    private func received(_ verdict: ReceiptAggregator.Verdict) -> DeliveryStateMachine? {
        // A receipt for a delivery that never left is ignored.
        guard attempt > 0 else { return nil }
        let next: DeliveryStateMachine
        switch verdict {
        case .nothing: return nil
        case .accepted: next = to(.accepted)
        case .delivered: next = to(.delivered)
        case .failed(let reason): next = to(.failedPermanent, reason: reason)
        }
        return next == self ? nil : next
    }

    private func to(
        _ state: DeliveryState, attempt: Int? = nil, repeats: Int? = nil, due: Date? = nil, reason: Reason? = nil
    ) -> DeliveryStateMachine {
        DeliveryStateMachine(
            state: state, attempt: attempt ?? self.attempt, repeats: repeats ?? self.repeats, due: due, reason: reason)
    }
}

extension DeliveryStateMachine {
    /// Whether the family of a delivery is evaluated again at once when this life becomes `after`: it failed, arrived, is in doubt, or has not
    /// wholly arrived after all (another part of the text turned up).
    func evaluatesFamily(becoming after: DeliveryStateMachine) -> Bool {
        after.state != state && after.state != .submitting && (state, after.state) != (.submitting, .accepted)
    }

    /// Whether a delivery is over when this life becomes `after`, and did not arrive.
    func comesToNothing(becoming after: DeliveryStateMachine) -> Bool {
        after.state != state && after.due == nil
            && [.failedPermanent, .expired, .cancelled, .suppressed].contains(after.state)
    }
}
