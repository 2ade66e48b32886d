# Events: guests, the waiting list, reminders, who came.

## What guests are told by text: one part each

event-waits = No room is left ({ $event }). You are number { $number } on the waiting list, and we will let you know if places come free. To leave it, text { $no }. { $school }
event-waits-call = No room is left ({ $event }). You are number { $number } on the waiting list, and we will let you know if places come free. To leave it, call { $telephone }. { $school }
event-waits-for-more = You keep { COUNT($places, noun: "place") } ({ $event }), and are number { $number } on the waiting list for more. We will let you know if there is room. { $school }
event-maybe-gave-back = MAYBE noted ({ $event }), so we no longer keep your { $places ->
        [1] place
       *[other] { $places } places
    }. Coming after all? Text { $yes } and how many. { $school }
event-maybe-gave-back-call = MAYBE noted ({ $event }), so we no longer keep your { $places ->
        [1] place
       *[other] { $places } places
    }. Coming after all? Call { $telephone }. { $school }
event-maybe-left-list = MAYBE noted ({ $event }), so you are no longer on the waiting list. Coming after all? Text { $yes } and how many. { $school }
event-maybe-left-list-call = MAYBE noted ({ $event }), so you are no longer on the waiting list. Coming after all? Call { $telephone }. { $school }
event-late = Thank you, your answer is noted. The closing date has passed, so a member of staff will decide and let you know. Questions? { $telephone }. { $school }
event-moved-up = Good news: there is room, and we have kept { COUNT($places, noun: "place") } for you. { $event }, { DATE($starts, year: "no") }, { TIME($starts) }. Can't come? Text { $no }. { $school }
event-moved-up-subject = Good news: there is room for you
event-moved-up-call = Good news: there is room, and we have kept { COUNT($places, noun: "place") } for you. { $event }, { DATE($starts, year: "no") }, { TIME($starts) }. Can't come? { $telephone }. { $school }

## The reminder of the day before

event-reminder-subject = Reminder: { $event } { $on }
event-reminder-text = { $school }. Reminder: { $event }, { $date }, { $time }, { $place }. { $reply }
event-reminder-text-short = { $school }. Reminder: { $event }, { $date }, { $time }. { $reply }
event-reminder-reply = Can't come? Text { $no }.
event-reminder-call = Can't come? { $telephone }
event-reminder-tell = text { $no } to { $number }, or call { $telephone }
event-reminder-tell-call = call { $telephone }
event-reminder-body =
    Dear { $contact }

    This is a reminder of { $event }.

    - Date: **{ $day }**
    - Time: **{ $time }**
    - Place: **{ $place }**

    If you cannot come after all, please { $tell }. Another family can then have your place.

    We look forward to seeing you.

    { $school }

## Why an officer is to speak with a family

exhausted-moved-up = has places now, and could not be told
exhausted-family-left = has left the school and still has places, or waits for some: give them back
exhausted-late-answer = answered after the closing date: decide, and let them know
exhausted-two-bookings = two households of the family have booked: ask each on its own, without speaking of the other
exhausted-households-changed = who lives with whom has changed since they answered: ask each household on its own, without speaking of the other, who is coming and how many places they need

## Events and their guests, for the office

event-none = The school invites to nothing yet.
event-no-guests = Nobody has answered yet.
event-seats = { $taken } of { $capacity } places taken, families waiting: { $waiting }.
event-seats-unlimited = Places taken: { $taken }.
event-answered = Recorded. Family { $family }: { $standing }, places: { $places }.
event-answered-waiting = Recorded. Family { $family }: number { $number } on the waiting list, places meanwhile: { $places }.
event-noted = The note for family { $family } is kept.
event-attended = { $event }: { $count ->
        [1] 1 family was there
       *[other] { $count } families were there
    }.
guest-coming = coming
guest-waiting = waiting
guest-waiting-number = number { $number } on the waiting list for { $wish }
guest-late = answered late, to be decided
guest-maybe = maybe
guest-declined = not coming
guest-unanswered = has not answered
guest-attended = was there
guest-missed = was not there
column-event = Event
column-starts = Starts
column-places = Places
column-coming = Coming
column-waiting-list = Waiting
column-maybe = Maybe
column-declined = Not coming
column-unanswered = No answer
column-late = Late
column-attended = Were there
column-names = Who answered
column-needs = Needs
column-there = There?
office-no-such-event = No message of this name invites to an event. See: gatewayd event
office-no-such-family = The school has no family with this id.
office-event-began = The event has begun, so answers are of no use. Say who was there: gatewayd event attended
office-event-not-begun = The event has not begun, so nobody can say yet who was there.
office-no-attendance = Nobody has said yet who was there. Do so first: gatewayd event attended
office-note-too-long = The note is too long: at most 200 characters.
office-which-contact = This family has more than one household, and each answers for itself. Name the contact: --contact ID.
office-known-apart = Some of this family are on record as living apart, so nobody was joined. Name those who live together: --together --contact ID --contact ID.
office-flag-in-household = One of this family must not be contacted, so nobody was joined. Name those who live together: --together --contact ID --contact ID. If that person is one of them, no letters go to that home.
office-one-contact = It takes at least two contacts to live together. Name two or more, or use --apart.

guest-need = { $need } ({ $name })
guest-two-bookings = two bookings
guest-left = has left the school
event-left = { $event }: { $count ->
        [1] 1 household that has left the school still has places or waits
       *[other] { $count } households that have left the school still have places or wait
    }. See: gatewayd event guests { $event }
office-family-left = They have left the school, so only “no” can be recorded: it gives their places back. gatewayd event answer EVENT FAMILY no

## Pages

page-needs = Food or access needs (if any)
page-answer-waiting = Thank you. No room is left at the moment. You are number { $number } on the waiting list, and we will let you know if places come free.
page-answer-waiting-for-more = Thank you. You keep { COUNT($places, noun: "place") }, and are number { $number } on the waiting list for more. We will let you know if there is room.
page-answer-late = Thank you. Your answer came after the closing date, so a member of staff will decide and let you know.
page-answer-unsettled = Thank you for your answer. The school has updated its records since then, so it will ask you about your places. You can also answer again here.
page-guests-title = Guests
page-guests-link = The list for the door
page-guests-caption = Whoever has places, those who wait in their order, and then the others. Those who said no are not here, unless they came.
page-guests-here = Here
page-guests-children = Children
page-guests-places = Places
page-guests-needs = Needs
page-guests-was-there = { $names } ({ $family }) were there
page-guests-none = Nobody has answered yet.
page-guests-by = Your name
page-guests-save = Save who was there
page-guests-again = Nothing has been saved yet. Check your name, and press once more.
page-guests-saved = It has been saved. Families who were there: { $count }
page-guests-before = Print this page for the door. Once the event has begun, what is ticked can be saved here.
page-guests-back = Back to the overview
page-household-needs = The school also knows, from your household: { $needs }
