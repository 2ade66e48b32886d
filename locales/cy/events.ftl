# Digwyddiadau: gwesteion, y rhestr aros, nodiadau atgoffa, pwy ddaeth.

## Beth mae gwesteion yn ei glywed drwy neges destun: un rhan yr un, heb lythrennau sy'n costio rhan

event-waits = Mae'n llawn ({ $event }). Rydych yn rhif { $number } ar y rhestr aros, a chewch wybod os daw lle. I adael y rhestr, tecstiwch { $no }. { $school }
event-waits-call = Mae'n llawn ({ $event }). Rydych yn rhif { $number } ar y rhestr aros, a chewch wybod os daw lle. I adael y rhestr, ffoniwch { $telephone }. { $school }
event-waits-for-more = Mae gennych { COUNT($places, noun: "place") } o hyd ({ $event }), ac rydych yn rhif { $number } ar y rhestr aros am fwy. Cewch wybod os daw lle. { $school }
event-maybe-gave-back = Nodwyd EFALLAI ({ $event }), felly nid ydym yn cadw eich { $places ->
        [1] lle
        [2] 2 le
        [3] 3 lle
        [6] 6 lle
       *[other] { $places } lle
    } mwyach. Am ddod wedi'r cyfan? Tecstiwch { $yes } a'r nifer. { $school }
event-maybe-gave-back-call = Nodwyd EFALLAI ({ $event }), felly nid ydym yn cadw eich { $places ->
        [1] lle
        [2] 2 le
        [3] 3 lle
        [6] 6 lle
       *[other] { $places } lle
    } mwyach. Am ddod wedi'r cyfan? Ffoniwch { $telephone }. { $school }
event-maybe-left-list = Nodwyd EFALLAI ({ $event }), felly nid ydych ar y rhestr aros mwyach. Am ddod wedi'r cyfan? Tecstiwch { $yes } a'r nifer. { $school }
event-maybe-left-list-call = Nodwyd EFALLAI ({ $event }), felly nid ydych ar y rhestr aros mwyach. Am ddod wedi'r cyfan? Ffoniwch { $telephone }. { $school }
event-late = Diolch, nodwyd eich ateb. Mae'r dyddiad cau wedi bod, felly bydd aelod o staff yn penderfynu ac yn rhoi gwybod. Cwestiwn? { $telephone }. { $school }
event-moved-up = Newyddion da: mae lle wedi dod yn rhydd, a chadwyd { COUNT($places, noun: "place") } i chi. { $event }, { DATE($starts, year: "no", evening: "yes") }, { TIME($starts) }. Methu dod? Tecstiwch { $no }. { $school }
event-moved-up-subject = Newyddion da: mae lle i chi
event-moved-up-call = Newyddion da: mae lle wedi dod yn rhydd, a chadwyd { COUNT($places, noun: "place") } i chi. { $event }, { DATE($starts, year: "no", evening: "yes") }, { TIME($starts) }. Methu dod? { $telephone }. { $school }

## Nodyn atgoffa'r diwrnod cynt

event-reminder-subject = Nodyn atgoffa: { $event } { $on }
event-reminder-text = { $school }. Cofiwch: { $event }, { $date }, { $time }, { $place }. { $reply }
event-reminder-text-short = { $school }. Cofiwch: { $event }, { $date }, { $time }. { $reply }
event-reminder-reply = Methu dod? Tecstiwch { $no }.
event-reminder-call = Methu dod? { $telephone }
event-reminder-tell = tecstiwch { $no } i { $number }, neu ffoniwch { $telephone }
event-reminder-tell-call = ffoniwch { $telephone }
event-reminder-body =
    Annwyl { $contact }

    Dyma nodyn i'ch atgoffa: { $event }.

    - Dyddiad: **{ $day }**
    - Amser: **{ $time }**
    - Lleoliad: **{ $place }**

    Os na allwch ddod wedi'r cyfan, { $tell }, os gwelwch yn dda. Gall teulu arall gael eich lle wedyn.

    Edrychwn ymlaen at eich gweld.

    { $school }

## Pam y mae swyddog i siarad â theulu

exhausted-moved-up = mae lle i'r teulu nawr, ac nid oedd modd dweud wrthynt
exhausted-family-left = gadawodd y teulu yr ysgol, ac mae ganddo leoedd o hyd neu mae'n aros am rai: rhyddhewch nhw
exhausted-late-answer = atebodd ar ôl y dyddiad cau: penderfynwch, a rhowch wybod
exhausted-two-bookings = archebodd dwy aelwyd o'r teulu: gofynnwch i bob un ar wahân, heb sôn am y llall
exhausted-households-changed = newidiodd pwy sy'n byw gyda phwy ers iddynt ateb: gofynnwch i bob aelwyd ar wahân, heb sôn am y llall, pwy sy'n dod a faint o leoedd sydd eu hangen

## Digwyddiadau a'u gwesteion, i'r swyddfa

event-none = Nid oes digwyddiadau eto.
event-no-guests = Nid oes neb wedi ateb eto.
event-seats = Lleoedd wedi'u cymryd: { $taken } allan o { $capacity }; teuluoedd yn aros: { $waiting }.
event-seats-unlimited = Lleoedd wedi'u cymryd: { $taken }.
event-answered = Wedi'i gofnodi. Teulu { $family }: { $standing }, lleoedd: { $places }.
event-answered-waiting = Wedi'i gofnodi. Teulu { $family }: rhif { $number } ar y rhestr aros, lleoedd yn y cyfamser: { $places }.
event-noted = Mae'r nodyn am deulu { $family } wedi'i gadw.
event-attended = { $event }: { $count ->
        [0] ni ddaeth yr un teulu
        [1] daeth 1 teulu
        [2] daeth 2 deulu
        [3] daeth 3 theulu
        [6] daeth 6 theulu
       *[other] daeth { COUNT($count, noun: "family") }
    }.
guest-coming = yn dod
guest-waiting = yn aros
guest-waiting-number = rhif { $number } ar y rhestr aros am { $wish }
guest-late = atebodd yn hwyr, i'w benderfynu
guest-maybe = efallai
guest-declined = ddim yn dod
guest-unanswered = heb ateb
guest-attended = daeth
guest-missed = ni ddaeth
column-event = Digwyddiad
column-starts = Dechrau
column-places = Lleoedd
column-coming = Yn dod
column-waiting-list = Yn aros
column-maybe = Efallai
column-declined = Ddim yn dod
column-unanswered = Heb ateb
column-late = Hwyr
column-attended = Daeth
column-names = Pwy atebodd
column-needs = Anghenion
column-there = Yno?
office-no-such-event = Nid oes neges o'r enw hwn sy'n gwahodd i ddigwyddiad. Gwelwch: gatewayd event
office-no-such-family = Nid oes gan yr ysgol deulu â'r dynodydd hwn.
office-event-began = Mae'r digwyddiad wedi dechrau, felly nid yw atebion o ddefnydd. Nodwch pwy ddaeth: gatewayd event attended
office-event-not-begun = Nid yw'r digwyddiad wedi dechrau, felly ni all neb ddweud eto pwy ddaeth.
office-no-attendance = Nid oes neb wedi dweud eto pwy ddaeth. Gwnewch hynny yn gyntaf: gatewayd event attended
office-note-too-long = Mae'r nodyn yn rhy hir: hyd at 200 nod.
office-which-contact = Mae mwy nag un aelwyd yn y teulu hwn, ac mae pob un yn ateb drosti ei hun. Enwch y cyswllt: --contact DYNODYDD.
office-known-apart = Mae rhai o'r teulu hwn ar gofnod yn byw ar wahân, felly nid oes neb wedi'i gyfuno. Enwch y rhai sy'n byw gyda'i gilydd: --together --contact DYNODYDD --contact DYNODYDD.
office-flag-in-household = Rhaid peidio â chysylltu ag un o'r teulu hwn, felly nid oes neb wedi'i gyfuno. Enwch y rhai sy'n byw gyda'i gilydd: --together --contact DYNODYDD --contact DYNODYDD. Os yw'r person hwnnw'n un ohonyn nhw, ni fydd llythyrau'n mynd i'r cartref.
office-one-contact = Mae angen o leiaf ddau gyswllt i fyw gyda'i gilydd. Enwch ddau neu fwy, neu defnyddiwch --apart.

guest-need = { $need } ({ $name })
guest-two-bookings = dwy archeb
guest-left = wedi gadael yr ysgol
event-left = { $event }: mae gan { $count ->
        [1] 1 aelwyd
        [2] 2 aelwyd
        [3] 3 aelwyd
        [6] 6 aelwyd
       *[other] { $count } aelwyd
    } sydd wedi gadael yr ysgol leoedd o hyd, neu le ar y rhestr aros. Gwelwch: gatewayd event guests { $event }
office-family-left = Maen nhw wedi gadael yr ysgol, felly dim ond “no” y gellir ei gofnodi: mae'n rhyddhau eu lleoedd. gatewayd event answer EVENT FAMILY no

## Tudalennau

page-needs = Anghenion bwyd neu fynediad (os oes rhai)
page-answer-waiting = Diolch. Nid oes lle ar ôl ar hyn o bryd. Rydych yn rhif { $number } ar y rhestr aros, a byddwn yn rhoi gwybod os daw lle.
page-answer-waiting-for-more = Diolch. Mae gennych { COUNT($places, noun: "place") } o hyd, ac rydych yn rhif { $number } ar y rhestr aros am fwy. Cewch wybod os daw lle.
page-answer-late = Diolch. Daeth eich ateb ar ôl y dyddiad cau, felly bydd aelod o staff yn penderfynu ac yn rhoi gwybod.
page-answer-unsettled = Diolch am ateb. Mae'r ysgol wedi diweddaru ei chofnodion ers hynny, felly bydd yn gofyn i chi am eich lleoedd. Gallwch ateb eto yma hefyd.
page-guests-title = Gwesteion
page-guests-link = Y rhestr ar gyfer y drws
page-guests-caption = Pawb sydd â lle, y rhai sy'n aros yn eu trefn, ac yna'r lleill. Nid yw'r rhai a atebodd na yma, oni bai iddynt ddod.
page-guests-here = Yma
page-guests-children = Plant
page-guests-places = Lleoedd
page-guests-needs = Anghenion
page-guests-was-there = Daeth { $names } ({ $family })
page-guests-none = Nid oes neb wedi ateb eto.
page-guests-by = Eich enw
page-guests-save = Cadw pwy ddaeth
page-guests-again = Nid oes dim wedi'i gadw eto. Gwiriwch eich enw, a phwyswch unwaith eto.
page-guests-saved = Mae wedi'i gadw. Teuluoedd a ddaeth: { $count }
page-guests-before = Argraffwch y dudalen hon ar gyfer y drws. Ar ôl i'r digwyddiad ddechrau, gellir cadw'r ticiau yma.
page-guests-back = Yn ôl i'r trosolwg
page-household-needs = Mae'r ysgol yn gwybod hefyd, gan eich cartref: { $needs }
