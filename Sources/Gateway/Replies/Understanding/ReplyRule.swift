/// By which rule a reply was read. Raw values are stable; the sentence is `reply-rule-<code>` in `locales/`.
public enum ReplyRule: String, Sendable, CaseIterable, Codable {
    /// It asks for the messages to end; that wins over all else.
    case stop
    /// A machine wrote it.
    case automatic
    /// Our own words sent back: a reaction, a forward.
    case quotation
    /// It thanks, and says nothing else.
    case thanks
    /// The whole reply is one of our words: start, help, a language.
    case command
    /// All that it says of coming says the same.
    case agreed
    /// The last word counts: what stands behind *but* or *actually*.
    case lastWord = "last-word"
    /// The sender does not come, somebody else does.
    case another
    /// Undecided in its own words.
    case maybe
    /// Only if something else happens.
    case condition
    /// A wish with a reason against it.
    case wishAgainst = "wish-against"
    /// A wish with nothing against it.
    case wish
    /// A reason for not coming, with regret.
    case excuse
    /// How many, and nothing more, in answer to an invitation.
    case countAlone = "count-alone"
    case emoji
    // A person reads these.
    /// It says two things about coming.
    case contradiction
    /// It asks something.
    case question
    /// An absence, a new number: something that only a person can see to.
    case matter
    /// It is for nobody, or for more than any family has.
    case beyondFamily = "beyond-family"
    /// A number that may count people, or something else.
    case unclearNumber = "unclear-number"
    /// Too much of it is unknown beside too little that is clear.
    case tooMuchUnknown = "too-much-unknown"
    /// A *not* whose end we do not see.
    case strayNot = "stray-not"
    case nothingAsked = "nothing-asked"
    case nothingKnown = "nothing-known"
}
