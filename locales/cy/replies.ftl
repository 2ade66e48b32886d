# Atebion awtomatig: un rhan yr un, heb lythrennau sy'n costio rhan. Mae enw'r ysgol a'r digwyddiad yn cael eu gadael allan lle nad oes lle iddynt.
reply-event = digwyddiad
reply-school = yr ysgol
reply-yes = Diolch! { COUNT($places, noun: "place") } i chi: { $event }. I newid, tecstiwch { $no }, neu { $yes } a'r nifer. { $school }
reply-no = Diolch. Ddim yn dod: { $event }. Os bydd hynny'n newid, tecstiwch { $yes } a'r nifer. { $school }
reply-maybe = Diolch. Nodwyd EFALLAI: { $event }. Tecstiwch { $yes } a'r nifer, neu { $no }, pan fyddwch yn gwybod. { $school }
# Yr un peth lle na fyddai neges destun yn dweud pa un o sawl gwahoddiad sydd dan sylw.
reply-yes-call = Diolch! { COUNT($places, noun: "place") } i chi: { $event }. I newid, ffoniwch { $telephone }. { $school }
reply-no-call = Diolch. Ddim yn dod: { $event }. Os bydd hynny'n newid, ffoniwch { $telephone }. { $school }
reply-maybe-call = Diolch. Nodwyd EFALLAI: { $event }. Pan fyddwch yn gwybod, ffoniwch { $telephone }. { $school }
reply-stopped = Dim rhagor o negeseuon testun gan { $school }. I ailddechrau, tecstiwch DECHRAU. Cwestiwn? Ffoniwch { $telephone }.
reply-started = Diolch. Byddwch yn cael negeseuon testun eto gan { $school }. I roi'r gorau iddynt, tecstiwch STOPIO.
reply-help = { $school }. Tecstiwch IE a nifer (dod), NA (methu dod), SAESNEG (newid iaith), STOPIO (dim rhagor). Ffoniwch { $telephone }.
reply-language-cy = Iawn. Byddwn yn anfon negeseuon Cymraeg atoch o hyn ymlaen. I newid, tecstiwch SAESNEG. { $school }
reply-language-en = Iawn. Byddwn yn anfon negeseuon Saesneg atoch o hyn ymlaen. I newid, tecstiwch CYMRAEG. { $school }
reply-waiting = Diolch. Bydd rhywun yn darllen eich neges. I ateb gwahoddiad, tecstiwch IE a'r nifer (IE 2) neu NA. { $school }
reply-waiting-only = Diolch. Bydd rhywun yn darllen eich neges. { $school }
reply-which = Pa un? Tecstiwch un o'r rhain: { $answers }. { $school }
# Pa wahoddiad, lle nad oes allweddair i bob un. Mae'r teitlau yn cael eu byrhau fel bod y cyfan yn un rhan.
reply-letters = { $choices }. Atebwch IE A neu NA { $last }. { $school }
reply-letters-short = { $choices }. Atebwch IE A neu NA { $last }.
# Geiriau plaen wrth ochr llythyren: "IE A". Ysgrifennwch nhw heb acenion.
reply-plain-yes = ie ia iep iawn oce ok
reply-plain-no = na nage naci
reply-plain-maybe = efallai falle falla ella hwyrach
# Yr ateb a roddir eto gyda'r allweddair: "FFONEG IE 2".
reply-word-yes = IE
reply-word-no = NA
reply-word-maybe = EFALLAI
reply-about = { $event }: { DATE($starts, year: "no", evening: "yes") }, { TIME($starts) }, { $place }. Tecstiwch { $keyword } IE a'r nifer, neu { $keyword } NA. { $school }
reply-about-place = { $event }: { DATE($starts, year: "no", evening: "yes") }, { TIME($starts) }, { $place }. Tecstiwch IE a'r nifer, neu NA.
reply-about-time = { $event }: { DATE($starts, year: "no", evening: "yes") }, { TIME($starts) }. Tecstiwch { $keyword } IE a'r nifer, neu { $keyword } NA.
reply-about-short = { $keyword }: { DATE($starts, year: "no", evening: "yes") }, { TIME($starts) }. Tecstiwch { $keyword } IE a'r nifer, neu { $keyword } NA.
reply-topic-stopped = { $keyword }: dim rhagor o negeseuon. I'w cael eto: DECHRAU { $keyword }. I stopio popeth: STOPIO. { $school }
reply-email-stopped = Dim rhagor o e-byst gan { $school }. Daw negeseuon testun o hyd: i'w stopio, tecstiwch STOPIO. E-byst eto? Ffoniwch { $telephone }.
reply-topic-started = Diolch. Byddwch yn cael negeseuon eto: { $keyword }. I'w stopio: STOPIO { $keyword }. { $school }

# Ateb person mewn e-bost: ein geiriau ni o'i gwmpas.
answer-subject = Ateb gan { $school }
answer-opening = Diolch am ysgrifennu atom. Dyma ateb yr ysgol.
answer-above = Mae'r ateb uchod.
answer-closing = Cwestiwn arall? Ffoniwch { $telephone }. { $school }

# Y sgwrs a'r blwch derbyn, wrth y derfynell.
conversation-none = Nid oes neb wedi dweud dim eto.
conversation-answered = { $choice } ({ $title })
conversation-answered-places = { $choice }, lleoedd: { $places } ({ $title })
conversation-more = Nifer y lleill: { $count }. Rhowch fwy o'r enw.
conversation-which = Gall “{ $who }” fod yn fwy nag un person. Dewiswch un yn ôl y dynodydd yn y golofn gyntaf: gatewayd conversation CYSWLLT
office-no-such-person = Nid oes cyswllt â'r enw neu'r dynodydd hwnnw, ac nid rhif ffôn ydyw. Mae rhan o enw yn ddigon.
duration-none = dim
duration-days = { COUNT($count, noun: "day") }
duration-hours = { COUNT($count, noun: "hour") }
duration-minutes = { $count ->
        [0] llai na munud
       *[other] { COUNT($count, noun: "minute") }
    }
way-page = tudalen y neges
speaker-family = y teulu
speaker-school = yr ysgol
speaker-machine = ateb awtomatig
intent-yes = ie
intent-no = na
intent-maybe = efallai
intent-stop = stopio
intent-start = dechrau
intent-help = cymorth
intent-language-cy = Cymraeg
intent-language-en = Saesneg
intent-unclear = ddim yn glir
intent-automatic = peiriant a'i hysgrifennodd
text-fault-incomplete = mae rhannau ar goll
text-fault-late = rhan a ddaeth yn hwyr
text-fault-unclear = rhan, ond ddim yn glir o beth
text-fault-conflicting = dau destun wedi'u cymysgu
text-fault-too-many = rhan o destun rhy hir i'w uno
# Why a text counts for nobody by itself, and what to do.
shared-number-one-person = Mae { $name } mewn mwy nag un teulu ({ $families }) â'r rhif hwn, felly nid yw'r neges destun yn cyfrif i'r un ohonynt nes i rywun benderfynu.
shared-number-families = Mae'r rhif hwn gan bobl mewn mwy nag un teulu ({ $families }), felly nid yw'r neges destun yn cyfrif i'r un ohonynt nes i rywun benderfynu.
shared-number-households = Mae'r rhif hwn gan bobl mewn mwy nag un cartref yn nheulu { $families }, felly nid yw'r neges destun yn cyfrif i'r un ohonynt nes i rywun benderfynu.
shared-number-record = Cofnodwch ateb y sawl a'i rhoddodd:
column-speaker = Gan bwy
column-way = Sianel
column-intent = Dehongliad

# Tudalennau: y blwch derbyn a'r sgwrs.
page-ages-title = Cymraeg a Saesneg ochr yn ochr
page-ages-language = Iaith
page-ages-waiting = Yn aros
page-ages-oldest = Yr hynaf
page-ages-answered = Wedi'u hateb
page-ages-median = Amser ateb (canolrif)
page-ages-either = y ddwy, neu ddim yn glir
page-ages-note = Amser llawn, nid oriau ysgol yn unig. Atebion y 30 diwrnod diwethaf.
page-reply-read-as = dehongliad y peiriant
page-conversation-title = Y sgwrs
page-conversation-link = Y sgwrs gyfan
page-conversation-none = Nid oes neb wedi dweud dim eto.
page-conversation-back = Yn ôl
page-write-title = Ysgrifennu at yr ysgol
page-write-label = Eich neges (hyd at 1,000 o nodau)
page-write-named = Bydd eich enw gyda'r neges hon: yn wahanol i'ch atebion i'r holiadur, nid yw'n ddienw.
page-write-send = Anfon
page-written = Mae eich neges wedi cyrraedd yr ysgol. Bydd rhywun yn ei darllen ac yn ateb.
