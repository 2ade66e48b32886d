# The bilingual invitation of the template benchmark: what a family gets by e-mail and by text, with ten placeholders.
subject = { $event }: an invitation to the family of { $children }
sms = { $school }: { $event }, { $date }, { $time }, { $place }. Reply YES and how many (YES 2) or NO to { $number }. To opt out: STOP
greeting = Dear { $contact }
opening = We would like to invite you to an event: { $event }. This invitation is for the family of { $children }.
facts =
    Date: { $date }
    Time: { $time }
    Place: { $place }
places = { $places ->
    [0] There are no places left.
    [one] We have kept { $places } place for you.
   *[other] We have kept { $places } places for you.
}
question = If you have a question, call { $school } on { $telephone } or text { $number }.
closing = Yours sincerely, { $signed }
