# Yr hyn mae'r swyddfa a'r swyddog yn ei weld: enwau'r codau, a pham na ellir gwneud rhywbeth.
# Mae'r codau'n sefydlog; maent yn Gateway ac yn y JSON.

## Faint o deuluoedd a gyrhaeddwyd

reached-of = cyrhaeddwyd { $reached } allan o { $families } o deuluoedd
nobody-missed = Ni wyddys am neb sydd heb ei chael. Nid oes cadarnhad eto ar gyfer pob teulu.
reach-answered = wedi ateb
reach-read = wedi darllen
reach-delivered = wedi cyrraedd
reach-sent = wedi'i derbyn, heb gadarnhad
reach-unreached = heb eu cyrraedd eto
reach-unreachable = heb eu cyrraedd, dim ar ôl i'w drio

## Ble mae pob danfoniad

delivery-held = yn aros am yr amser priodol
delivery-queued = yn y ciw
delivery-submitting = wrthi'n anfon
delivery-accepted = derbyniwyd, heb gadarnhad
delivery-accepted-letter = argraffwyd
delivery-in-pile = argraffwyd, heb ei bostio eto
delivery-delivered = wedi cyrraedd
delivery-failed-temporary = methodd am y tro, rhoddir cynnig arall arni
delivery-failed-permanent = wedi methu
delivery-uncertain = ansicr, gall fod wedi cyrraedd
delivery-expired = daeth yr amser i ben
delivery-cancelled = canslwyd
delivery-suppressed = ataliwyd, caewyd y cyfeiriad

## Pam na chafodd cyswllt y neges

not-sent-no-contact = ni chaniateir cysylltu
not-sent-shared-address = yn cael ei dal: mae gan rywun o deulu arall na chaniateir cysylltu â nhw y cyfeiriad hwn, a pherson sy'n penderfynu
not-sent-shares-blocked-address = yn rhannu cyfeiriad â rhywun na chaniateir cysylltu â nhw
not-sent-stopped = gofynnodd am stopio negeseuon testun
not-sent-carrier-stop = mae'r cwmni ffôn yn atal negeseuon i'r rhif hwn
not-sent-address-dead = nid yw'r cyfeiriad yn gweithio
not-sent-opted-out = dewisodd beidio â chael negeseuon fel hyn
not-sent-no-address = dim cyfeiriad
not-sent-duplicate-of = mae rhywun arall yn y teulu yn ei chael yn yr un cyfeiriad
not-sent-no-parental-responsibility = heb gyfrifoldeb rhiant
not-sent-later-in-order = nesaf, os na chyrhaeddir y lleill
not-sent-not-in-audience = mae'r neges i deuluoedd eraill
not-sent-no-text-version = rhif ffôn yn unig, ac nid oes neges destun i'w hanfon
not-sent-no-channel = ni all yr ysgol anfon i'r cyfeiriad sydd ar gael
not-sent-route-closed = yn aros nes i'r sianel agor eto
not-sent-quiet-hours = yn aros tan ddiwedd yr oriau tawel
not-sent-school-holiday = yn aros nes i'r ysgol agor eto
not-sent-weekly-limit = cafodd y teulu ddigon o negeseuon yr wythnos hon
not-sent-already-reached = cyrhaeddwyd y teulu cyn i'r neges fynd
not-sent-too-late = daeth amser y neges i ben cyn iddi fynd

## Pam y methodd cynnig, mewn ychydig eiriau

failed-address-unknown = nid yw'r cyfeiriad yn bod
failed-address-invalid = nid yw'r cyfeiriad yn gywir
failed-mailbox-full = mae'r blwch post yn llawn
failed-mailbox-unavailable = nid yw'r blwch post yn derbyn dim
failed-carrier-stop = mae'r cwmni ffôn yn ei atal
failed-stopped = anfonwyd STOP o'r rhif hwn
failed-no-contact = ni chaniateir cysylltu
failed-handset-unreachable = ni ellir cyrraedd y ffôn
failed-returned-to-sender = daeth y llythyr yn ôl
failed-too-large = rhy fawr
failed-content-refused = gwrthodwyd y cynnwys
failed-name-too-long = mae'r enw'n rhy hir i'r amlen
failed-address-too-long = mae'r cyfeiriad yn rhy hir i'r amlen
failed-letter-too-long = mae'r llythyr yn rhy hir
failed-unprintable = nod na ellir ei argraffu
failed-layout-failed = ni ellid ei llunio yma
failed-connection-refused = dim cysylltiad
failed-connection-lost = torrodd y cysylltiad
failed-tls-failed = dim cysylltiad diogel
failed-sender-refused = nid yw'r gweinydd yn derbyn dim gan yr ysgol
failed-no-credit = nid oes arian ar ôl yng nghyfrif y darparwr
failed-sign-in-refused = gwrthodwyd mewngofnodi
failed-policy-refused = nid yw'r gweinydd yn derbyn gennym ni
failed-throttled = gormod ar unwaith
failed-greylisted = gofynnwyd i ni ddod yn ôl
failed-server-busy = mae'r gweinydd yn brysur
failed-protocol-broken = nid oedd yr ateb yn gwneud synnwyr
failed-storage-failed = ni ellid ei gadw
failed-refused = gwrthodwyd heb reswm
failed-unclear-refusal = gwrthodwyd; gofynnir unwaith eto
failed-timed-out = dim ateb mewn pryd
failed-interrupted = stopiodd y rhaglen cyn yr ateb

## Pam nad oes dim ar ôl, neu beth sydd ar y gweill

exhausted-no-confirmation = dim cadarnhad
exhausted-expired = daeth yr amser i ben
exhausted-pending = ar y gweill
exhausted-shared-address-now = FFONIWCH NAWR: mae gan rywun o deulu arall na chaniateir cysylltu â nhw y cyfeiriad hwn, felly ni anfonwyd dim yno

## Yr hyn a wyddys am ddanfoniad

evidence-accepted = derbyniwyd
evidence-pending = ar y ffordd
evidence-delivered = wedi cyrraedd
evidence-bounced = daeth yn ôl
evidence-read = darllenwyd
evidence-replied = atebwyd
evidence-posted = postiwyd
evidence-not-posted = nid aeth i'r post wedi'r cyfan
evidence-taken-out = tynnwyd o'r pentwr
evidence-returned = daeth yn ôl drwy'r post
evidence-spoken = siaradwyd â'r teulu

## Enwau eraill

channel-email = e-bost
channel-text = neges destun
channel-letter = llythyr
form-cy = Cymraeg
form-en = Saesneg
form-both = y ddwy
answer-yes = yn dod
answer-no = ddim yn dod
answer-maybe = efallai
answer-places = lleoedd

## Yr hyn na ellir ei wneud

office-no-such-message = Nid oes neges o'r enw hwnnw. Gwelwch yr enwau gyda: gatewayd status
office-no-such-letter = Nid oes llythyr o'r fath wedi'i argraffu. Gwelwch y rhai sy'n aros gyda: gatewayd letters
office-letter-to-no-contact = Ni chofnodwyd dim. Mae un o'r llythyrau hyn ar gyfer rhywun na cheir cysylltu â nhw, neu ar gyfer eu cyfeiriad. Tynnwch ef o'r pentwr; mae gatewayd letters yn ei restru. Os yw yn y post yn barod: gatewayd letters posted LLYTHYR --gone
office-letter-of-stopped = Ni chofnodwyd dim. Stopiodd yr ysgol neges un o'r llythyrau hyn, felly mae i'w dynnu o'r pentwr; mae gatewayd letters yn ei restru. Os yw yn y post yn barod: gatewayd letters posted LLYTHYR --gone
office-letter-not-to-take-out = Ni chofnodwyd dim. Nid yw un o'r llythyrau hyn yn y pentwr, neu ni stopiwyd ei neges. Gwelwch y rhai i'w tynnu gyda: gatewayd letters
office-letter-not-posted = Ni chofnodwyd dim. Nid yw un o'r llythyrau hyn wedi'i nodi'n un a bostiwyd, felly nid oes dim i'w dynnu'n ôl. Gwelwch y rhai sy'n aros gyda: gatewayd letters
office-letter-has-gone = Ni chofnodwyd dim. Daeth un o'r llythyrau hyn yn ôl drwy'r post, neu mae rhywun wedi'i ddarllen neu wedi'i ateb, felly roedd wedi mynd.
office-no-such-slip = Nid oes llythyr â'r cod hwn. Yr wyth llythyren a rhif ar y slip ydyw, er enghraifft 4F2A-91BC; edrychwch eto am rai sy'n debyg i'w gilydd (8 a B, 0 a D). Heb god, cofnodwch yr ateb gyda: gatewayd event answer EVENT FAMILY yes
office-several-slips = Ni chofnodwyd dim. Mae'r cod hwn ar fwy nag un llythyr. Dywedwch pwy lenwodd y slip hwn: gatewayd letters slip COD ATEB --contact CYSWLLT. Dangosir dynodydd y cyswllt gan: gatewayd conversation ENW (enw'r rhiant neu'r plentyn)
office-slip-not-understood = Ni chofnodwyd dim: nid yw hynny'n ateb i'r slip hwn. I wahoddiad dywedwch yes, no neu maybe, a faint o leoedd: gatewayd letters slip COD yes 2. I holiadur rhowch ateb i bob cwestiwn yn ei dro, a - lle nad oes un.
office-slip-closed = Ni chofnodwyd dim: mae'r hyn y mae'r slip yn ei ofyn wedi cau, neu tynnodd yr ysgol y neges yn ôl.
office-no-owner = Dywedwch pwy sy'n ei gymryd: enw o 1 i 80 nod.
office-already-sent = Mae'r neges hon ar ei ffordd yn barod. Gwelwch gatewayd status; os ydych am ei hanfon at bawb eto, defnyddiwch --again.
office-already-corrected = Mae rhywun newydd gywiro'r neges hon. Ni anfonwyd dim yn awr: gwelwch gatewayd status, ac anfonwch y cywiriad eto os oes ei angen o hyd.
office-no-families = Nid yw'r neges ar gyfer unrhyw deulu. Gwiriwch ei chynulleidfa, ac a yw'r teuluoedd wedi'u mewnforio.
office-cannot-answer = Ni ellir ateb hwn drwy neges destun. Ffoniwch y teulu neu galwch heibio, a chau'r ateb gyda nodyn.
office-nothing-to-record = Nid yw hwn yn perthyn i gwestiwn sy'n agored, felly ni ellir cofnodi ateb yma. Os ydych yn gwybod pa ddigwyddiad sydd dan sylw, cofnodwch ef gyda: gatewayd event answer EVENT FAMILY yes (neu no). Yna caewch hwn gyda nodyn yn unig.
office-too-many-places = Mae hynny'n fwy o leoedd nag y gellir eu cadw: 1 i 20. Holwch y teulu.
office-too-many-answers = Daeth gormod o atebion o'r dudalen hon heddiw. Gofynnwch i'r teulu, a chofnodwch yr ateb drostynt.
office-no-such-page = Nid oes tudalen neges o'r fath.
office-no-shared-address = Nid oes gan y cyswllt hwn gyfeiriad o'r fath i benderfynu amdano. Gwelwch y rhai sy'n aros â: gatewayd contact shared. Dim ond trwy godi'r gwaharddiad y mae cyfeiriad y person ei hun yn agor.
office-no-review = Dywedwch pryd i edrych ar hyn eto: heddiw neu ddiwrnod diweddarach, wedi'i ysgrifennu fel 2027-09-01.

store-in-use = Mae gatewayd arall wedi agor y storfa. Stopiwch hwnnw'n gyntaf.
store-no-room = Nid oes lle ar y ddisg, felly ni newidiwyd dim ac nid anfonir dim. Gwnewch le; mae gwasanaeth sy'n rhedeg yn mynd yn ei flaen ohono'i hun wedyn.
store-quota-used = Mae defnyddiwr y gwasanaeth wedi defnyddio ei holl gyfran o'r ddisg (ei gwota), felly ni newidiwyd dim ac nid anfonir dim. Rhowch fwy iddo, neu gwnewch le; mae gwasanaeth sy'n rhedeg yn mynd yn ei flaen ohono'i hun wedyn.
store-forbidden = Ni chaiff y gwasanaeth ysgrifennu yn ffolder ei gyflwr, nac mewn ffeil ynddi, felly ni newidiwyd dim ac nid anfonir dim. Rhowch y ffolder i ddefnyddiwr y gwasanaeth: sudo chown -R gatewayd: /var/lib/gatewayd (neu'r ffolder sydd o dan state).
store-read-only = Dim ond darllen sy'n bosibl yn ffolder y cyflwr, felly ni newidiwyd dim ac nid anfonir dim. Os yw state yn enwi ffolder heblaw /var/lib/gatewayd, caniatewch hi yn yr uned: sudo systemctl edit gatewayd, ReadWritePaths=FFOLDER. Os aeth y ddisg ei hun yn ddarllen-yn-unig, mae journalctl -k yn dweud pam.
store-unreadable = Ni ellir darllen y storfa. Gwiriwch hawliau ei ffolder, a'r ddisg.
store-not-writable = Ni ellir ysgrifennu ar y ddisg, felly ni newidiwyd dim ac nid anfonir dim. Gwiriwch y ddisg; mae journalctl -k yn dweud beth ddigwyddodd iddi.
store-other-version = Fersiwn arall o gatewayd a wnaeth y storfa hon. Rhedwch y fersiwn honno, neu dewiswch ffolder newydd yn `state`; ni newidiwyd dim.
store-not-durable = Ni all y storfa addo cadw'r hyn a roddir iddi, felly nid agorwyd hi. Gwiriwch y ddisg y mae arni.
store-no-such-reply = Nid oes ateb â'r rhif hwnnw. Rhestrwch yr atebion gyda: gatewayd inbox
store-reply-not-closed = Nid yw'r ateb hwnnw wedi'i gau, felly nid oes dim i'w ailagor. I weld sut mae pethau: gatewayd inbox
store-no-such-task = Nid oes tasg â'r rhif hwnnw. Rhestrwch y tasgau gyda: gatewayd tasks
store-not-open = Mae gan rywun arall hwn, neu mae wedi'i gau'n barod. Rhestrwch eto i weld sut mae pethau.
store-unknown = Methodd y storfa. Mae'r log yn dweud mwy: journalctl -u gatewayd
