# Geiriau'r tudalennau gwe.

page-language-name = Cymraeg
page-telephone = Cwestiwn? Ffoniwch yr ysgol ar { $number }.

## Tudalen y neges

page-question = Fyddwch chi'n dod?
page-how-many = Os ydych chi'n dod, faint ohonoch chi?
page-yes = Rydyn ni'n dod
page-no = Dydyn ni ddim yn dod
page-maybe = Efallai
page-confirm-read = Rwyf wedi darllen hwn
page-was-read = Diolch am roi gwybod eich bod wedi darllen hwn.
page-answered-yes = Diolch. Dywedoch chi eich bod yn dod: { COUNT($places, noun: "place") }. Gallwch newid eich ateb isod.
page-answered-no = Diolch. Dywedoch chi nad ydych yn dod. Gallwch newid eich ateb isod.
page-answered-maybe = Diolch. Dywedoch chi efallai y byddwch yn dod. Gallwch newid eich ateb isod.
page-answer-over-yes = Dywedoch chi eich bod yn dod: { COUNT($places, noun: "place") }.
page-answered-maybe-gave-back = Diolch. Dywedoch chi efallai y byddwch yn dod, felly nid ydym yn cadw eich { $places ->
        [1] lle
        [2] 2 le
        [3] 3 lle
        [6] 6 lle
       *[other] { $places } lle
    } mwyach. Gallwch newid eich ateb isod.
page-answered-maybe-left-list = Diolch. Dywedoch chi efallai y byddwch yn dod, felly nid ydych ar y rhestr aros mwyach. Gallwch newid eich ateb isod.
page-answer-over-no = Dywedoch chi nad ydych yn dod.
page-answer-over-maybe = Dywedoch chi efallai y byddech yn dod.
page-corrected = Mae'r neges y daeth y ddolen hon gyda hi wedi'i chywiro. Dyma'r fersiwn newydd.
page-press-again = Nid oes dim wedi'i gadw eto. Pwyswch unwaith eto, os gwelwch yn dda.
page-too-often = Rydych wedi newid eich ateb sawl gwaith heddiw, felly nid yw'r un olaf wedi'i gadw. Ffoniwch yr ysgol i'w newid eto.
page-is-over = Mae'r amser i ateb y neges hon wedi dod i ben.

## Hysbysiadau

page-notice-no-such-page-title = Nid oes dim yma
page-notice-no-such-page-text = Efallai nad yw'r ddolen yn gyflawn, neu fod y neges yn hen. Agorwch y ddolen yn y neges eto, neu ffoniwch ni.
page-notice-link-used-title = Mae'r ddolen hon wedi'i defnyddio
page-notice-link-used-text = Mae pob dolen yn agor y dudalen unwaith, o fewn chwarter awr. I gael un newydd, teipiwch yn y derfynell: gatewayd page
page-notice-signed-out-title = Mae angen dolen
page-notice-signed-out-text = I agor y dudalen hon, teipiwch yn y derfynell: gatewayd page
page-notice-refused-title = Ni weithiodd hynny
page-notice-refused-text = Ewch yn ôl a rhowch gynnig arall arni, neu ffoniwch ni.
page-notice-test-title = Prawf yw hwn
page-notice-test-text = Anfonwyd y neges i'w rhoi ar brawf. Ni chofnodir dim yma.
page-notice-try-later-title = Ni weithiodd hynny y tro hwn
page-notice-try-later-text = Ein bai ni yw hyn, nid eich bai chi. Rhowch gynnig arall arni ymhen ychydig funudau, neu ffoniwch ni.

## Y trosolwg

page-overview-title = Hynt ein negeseuon
page-skip = Neidio i'r cynnwys
page-no-messages = Nid oes neges wedi'i hanfon eto.
page-families = Teuluoedd
page-contacts = Cysylltiadau
page-reach-title = Faint o deuluoedd a gyrhaeddwyd
page-answers-title = Atebion
page-answers-title-with-corrected = Atebion i hon ac i'r neges y mae'n ei chywiro
page-no-answers = Dim atebion eto.
page-deliveries-title = Danfoniadau
page-not-sent-title = Cysylltiadau na chânt y neges
page-undelivered-title = Heb eu cyrraedd
page-undelivered-caption = Teuluoedd a chysylltiadau sydd heb eu cyrraedd, pam, a beth sydd ar ôl i'w drio
page-undelivered-more = A { $count } arall: gatewayd undelivered
page-all-reached = Mae pawb wedi'u cyrraedd.
page-family = Teulu
page-why = Pam
page-tried = Beth a wnaed
page-left = Ar ôl i'w drio
page-task-number = Tasg
page-reply-number = Ateb
page-tasks-title = Tasgau
page-tasks-caption = Beth sydd gan y Swyddog Ymgysylltu â Theuluoedd i'w wneud, y mwyaf brys yn gyntaf
page-no-tasks = Nid oes tasgau ar agor.
page-number = Rhif
page-due = Erbyn
page-owner = Gan
page-nobody = neb eto
page-interpreter = Cyfieithydd ar y pryd
page-letters-waiting = { $count ->
        [1] Mae 1 llythyr wedi'i argraffu yn aros i'w bostio
        [2] Mae 2 lythyr wedi'u hargraffu yn aros i'w postio
        [3] Mae 3 llythyr wedi'u hargraffu yn aros i'w postio
        [6] Mae 6 llythyr wedi'u hargraffu yn aros i'w postio
       *[other] Mae { COUNT($count, noun: "letter") } wedi'u hargraffu yn aros i'w postio
    }.
page-letters-take-out = { $count ->
        [1] Mae 1 llythyr i'w dynnu
        [2] Mae 2 lythyr i'w tynnu
        [3] Mae 3 llythyr i'w tynnu
        [6] Mae 6 llythyr i'w tynnu
       *[other] Mae { $count } llythyr i'w tynnu
    } o'r pentwr. Gwelwch ba rai gyda: gatewayd letters
page-inbox-title = Blwch derbyn
page-no-inbox = Nid oes ateb yn aros i rywun ei ddarllen.
page-messages-title = Pob neges
