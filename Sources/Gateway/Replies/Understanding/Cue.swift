/// What a word or a phrase of a reply may mean, before its neighbours are heard. Raw values are the keys of `vocabulary.yaml`.
enum Cue: String, Sendable, Hashable, CaseIterable {
    // Answers.
    /// A yes that stands for a sentence: yes, ie, of course.
    case yes
    /// A no that stands for a sentence: no, nage, dim diolch.
    case no
    /// Agreement that is a yes only where something was asked: OK, iawn, fine.
    case agree
    /// A whole sentence that says that somebody comes, whatever stands before it: see you there, methu aros.
    case comes
    /// A whole sentence that says that nobody does: methu dod, count us out.
    case absent
    /// A verb that answers by itself and may have another verb behind it: byddaf, gallwn, we will.
    case verb
    /// The same, said by one person of herself: byddaf, I can.
    case verbOfOne = "verb-of-one"
    /// *Na*: there, behind a verb; no, elsewhere.
    case noOrThere = "no-or-there"
    /// There: being there behind a verb, and nothing elsewhere: yno, yna.
    case there
    /// Being there, without saying whether: dod, attend, make it.
    case attend
    /// A verb that says nothing without another: bydd, will be.
    case auxiliary
    /// Turns round what follows: not, ddim.
    case not
    /// Cannot or will not: turns round what follows, and is a no by itself: can't, methu.
    case unable
    /// *So ni'n dod*: we are not, in the south; and in a text of both languages, so we are.
    case unableOrSo = "unable-or-so"
    /// Undecided: efallai, might, will try.
    case maybe
    /// Only if: os, if.
    case condition
    /// A wish: would love to, hoffwn. A yes if nothing is said against it.
    case wish
    /// Why somebody does not come, from which it may be guessed: working, apwyntiad.
    case excuse

    // Requests to the gateway.
    /// A whole request to stop: take me off your list.
    case stop
    /// The word alone, which may stand in another story: stop, stopio.
    case stopWord = "stop-word"
    /// A word that asks to stop only where it is all that is said: end, quit.
    case stopAlone = "stop-alone"
    /// To stop doing something, of which it is not said what: stop sending. A request to us only where nothing else is its object.
    case stopVerb = "stop-verb"
    /// A whole request to stop e-mails, and not texts.
    case stopEmail = "stop-email"
    /// Taking somebody off: from the list, or from an event that is named beside it.
    case remove
    /// What may follow the object of a request to stop and leave it whole: to this number, bellach, o'r ysgol. Heard there alone.
    case restOfStop = "rest-of-stop"
    case start, help
    case languageWelsh = "language-cy"
    case languageEnglish = "language-en"
    /// A machine wrote it.
    case automatic

    // What else may be said.
    /// Something that only a person can see to: an absence, a new number, "don't stop".
    case matter
    /// Begins a question.
    case asking
    /// Having got, seen or read something: a yes before it is about that.
    case received
    case late
    case thanks, sorry, hello, please
    /// *Os gwelwch yn dda*: please beside other words, a yes where it is all that is said.
    case pleaseOrYes = "please-or-yes"
    /// The next time, another day: what is said of it is not about this one.
    case otherTime = "other-time"
    /// Says nothing about coming: lovely, just, really.
    case filler
    /// Welsh yn before a verb; English to, be.
    case particle

    // Between thoughts.
    case but, because, so, and, or
    /// After all, actually: what follows is the last word.
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
    /// People whose number nobody said: the kids, pawb.
    case group
    /// What some of those who come are counted in: adults, plant.
    case part
    /// What all are counted in: of us, lle.
    case total
    /// By oneself: on my own.
    case alone
    /// Both: two, without a figure.
    case both
    /// After it a number counts no people: year, blwyddyn, at.
    case otherBefore = "not-people-after-it"
    /// Before it a number counts no people: pm, munud, o'r gloch.
    case otherAfter = "not-people-before-it"
    case when
    /// Until: not there until seven is there then.
    case until
    /// Only: just the, dim ond.
    case only
    /// With, and bringing: with, gyda.
    case with
    /// That it is not the sender who comes, but perhaps somebody else: not me, nage fi.
    case another

    /// Whether it leaves the meaning of its neighbours as it is.
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
