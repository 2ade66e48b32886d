# Digwyddiadau: gwesteion, y rhestr aros, nodiadau atgoffa, pwy ddaeth.

## Beth mae gwesteion yn ei glywed drwy neges destun: un rhan yr un, heb lythrennau sy'n costio rhan

event-waits = Mae'n llawn ({ $event }). Rydych yn rhif { $number } ar y rhestr aros, a byddwn yn dweud os daw lle. I adael y rhestr, tecstiwch NA. { $school }
event-waits-for-more = Rydych yn cadw { $places ->
        [1] 1 lle
        [2] 2 le
        [3] 3 lle
        [6] 6 lle
       *[other] { $places } lle
    } ({ $event }), ac yn rhif { $number } ar y rhestr aros am fwy. Byddwn yn rhoi gwybod os daw lle. { $school }
event-late = Diolch, mae eich ateb wedi'i nodi. Mae'r dyddiad cau wedi bod, felly bydd aelod o staff yn penderfynu ac yn dweud. Cwestiwn? { $telephone }. { $school }
event-moved-up = Newyddion da: daeth lle, ac rydym wedi cadw { $places ->
        [1] 1 lle
        [2] 2 le
        [3] 3 lle
        [6] 6 lle
       *[other] { $places } lle
    } i chi. { $event }, { DATE($starts, year: "no") }, { TIME($starts) }. Methu dod? Tecstiwch NA. { $school }
event-moved-up-call = Newyddion da: daeth lle, ac rydym wedi cadw { $places ->
        [1] 1 lle
        [2] 2 le
        [3] 3 lle
        [6] 6 lle
       *[other] { $places } lle
    } i chi. { $event }, { DATE($starts, year: "no") }, { TIME($starts) }. Methu dod? { $telephone }. { $school }

## Nodyn atgoffa'r diwrnod cynt

event-reminder-subject = Nodyn atgoffa: { $event } { $on }
event-reminder-text = { $school }. Cofiwch: { $event }, { $date }, { $time }, { $place }. { $reply }
event-reminder-text-short = { $school }. Cofiwch: { $event }, { $date }, { $time }. { $reply }
event-reminder-reply = Methu dod? Tecstiwch NA.
event-reminder-call = Methu dod? { $telephone }
event-reminder-tell = tecstiwch NA i { $number }, neu ffoniwch { $telephone }
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
exhausted-late-answer = atebodd ar ôl y dyddiad cau: penderfynwch, a rhowch wybod
