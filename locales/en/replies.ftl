# Automatic answers: one part each. The school's and the event's name are left out where they do not fit.
reply-event = event
reply-school = the school
reply-yes = Thank you! { COUNT($places, noun: "place") } for you: { $event }. To change, text { $no }, or { $yes } and how many. { $school }
reply-no = Thank you. Not coming: { $event }. If that changes, text { $yes } and how many. { $school }
reply-maybe = Thank you. MAYBE noted: { $event }. Text { $yes } and how many, or { $no }, when you know. { $school }
# The same where a text would not say which of several invitations it means.
reply-yes-call = Thank you! { COUNT($places, noun: "place") } for you: { $event }. To change, call { $telephone }. { $school }
reply-no-call = Thank you. Not coming: { $event }. If that changes, call { $telephone }. { $school }
reply-maybe-call = Thank you. MAYBE noted: { $event }. When you know, call { $telephone }. { $school }
reply-stopped = No more text messages from { $school }. To start again, text START. Any questions? Call { $telephone }.
reply-started = Thank you. You will now get text messages again from { $school }. To opt out, text STOP.
reply-help = { $school }. Text YES and how many (coming), NO (can't come), WELSH (change language), STOP (no more). Call { $telephone }.
reply-language-cy = OK. We will send your messages in Welsh from now on. To change, text ENGLISH. { $school }
reply-language-en = OK. We will send your messages in English from now on. To change, text CYMRAEG or WELSH. { $school }
reply-waiting = Thank you. Somebody will read your message. To answer an invitation, text YES and how many (YES 2) or NO. { $school }
reply-waiting-only = Thank you. Somebody will read your message. { $school }
reply-which = Which one? Text one of these: { $answers }. { $school }
# Which invitation, where not every one has a keyword. The titles are shortened so that all of it is one part.
reply-letters = { $choices }. Answer YES A or NO { $last }. { $school }
reply-letters-short = { $choices }. Answer YES A or NO { $last }.
# Plain words beside a letter: "YES A". Write them without accents.
reply-plain-yes = yes yeah yep yup okay ok
reply-plain-no = no nope nah
reply-plain-maybe = maybe perhaps possibly
# The answer as it is given again with the keyword: "PHONICS YES 2".
reply-word-yes = YES
reply-word-no = NO
reply-word-maybe = MAYBE
reply-about = { $event }: { DATE($starts, year: "no") }, { TIME($starts) }, { $place }. Text { $keyword } YES and how many, or { $keyword } NO. { $school }
reply-about-place = { $event }: { DATE($starts, year: "no") }, { TIME($starts) }, { $place }. Text YES and how many, or NO.
reply-about-time = { $event }: { DATE($starts, year: "no") }, { TIME($starts) }. Text { $keyword } YES and how many, or { $keyword } NO.
reply-about-short = { $keyword }: { DATE($starts, year: "no") }, { TIME($starts) }. Text { $keyword } YES and how many, or { $keyword } NO.
reply-topic-stopped = { $keyword }: no more messages about this. To get them again: START { $keyword }. To stop all: STOP. { $school }
reply-email-stopped = No more emails from { $school }. Text messages will still come: to stop those, text STOP. Emails again? Call { $telephone }.
reply-topic-started = Thank you. You will get messages again: { $keyword }. To stop them: STOP { $keyword }. { $school }

# A person's answer in an e-mail: our words around it.
answer-subject = A reply from { $school }
answer-opening = Thank you for writing to us. This is the school's reply.
answer-above = The reply is above.
answer-closing = Another question? Call { $telephone }. { $school }

# The conversation and the inbox, at the terminal.
conversation-none = Nothing has been said yet.
conversation-answered = { $choice } ({ $title })
conversation-answered-places = { $choice }, places: { $places } ({ $title })
conversation-more = Others: { $count }. Give more of the name.
conversation-which = “{ $who }” may be more than one person. Choose one by the id in the first column: gatewayd conversation CONTACT
office-no-such-person = There is no contact with that id or name, and it is no phone number. A part of a name is enough.
duration-none = none
duration-days = { COUNT($count, noun: "day") }
duration-hours = { COUNT($count, noun: "hour") }
duration-minutes = { $count ->
        [0] less than a minute
       *[other] { COUNT($count, noun: "minute") }
    }
way-page = message page
speaker-family = family
speaker-school = school
speaker-machine = automatic answer
intent-yes = yes
intent-no = no
intent-maybe = maybe
intent-stop = stop
intent-start = start
intent-help = help
intent-language-cy = Welsh
intent-language-en = English
intent-unclear = unclear
intent-automatic = written by a machine
text-fault-incomplete = parts are missing
text-fault-late = a part that came late
text-fault-unclear = a part, but unclear of what
text-fault-conflicting = two texts mixed up
text-fault-too-many = part of a text too long to join
# Why a text counts for nobody by itself, and what to do.
shared-number-one-person = { $name } stands in more than one family ({ $families }) with this number, so the text counts for none of them until a person decides.
shared-number-families = People of more than one family ({ $families }) have this number, so the text counts for none of them until a person decides.
shared-number-households = People of more than one home in family { $families } have this number, so the text counts for none of them until a person decides.
shared-number-record = Record the answer of whoever gave it:
column-speaker = Who
column-way = Way
column-intent = Read as

# Pages: the inbox and the conversation.
page-ages-title = Welsh and English side by side
page-ages-language = Language
page-ages-waiting = Waiting
page-ages-oldest = The oldest
page-ages-answered = Answered
page-ages-median = Time to an answer (median)
page-ages-either = both, or unclear
page-ages-note = Hours of the clock, not school hours. Answers of the last 30 days.
page-reply-read-as = read by the machine as
page-conversation-title = The conversation
page-conversation-link = The whole conversation
page-conversation-none = Nothing has been said yet.
page-conversation-back = Back
page-write-title = Write to the school
page-write-label = Your message (up to 1,000 characters)
page-write-named = Your name goes with this message: unlike your answers to the questionnaire, it is not anonymous.
page-write-send = Send
page-written = Your message has reached the school. Somebody will read it and reply.
