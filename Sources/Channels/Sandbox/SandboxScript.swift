/// What happens to what is sent in the sandbox, and what comes back: by address where the file names it, by the seed where not.
public struct SandboxScript: Sendable, Equatable {
    /// What a telephone, or the network in front of it, does with texts.
    public enum TextBehaviour: String, Sendable, CaseIterable {
        /// Arrives, and the receipt says so within a minute.
        case delivers
        /// Nobody has this number: refused at once, or by a receipt soon after, as the seed decides.
        case dead
        /// The carrier holds a STOP of theirs against us.
        case carrierStop = "carrier-stop"
        /// Switched off for days: buffered, then given up after half an hour to four hours.
        case unreachable
        /// Arrives, and no receipt ever comes.
        case silent
        /// Arrives; the receipt takes its time.
        case slow
    }

    /// What a mailbox does with e-mail.
    public enum EmailBehaviour: String, Sendable, CaseIterable {
        /// There is no such mailbox.
        case refuses
        /// Full, each time that it is tried.
        case full
        /// Takes it, and nothing comes back.
        case silent
        /// Says "later" to the first attempt of each delivery.
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

    /// A parent at the message page that an e-mail led to.
    struct Page: Sendable, Equatable {
        var to: EmailAddress
        /// Seconds after the first e-mail to that address.
        var after: Int
        /// Nil for reading alone.
        var answer: Answer?
        var places: Int
    }

    struct Office: Sendable, Equatable {
        /// Seconds until a letter is in the post.
        var postsAfter = 14_400
        /// Seconds from the post until a letter comes back.
        var returnsAfter = 172_800
        /// Letters to these addresses come back.
        var returned: Set<PostalAddress> = []
    }

    var dice: SandboxDice
    var texts: [PhoneNumber: Text] = [:]
    var emails: [EmailAddress: EmailBehaviour] = [:]
    var replies: [Reply] = []
    var pages: [Page] = []
    var office = Office()
}
