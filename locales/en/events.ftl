# Events: guests, the waiting list, reminders, who came.

## What guests are told by text: one part each

event-waits = No room is left ({ $event }). You are number { $number } on the waiting list, and we will let you know if places come free. To leave it, text NO. { $school }
event-waits-for-more = You keep { $places ->
        [1] 1 place
       *[other] { $places } places
    } ({ $event }), and are number { $number } on the waiting list for more. We will let you know if there is room. { $school }
event-late = Thank you, your answer is noted. The closing date has passed, so a member of staff will decide and let you know. Questions? { $telephone }. { $school }
event-moved-up = Good news: there is room, and we have kept { $places ->
        [1] 1 place
       *[other] { $places } places
    } for you. { $event }, { DATE($starts, year: "no") }, { TIME($starts) }. Can't come? Text NO. { $school }
event-moved-up-call = Good news: there is room, and we have kept { $places ->
        [1] 1 place
       *[other] { $places } places
    } for you. { $event }, { DATE($starts, year: "no") }, { TIME($starts) }. Can't come? { $telephone }. { $school }

## The reminder of the day before

event-reminder-subject = Reminder: { $event } { $on }
event-reminder-text = { $school }. Reminder: { $event }, { $date }, { $time }, { $place }. { $reply }
event-reminder-text-short = { $school }. Reminder: { $event }, { $date }, { $time }. { $reply }
event-reminder-reply = Can't come? Text NO.
event-reminder-call = Can't come? { $telephone }
event-reminder-tell = text NO to { $number }, or call { $telephone }
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
exhausted-late-answer = answered after the closing date: decide, and let them know
