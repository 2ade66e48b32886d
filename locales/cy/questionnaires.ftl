# Holiadur drwy neges destun: un rhan yr un, heb lythrennau sy'n costio rhan.
questionnaire-ask-scale = { $ask } Anfonwch rif o 1 ({ $from }) i 5 ({ $to }).
questionnaire-ask-choice = { $ask } { $choices }. Anfonwch y rhif.
questionnaire-ask-text = { $ask } Atebwch yn eich geiriau eich hun.
questionnaire-may-skip = I beidio ag ateb: NESAF.
questionnaire-hint-scale = Un rhif, os gwelwch yn dda: o 1 ({ $from }) i 5 ({ $to }).
questionnaire-hint-choice = Un rhif, os gwelwch yn dda: { $choices }.
questionnaire-hint-text = Anfonwch eich ateb mewn geiriau, hyd at { $most } o lythrennau.
questionnaire-thanks = Diolch! Rydym wedi cadw eich atebion. { $school }
questionnaire-left = Diolch. Bydd aelod o staff yn darllen eich neges. { $school }
questionnaire-anonymous-page = Mae'r holiadur yn ddienw, felly atebwch ar y dudalen hon, nid mewn neges: { $page }
questionnaire-anonymous-telephone = Mae'r holiadur yn ddienw, felly nid oes modd ateb mewn neges. Gofynnwch am gopi papur: { $telephone }. { $school }

# Geiriau sy'n cael eu deall mewn ateb, â bwlch rhyngddynt. Nid oes gwahaniaeth rhwng llythrennau mawr a bach, na chydag acen na heb un.
questionnaire-number-1 = un
questionnaire-number-2 = dau dwy
questionnaire-number-3 = tri tair
questionnaire-number-4 = pedwar pedair
questionnaire-number-5 = pump pum
questionnaire-number-6 = chwech chwe
questionnaire-number-7 = saith
questionnaire-number-8 = wyth
questionnaire-number-9 = naw
questionnaire-skip = NESAF
questionnaire-courtesies = diolch plis x xx xxx

# Sut i ateb, mewn e-bost a llythyr.
questionnaire-way-page = Llenwch yr holiadur ar-lein
questionnaire-way-text = Tecstiwch { $keyword } i { $number }, a chewch un cwestiwn ar y tro
questionnaire-way-telephone = Am gopi papur, neu help i ateb, ffoniwch { $telephone }
questionnaire-is-anonymous = Mae'r holiadur yn ddienw: nid oes dim yn dangos pwy roddodd pa ateb.
questionnaire-paper-heading = Y cwestiynau
questionnaire-paper-scale = { $ask } (1 = { $from }, 5 = { $to })
questionnaire-paper-choice = { $ask } ({ $choices })
questionnaire-paper-how = Gallwch ysgrifennu eich atebion ar y slip a'i anfon yn ôl i'r ysgol.

# Ar dudalen y neges.
page-survey-title = Yr holiadur
page-survey-anonymous = Mae'r holiadur hwn yn ddienw: nid oes dim yn dangos pwy roddodd pa ateb. Felly gallwch ateb unwaith yn unig, ac ni allwch newid eich atebion wedyn.
page-survey-group = Mae'r ysgol yn cadw blwyddyn neu ddosbarth eich plentyn ieuengaf gyda'r atebion.
page-survey-until = Gallwch ateb, a newid eich atebion, tan { $at }.
page-survey-until-once = Gallwch ateb tan { $at }.
page-survey-answered = Diolch. Rydym wedi cadw eich atebion.
page-survey-answered-anonymous = Diolch. Rydym wedi cadw eich atebion, heb ddim i ddangos mai chi a'u rhoddodd. Nid oes modd eu newid.
page-survey-optional = (dewisol)
page-survey-no-reply = Dim ateb
page-survey-send = Anfon fy atebion
page-survey-change = Newid fy atebion
page-survey-mistakes = Nid yw eich atebion wedi'u cadw eto. Edrychwch ar y cwestiynau sydd wedi'u marcio.
page-survey-missing = Atebwch y cwestiwn hwn.
page-survey-no-answer = Dewiswch un o'r atebion.
page-survey-too-long = Mae'r ateb yn rhy hir. Ysgrifennwch hyd at 1,000 o nodau.
page-survey-empty = Atebwch o leiaf un cwestiwn.
page-results-link = Canlyniadau'r holiadur
page-results-back = Yn ôl at y neges

# Canlyniadau.
results-title = { $title } ({ $name })
results-answered = { $answered ->
        [0] Nid oes teulu wedi ateb eto
        [1] Mae 1 teulu wedi ateb
        [2] Mae 2 deulu wedi ateb
        [3] Mae 3 theulu wedi ateb
        [6] Mae 6 theulu wedi ateb
       *[other] Mae { COUNT($answered, noun: "family") } wedi ateb
    } allan o { $families } ({ $percent }%).
results-open-until = Mae'n cau: { $at }.
results-closed-at = Caeodd: { $at }.
results-anonymous = Mae'r holiadur yn ddienw.
results-still-open = Dangosir yr atebion pan fydd yr holiadur wedi cau. Tan hynny gallai rhywun weld beth newidiodd ar ôl i un teulu ateb.
results-too-few = Atebodd llai na 5: cuddiwyd, rhag i neb allu gweld ateb un teulu.
results-hidden = Grwpiau a guddiwyd: { $count }, rhag i neb allu gweld ateb un teulu.
results-answers = Atebion
results-mean = Cyfartaledd
results-everyone = Pawb
results-by-language = Yn ôl iaith yr ateb
results-by-preference = Yn ôl dewis iaith y teulu
results-by-year = Yn ôl blwyddyn
results-by-class = Yn ôl dosbarth
results-group-unknown = ddim yn hysbys
results-group-cy = Cymraeg
results-group-en = Saesneg
results-group-nursery = Meithrin
results-group-reception = Derbyn
results-group-year = Blwyddyn { $year }
results-text = Yn eu geiriau eu hunain
column-question = Cwestiwn
column-group-by = Yn ôl
column-group = Grŵp
column-answer = Ateb
column-count = Nifer

office-no-questionnaire = Nid oes holiadur yn y neges hon, felly nid oes canlyniadau.

# Beth sydd o'i le yn message.yaml.
questionnaire-not-asked = Rhowch question: questionnaire hefyd, neu tynnwch hwn.
questionnaire-count = Rhowch o leiaf un cwestiwn, a dim mwy na 12.
questionnaire-group = Dim ond gydag anonymous: yes y mae angen group. Fel arall mae'r ysgol yn gwybod y flwyddyn a'r dosbarth.
questionnaire-id = Enw byr i'r cwestiwn: llythrennau heb acen, digidau a - yn unig, hyd at 32 ohonynt.
questionnaire-same-id = Mae'r enw hwn gan gwestiwn arall. Rhowch enw gwahanol i bob un.
questionnaire-choices = Rhowch rhwng 2 a 9 o ddewisiadau.
questionnaire-choices-of-choice = Dim ond gyda kind: choice y mae choices.
questionnaire-ends-of-scale = Dim ond gyda kind: scale y mae from a to.
questionnaire-same-choice = Mae dau ddewis yr un fath mewn un iaith. Rhowch eiriau gwahanol i bob un.
lint-question-too-long = { $costly ->
        [none] Nid yw'r cwestiwn { $question } gyda'i ddewisiadau yn ffitio mewn un rhan o neges destun (nifer y rhannau: { $parts }). Byrhewch ef.
       *[other] Nid yw'r cwestiwn { $question } gyda'i ddewisiadau yn ffitio mewn un rhan o neges destun (nifer y rhannau: { $parts }), am fod { $costly } yn gadael llai o le. Defnyddiwch eiriau eraill neu byrhewch ef.
    }
page-survey-not-here = Ni allwn gymryd atebion i'r holiadur ar y dudalen hon. Ffoniwch yr ysgol, neu ysgrifennwch atom isod.
