/// What happens to deliveries in the sandbox, and what comes back: by address where the script names it, else by the seed.
public struct SandboxScript: Sendable, Equatable {
    /// What a telephone, or its network, does with texts.
    public enum TextBehaviour: String, Sendable, CaseIterable {
        /// Arrives, and the receipt says so within a minute.
        case delivers
        /// No subscriber has this number: refused at once, or by a receipt soon after, as the seed decides.
        case dead
        /// The carrier has recorded a STOP of the subscriber.
        case carrierStop = "carrier-stop"
        /// Switched off for days: buffered, then failed after half an hour to four hours.
        case unreachable
        /// Arrives, without any receipt.
        case silent
        /// Arrives, with a late receipt.
        case slow
    }

    /// What a mailbox does with e-mail.
    public enum EmailBehaviour: String, Sendable, CaseIterable {
        /// There is no such mailbox.
        case refuses
        /// Full at each attempt.
        case full
        /// Accepted, without any reaction.
        case silent
        /// Refuses the first attempt of each delivery temporarily.
        case greylists
    }

    public enum Answer: String, Sendable, CaseIterable {
        case yes
        case no
        case maybe
    }

    struct Text: Sendable, Equatable {
        var behaviour: TextBehaviour
        /// Seconds until a slow receipt.
        var after: Int
    }

    struct Reply: Sendable, Equatable {
        var from: PhoneNumber
        /// Seconds after the first text to that number.
        var after: Int
        var text: String
    }

    /// A parent on the message page of an e-mail's link.
    struct Page: Sendable, Equatable {
        var to: EmailAddress
        /// Seconds after the first e-mail to that address.
        var after: Int
        /// Nil where the parent only reads.
        var answer: Answer?
        var places: Int
    }

    struct Office: Sendable, Equatable {
        /// Seconds until a letter is posted.
        var postsAfter = 14_400
        /// Seconds from posting until a letter is returned.
        var returnsAfter = 172_800
        /// Addresses whose letters are returned.
        var returned: Set<PostalAddress> = []
    }

    var dice: SandboxDice
    var texts: [PhoneNumber: Text] = [:]
    var emails: [EmailAddress: EmailBehaviour] = [:]
    var replies: [Reply] = []
    var pages: [Page] = []
    var office = Office()
}
