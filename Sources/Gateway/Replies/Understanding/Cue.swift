/// What a word or a phrase of a reply may mean before its neighbours are considered. Raw values are the keys of `vocabulary.yaml`.
enum Cue: String, Sendable, Hashable, CaseIterable {
    // Answers.
    /// A yes that is a sentence by itself: yes, ie, of course.
    case yes
    /// A no that is a sentence by itself: no, nage, dim diolch.
    case no
    /// Agreement that is a yes only where a question was asked: OK, iawn, fine.
    case agree
    /// A whole sentence that says that the sender or others come, whatever comes before it: see you there, methu aros.
    case comes
    /// A whole sentence that says that the family does not come: methu dod, count us out.
    case absent
    /// A verb that is an answer by itself and may have another verb after it: byddaf, gallwn, we will.
    case verb
    /// The same, said by the sender about themselves alone: byddaf, I can.
    case verbOfOne = "verb-of-one"
    /// *Na*: there, after a verb; no, elsewhere.
    case noOrThere = "no-or-there"
    /// There: being there after a verb, and nothing elsewhere: yno, yna.
    case there
    /// Being there, without saying whether: dod, attend, make it.
    case attend
    /// A verb that says nothing without another: bydd, will be.
    case auxiliary
    /// Reverses what follows: not, ddim.
    case not
    /// Cannot or will not: reverses what follows, and is a no by itself: can't, methu.
    case unable
    /// *So ni'n dod*: "we are not" in southern Welsh; in a text of both languages it may be "so we are".
    case unableOrSo = "unable-or-so"
    /// Undecided: efallai, might, will try.
    case maybe
    /// Only if: os, if.
    case condition
    /// A wish: would love to, hoffwn. A yes if nothing is said against it.
    case wish
    /// A reason why the sender does not come, from which a no may be inferred: working, apwyntiad.
    case excuse

    // Requests to the gateway.
    /// A complete request to stop: take me off your list.
    case stop
    /// The word alone, which may be about something else: stop, stopio.
    case stopWord = "stop-word"
    /// A word that asks to stop only where it is the whole reply: end, quit.
    case stopAlone = "stop-alone"
    /// To stop an activity that is not named fully: stop sending. A request to the gateway only where nothing else is its object.
    case stopVerb = "stop-verb"
    /// A complete request to stop e-mails, and not texts.
    case stopEmail = "stop-email"
    /// Removing a person: from the list, or from an event that is named with it.
    case remove
    /// What may follow the object of a request to stop without changing it: to this number, bellach, o'r ysgol. Considered only there.
    case restOfStop = "rest-of-stop"
    case start, help
    case languageWelsh = "language-cy"
    case languageEnglish = "language-en"
    /// A machine wrote it.
    case automatic

    // What else may be said.
    /// A matter that only a person can see to: an absence, a new number, "don't stop".
    case matter
    /// Begins a question.
    case asking
    /// Having got, seen or read something: a yes before it is about that.
    case received
    case late
    case thanks, sorry, hello, please
    /// *Os gwelwch yn dda*: please beside other words, a yes where it is the whole reply.
    case pleaseOrYes = "please-or-yes"
    /// The next time, another day: what is said about it is not about this event.
    case otherTime = "other-time"
    /// Says nothing about coming: lovely, just, really.
    case filler
    /// Welsh *yn* before a verb; English *to*, *be*.
    case particle

    // Conjunctions.
    case but, because, so, and, or
    /// After all, actually: what follows replaces what came before.
    case correction

    // Who, how many and when.
    /// We: the sender and others.
    case sender
    /// I, and the verbs that mean nothing alone: dwi'n, I'm.
    case senderOfOne = "sender-of-one"
    /// The sender as one of those who come: me, fi.
    case me
    /// One person of the family: mum, nain.
    case kin
    /// People without a number: the kids, pawb.
    case group
    /// A word for some of those who come, counted: adults, plant.
    case part
    /// A word for all who come, counted: of us, lle.
    case total
    /// By oneself: on my own.
    case alone
    /// Both: two, without a figure.
    case both
    /// A number after it does not count people: year, blwyddyn, at.
    case otherBefore = "not-people-after-it"
    /// A number before it does not count people: pm, munud, o'r gloch.
    case otherAfter = "not-people-before-it"
    case when
    /// Until: "not there until seven" means there from seven.
    case until
    /// Only: just the, dim ond.
    case only
    /// With, and bringing: with, gyda.
    case with
    /// That the sender does not come, but perhaps another person: not me, nage fi.
    case another

    /// Whether it leaves the meaning of its neighbours unchanged.
    var isNeutral: Bool {
        switch self {
        case .late, .thanks, .sorry, .hello, .please, .pleaseOrYes, .filler, .particle, .but, .because, .so, .and, .or,
            .correction, .sender,
            .senderOfOne, .me,
            .kin, .group, .part, .total, .alone, .both, .otherTime, .until, .otherBefore, .otherAfter, .when, .only, .with,
            .another,
            .received, .restOfStop:
            true
        default: false
        }
    }
}
