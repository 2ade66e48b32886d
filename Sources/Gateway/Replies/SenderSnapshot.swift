/// Who may have written from a number, what they were asked, and what the gateway sent them lately.
public struct SenderSnapshot: Sendable {
    /// Stored with a reply as what its sender heard: that a questionnaire began, or asked again.
    static let heardOfQuestionnaire = "questionnaire"

    public struct Known: Sendable {
        public var contact: Contact
        /// Open questions that they or a contact of their household were sent, newest first: messages that ask something, whose time is not over.
        public var open: [OpenQuestion]
    }

    public struct OpenQuestion: Sendable, Hashable {
        public var message: MessageID
        public var keyword: Keyword?
        /// Contacts of the family who were sent it; none where the sender asked about it by its keyword.
        public var sentTo: Set<ContactID> = []

        /// Whether they or a contact of their household were sent it.
        public var wasSent: Bool { !sentTo.isEmpty }
    }

    /// A reply that waits for the keyword of the question that it answers.
    public struct Pending: Sendable, Equatable {
        public var reply: Int64
        public var meaning: ReplyMeaning
    }

    public var known: [Known]
    /// The households of the family, where all who have the number are of one family.
    var households: Households?
    /// The family, where all who have the number are of one.
    public var family: Family?
    /// The same words came from the same number less than ten seconds ago.
    public var isEcho: Bool
    /// STOP was sent from the number, and no START since.
    public var isStopped: Bool
    /// The carrier blocks the number.
    public var isBlockedByCarrier = false
    /// The keys of the topics that the number stopped.
    public var stoppedTopics: Set<String> = []
    /// The reply before this one, where its sender was asked within the last day which question it answers.
    public var pending: Pending?
    /// What labels stand for, where the number was asked by labels lately which invitation it meant.
    public var askedByLabel: AskedByLabel?
    /// The automatic answers that went to it within the last day: codes of `ReplyRouting.Confirmation`, and `heardOfQuestionnaire`.
    public var heard: Set<String> = []
    /// Texts that came from it within the last day and wait for a person.
    public var waitingTexts: [String] = []
    /// Texts that the gateway and the school sent to it lately: they tell a reply's own words from quoted ones.
    public var sentTexts: [String] = []
    /// Number of automatic answers to it.
    public var answers = AnswerCounts()

    public struct AnswerCounts: Sendable, Equatable {
        public var lastHour = 0
        public var lastDay = 0
        /// How often the same words came from the number in ten minutes, without this time.
        public var sameText = 0
    }

    /// Whether all who have the number are of one known household; otherwise it answers for none of them.
    public var isOneHousehold: Bool { households?.areOne(known.map(\.contact.id)) ?? false }

    /// Whether all who have the number, and so read what is sent to it, may learn a fact about one of those who acted.
    func mayLearn(
        _ fact: Visibility.Fact, ofAnyOf actors: some Collection<ContactID>, sentTo: Set<ContactID>,
        on surface: Visibility.Surface
    ) -> Bool {
        guard let households, !known.isEmpty else { return false }
        return known.allSatisfy {
            Visibility.allows($0.contact, toLearn: fact, ofAnyOf: actors, in: households, sentTo: sentTo, on: surface)
        }
    }

    /// A reply from the number within the last day was left for a person, and its sender heard that one will read it.
    public var wasToldToWait: Bool {
        [ReplyRouting.Confirmation.waiting, .waitingOnly].contains { heard.contains($0.code) }
    }
}

extension SenderSnapshot {
    /// Treats the sender as one with no open question: a person then reads a bare answer.
    mutating func asksNothing() {
        for index in known.indices { known[index].open = [] }
    }
}

extension SenderSnapshot {
    /// Whether what comes from the number may be an answer at all: it is known and all who have it are of one household, none has a no-contact
    /// flag, the number is not stopped, and the text is not a repetition.
    var mayAnswerQuestionnaires: Bool {
        !isEcho && !isStopped && !known.isEmpty && known.allSatisfy { $0.contact.noContact == nil }
            && isOneHousehold
    }

    func has(_ contact: ContactID) -> Bool { known.contains { $0.contact.id == contact } }
}
