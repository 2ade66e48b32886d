/// Who may have written from a number, what they were asked, and what they heard from us lately.
public struct SenderSnapshot: Sendable {
    /// Kept with a reply as what its sender heard: that a questionnaire began, or asked once more.
    static let heardOfQuestionnaire = "questionnaire"

    public struct Known: Sendable {
        public var contact: Contact
        /// Open questions that they or one of their household were sent, newest first: messages that ask something, whose time is not over.
        public var open: [OpenQuestion]
    }

    public struct OpenQuestion: Sendable, Hashable {
        public var message: MessageID
        public var keyword: Keyword?
        /// Contacts of the family who were sent it; none where the sender asked about it by its keyword.
        public var sentTo: Set<ContactID> = []

        /// Whether they or one of their household were sent it.
        public var wasSent: Bool { !sentTo.isEmpty }
    }

    /// A reply that waits for the keyword of the question that it answers.
    public struct Pending: Sendable, Equatable {
        public var reply: Int64
        public var meaning: ReplyMeaning
    }

    public var known: [Known]
    /// Of the family, where all who have the number are of one.
    var households: Households?
    /// The family, where all who have the number are of one.
    public var family: Family?
    /// The same words from the same number, less than ten seconds ago.
    public var isEcho: Bool
    /// STOP was sent from the number, and no START since.
    public var isStopped: Bool
    /// Its carrier blocks it.
    public var isBlockedByCarrier = false
    /// The keys of the topics that the number stopped.
    public var stoppedTopics: Set<String> = []
    /// The reply before this one, where its sender was asked within the last day which question it answers.
    public var pending: Pending?
    /// What letters stand for, where the number was asked by letters lately which invitation it meant.
    public var askedByLetter: AskedByLetter?
    /// What it heard by itself within the last day, by the codes of `ReplyRouting.Confirmation`.
    public var heard: Set<String> = []
    /// What came from it within the last day and waits for a person.
    public var waitingTexts: [String] = []
    /// What was texted to it lately, by us and by the school: by this a reply's own words are told from ours.
    public var sentTexts: [String] = []
    /// Automatic answers to it.
    public var answers = AnswerCounts()

    public struct AnswerCounts: Sendable, Equatable {
        public var lastHour = 0
        public var lastDay = 0
        /// How often the same words came from the number in ten minutes, without this time.
        public var sameText = 0
    }

    /// Whether all who have the number are of one known household; otherwise it answers for none of them.
    public var isOneHousehold: Bool { households?.areOne(known.map(\.contact.id)) ?? false }

    /// Whether all who have the number, and so read what is sent to it, may learn a fact of one of those who acted.
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
    /// As if nothing were open to whoever wrote: a bare answer is then a person's to read.
    mutating func asksNothing() {
        for index in known.indices { known[index].open = [] }
    }
}

extension SenderSnapshot {
    /// Whether what comes from the number may be an answer at all: of one known household, whom something may reach, and not the same words again.
    var mayAnswerQuestionnaires: Bool {
        !isEcho && !isStopped && !known.isEmpty && known.allSatisfy { $0.contact.noContact == nil }
            && isOneHousehold
    }

    func has(_ contact: ContactID) -> Bool { known.contains { $0.contact.id == contact } }
}
