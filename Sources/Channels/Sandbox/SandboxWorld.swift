public import Foundation

/// The events that the script has come back, ordered by time and address.
///
/// Nothing in it waits: times are parameters, and the caller asks which events are due. The same script gives the same events in
/// the same order, in whatever order deliveries are sent, as long as the clock does not move meanwhile.
public actor SandboxWorld {
    public nonisolated let script: SandboxScript
    private let now: @Sendable () -> Date
    /// Sorted by key.
    private var future: [Future] = []
    private var taken: Set<DeliveryID> = []
    private var tried: Set<DeliveryID> = []
    private var texted: Set<PhoneNumber> = []
    private var mailed: Set<EmailAddress> = []

    private struct Future {
        var at: Date
        var address: String
        /// The order among the events of one submission.
        var ordinal: Int
        var delivery: String
        var event: SandboxEvent

        func precedes(_ other: Future) -> Bool {
            (at, address, ordinal, delivery) < (other.at, other.address, other.ordinal, other.delivery)
        }
    }

    public init(script: SandboxScript, now: @escaping @Sendable () -> Date) {
        self.script = script
        self.now = now
    }

    /// The time of the next event; nil where there are none.
    public var nextDue: Date? { future.first?.at }

    /// Removes and returns the events up to and including `date`, in order.
    public func due(by date: Date) -> [SandboxEvent] {
        let count = future.prefix { $0.at <= date }.count
        defer { future.removeFirst(count) }
        return future.prefix(count).map(\.event)
    }

    /// Adds an event. Events at one time are ordered by address, then by ordinal.
    public func schedule(_ event: SandboxEvent, at date: Date, address: String, ordinal: Int = 0, delivery: DeliveryID? = nil) {
        let new = Future(at: date, address: address, ordinal: ordinal, delivery: delivery?.rawValue ?? "", event: event)
        var low = 0
        var high = future.count
        while low < high {
            let middle = (low + high) / 2
            if new.precedes(future[middle]) { high = middle } else { low = middle + 1 }
        }
        future.insert(new, at: low)
    }

    /// A text was accepted: schedules its receipts and, for the first text to arrive at the number, its owner's texts.
    func took(text delivery: DeliveryID, to number: PhoneNumber) {
        guard taken.insert(delivery).inserted else { return }
        let sent = now()
        let fate = script.fate(of: number)
        for (ordinal, step) in fate.receipts.enumerated() {
            let at = sent + Double(step.after)
            let receipt = Receipt(channel: .text, subject: .delivery(delivery), status: step.status, at: at)
            schedule(.incoming(.receipt(receipt)), at: at, address: number.e164, ordinal: ordinal, delivery: delivery)
        }
        guard fate.arrives, texted.insert(number).inserted else { return }
        for (index, reply) in script.replies.enumerated() where reply.from == number {
            let at = sent + Double(reply.after)
            let text = IncomingText(from: number, text: reply.text, reference: "sandbox-\(index + 1)", at: at)
            // After the receipts of the same second.
            schedule(.incoming(.text(text)), at: at, address: number.e164, ordinal: 100 + index)
        }
    }

    /// An e-mail was accepted: for the first of the mailbox, schedules its owner's visit to the page.
    func took(email delivery: DeliveryID, to address: EmailAddress) {
        guard taken.insert(delivery).inserted, mailed.insert(address).inserted else { return }
        let sent = now()
        for (index, page) in script.pages.enumerated() where page.to == address {
            let event: SandboxEvent =
                page.answer.map { .pageAnswer(delivery, $0, places: page.places) } ?? .pageRead(delivery)
            schedule(event, at: sent + Double(page.after), address: address.text, ordinal: index, delivery: delivery)
        }
    }

    /// A letter was printed: schedules its posting, and its return where the script has one.
    func took(letter delivery: DeliveryID, to address: PostalAddress) {
        guard taken.insert(delivery).inserted else { return }
        let key = address.lines.joined(separator: "\n")
        let posted = now() + Double(script.office.postsAfter)
        schedule(.letterPosted(delivery), at: posted, address: key, delivery: delivery)
        guard script.office.returned.contains(address) else { return }
        schedule(
            .letterReturned(delivery), at: posted + Double(script.office.returnsAfter), address: key, ordinal: 1,
            delivery: delivery)
    }

    /// Whether this is the delivery's first attempt at a mailbox.
    func isFirstTry(_ delivery: DeliveryID) -> Bool { tried.insert(delivery).inserted }
}

/// An event in the sandbox after a delivery was sent.
public enum SandboxEvent: Sendable, Equatable {
    /// A provider's receipt, or a text from a telephone.
    case incoming(Incoming)
    /// A parent opened the message page of an e-mail and pressed "read".
    case pageRead(DeliveryID)
    /// A parent answered there; `places` is 0 unless the answer is yes.
    case pageAnswer(DeliveryID, SandboxScript.Answer, places: Int)
    case letterPosted(DeliveryID)
    case letterReturned(DeliveryID)
}
