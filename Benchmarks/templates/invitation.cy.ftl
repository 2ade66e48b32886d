# The bilingual invitation of the template benchmark: what a family gets by e-mail and by text, with ten placeholders.
subject = { $event }: gwahoddiad i deulu { $children }
sms = { $school }: { $event }, { $date }, { $time }, { $place }. Atebwch IE a nifer (IE 2) neu NA i { $number }. I stopio: STOPIO
greeting = Annwyl { $contact }
opening = Rydym yn eich gwahodd i ddigwyddiad: { $event }. Mae'r gwahoddiad hwn i deulu { $children }.
facts =
    Dyddiad: { $date }
    Amser: { $time }
    Lleoliad: { $place }
places = { $places ->
    [0] Nid oes lle ar ôl.
    [1] Mae 1 lle wedi'i gadw i chi.
    [two] Mae { $places } le wedi'u cadw i chi.
   *[other] Mae { $places } lle wedi'u cadw i chi.
}
question = Os oes gennych gwestiwn, ffoniwch { $school } ar { $telephone } neu tecstiwch { $number }.
closing = Yn gywir, { $signed }
