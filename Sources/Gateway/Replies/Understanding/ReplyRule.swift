/// The rule by which a reply was read. Raw values are stable; the sentence is `reply-rule-<code>` in `locales/`.
public enum ReplyRule: String, Sendable, CaseIterable, Codable {
    /// It asks for the messages to end; this rule comes before all others.
    case stop
    /// A machine wrote it.
    case automatic
    /// The gateway's own words sent back: a reaction, a forward.
    case quotation
    /// It thanks, and says nothing else.
    case thanks
    /// The whole reply is a command of the gateway's: start, help, a language.
    case command
    /// All that it says about coming agrees.
    case agreed
    /// The last statement counts: the one after *but* or *actually*.
    case lastWord = "last-word"
    /// The sender does not come, another person does.
    case another
    /// It says that the sender is undecided.
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
    /// An absence, a new number: a matter that only a person can see to.
    case matter
    /// It is for no people, or for more than any family has.
    case beyondFamily = "beyond-family"
    /// A number that may count people, or something else.
    case unclearNumber = "unclear-number"
    /// Too many words are unknown for what is clear.
    case tooMuchUnknown = "too-much-unknown"
    /// A *not* of which it is unclear what it reverses.
    case strayNot = "stray-not"
    case nothingAsked = "nothing-asked"
    case nothingKnown = "nothing-known"
}
