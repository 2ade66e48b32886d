# Yr hyn mae'r gorchmynion yn ei ddweud mewn terfynell, a'r API yn ei atebion.

## Rhwng gorchymyn a gwasanaeth

command-no-daemon = Nid yw gatewayd yn rhedeg: nid oes neb yn ateb yn { $socket }. Dechreuwch ef (systemctl start gatewayd), neu enwch ei soced gyda --socket.
command-socket-forbidden = Ni chewch agor { $socket }: dim ond y grŵp gatewayd a gaiff wneud hynny. Mae'r gweinyddwr yn eich rhoi yn y grŵp gyda: sudo usermod -aG gatewayd { $user }. Wedyn allgofnodwch a mewngofnodwch eto.
command-unanswered = Derbyniodd y gwasanaeth y cais ond nid atebodd, felly gall fod wedi'i wneud. Edrychwch gyda: gatewayd status
command-answer-not-understood = Ni ddeallwyd ateb y gwasanaeth. Efallai fod y gorchymyn a'r gwasanaeth o fersiynau gwahanol: ailgychwynnwch y gwasanaeth.
output-no-room = Nid oes lle yn y man y mae'r allbwn yn mynd iddo, felly mae rhan ohono ar goll. Mae'r hyn a wnaeth y gorchymyn wedi'i wneud.
output-not-written = Ni ellir ysgrifennu'r allbwn, felly mae rhan ohono ar goll: { $reason }. Mae'r hyn a wnaeth y gorchymyn wedi'i wneud.
command-unreadable = Ni ellir darllen { $file }. Gwiriwch ei bod yno ac y cewch ei darllen.

api-mistakes = { $count ->
        [1] 1 gwall: nid anfonwyd dim.
        [2] 2 wall: nid anfonwyd dim.
        [3] 3 gwall: nid anfonwyd dim.
        [6] 6 gwall: nid anfonwyd dim.
       *[other] { COUNT($count, noun: "mistake") }: nid anfonwyd dim.
    }
api-too-large = Mae hynny'n rhy fawr i'w dderbyn.
api-not-understood = Ni ddeallwyd y cais.
api-no-such-route = Nid oes dim yma.
api-not-listening = Nid yw'r gwasanaeth tudalennau ar gael eto. Rhowch gynnig arall arni ymhen eiliad.
api-unexpected = Methodd rhywbeth na ddylai fethu. Mae'r log yn dweud mwy: journalctl -u gatewayd

## Pennau colofnau

column-address = Cyfeiriad
column-children = Plant
column-contact = Cyswllt
column-contacts = Cysylltiadau
column-cost = Cost
column-due = Erbyn
column-family = Teulu
column-from = Oddi wrth
column-interpreter = Cyfieithydd ar y pryd
column-language = Iaith
column-left = Ar ôl i'w drio
column-letter = Llythyr
column-message = Neges
column-message-id = Dynodydd y neges
column-name = Enw
column-number = Rhif
column-outcome = Canlyniad
column-owner = Gan
column-parts = Rhannau
column-printed = Argraffwyd
column-reach = Wedi cyrraedd
column-reason = Pam
column-received = Derbyniwyd
column-review = Edrych eto
column-route = Sianel
column-shared-with = Pwy arall sydd ag ef
column-task = Tasg
column-text = Testun
column-title = Teitl
column-tried = Beth a wnaed

## status

status-none = Nid oes neges wedi'i hanfon eto.
status-title = { $name } ({ $id }), { $at }
status-for = { COUNT($families, noun: "family") }, { COUNT($contacts, noun: "contact") }
status-reach = Teuluoedd:
status-deliveries = Danfoniadau:
status-not-sent = Cysylltiadau na chânt y neges:
status-answers = Atebion:
status-answers-with-corrected = Atebion i hon ac i'r neges y mae'n ei chywiro:
status-waiting = Angen sylw rhywun: { COUNT($tasks, noun: "task") }, { COUNT($inbox, noun: "reply") }

## undelivered, tasks, inbox, letters

undelivered-none = Mae pawb wedi'u cyrraedd.
tasks-none = Nid oes tasgau ar agor.
tasks-none-of = Nid oes tasg agored ar gyfer { $who }.
task-taken = Cymerwyd tasg { $number } ({ $owner }).
task-closed = Mae tasg { $number } wedi'i chau.
inbox-none = Nid oes ateb yn aros i rywun ei ddarllen.
reply-taken = Cymerwyd ateb { $number } ({ $owner }).
reply-answered = Mae ateb { $number } wedi'i ateb a'i gau.
reply-closed = Mae ateb { $number } wedi'i gau. I'w ailagor: gatewayd inbox reopen { $number }
reply-reopened = Mae ateb { $number } ar agor eto ({ $owner }).
letters-none = Nid oes llythyr wedi'i argraffu yn aros i'w bostio.
letters-take-out-no-contact = Tynnwch y llythyrau hyn o'r pentwr. Maent ar gyfer rhywun na cheir cysylltu â nhw, neu ar gyfer eu cyfeiriad:
letters-take-out-stopped = Tynnwch y llythyrau hyn o'r pentwr. Mae'r ysgol wedi stopio neu wedi cywiro eu neges. Nid ydynt wedi'u postio, felly nid ydynt wedi cyrraedd neb:
letters-take-out-then = Ar ôl eu tynnu: gatewayd letters taken-out
letters-posted = { $count ->
        [0] Ni chofnodwyd bod yr un llythyr
        [1] Cofnodwyd bod 1 llythyr
        [2] Cofnodwyd bod 2 lythyr
        [3] Cofnodwyd bod 3 llythyr
        [6] Cofnodwyd bod 6 llythyr
       *[other] Cofnodwyd bod { COUNT($count, noun: "letter") }
    } wedi mynd i'r post.
letter-returned = Cofnodwyd bod y llythyr wedi dod yn ôl. Rhoddir cynnig ar ffordd arall i gyrraedd y teulu.
letters-posted-ask = Cofnodi bod { $count ->
        [1] 1 llythyr
        [2] 2 lythyr
        [3] 3 llythyr
        [6] 6 llythyr
       *[other] { $count } llythyr
    } wedi mynd i'r post? [ie/na]
letters-posted-yes = Mae { $count ->
        [1] 1 llythyr
        [2] 2 lythyr
        [3] 3 llythyr
        [6] 6 llythyr
       *[other] { $count } llythyr
    } yn aros, ac nid oes neb yma i ofyn iddo. Ni chofnodwyd dim. Enwch y rhai a aeth (gatewayd letters posted LLYTHYR …), neu dywedwch fod pob un wedi mynd: gatewayd letters posted --yes
letters-not-posted = { $count ->
        [0] Ni thynnwyd dim yn ôl. Heb enwau, y llythyrau a nodwyd ddiwethaf yn unig a olygir, a hynny am wythnos, ac nid rhai a ddaeth yn ôl neu a gafodd eu darllen neu eu hateb. Enwch lythyrau eraill, pob un yn ôl y dynodydd yn enw ei ffeil: gatewayd letters posted --undo LLYTHYR …
        [1] Mae 1 llythyr yn aros i'w bostio eto.
        [2] Mae 2 lythyr yn aros i'w postio eto.
        [3] Mae 3 llythyr yn aros i'w postio eto.
        [6] Mae 6 llythyr yn aros i'w postio eto.
       *[other] Mae { $count } llythyr yn aros i'w postio eto.
    }
letters-not-posted-ask = Tynnu'n ôl y cofnod bod { $count ->
        [1] 1 llythyr
        [2] 2 lythyr
        [3] 3 llythyr
        [6] 6 llythyr
       *[other] { $count } llythyr
    } wedi mynd i'r post? [ie/na]
letters-not-posted-yes = Y tro diwethaf cofnodwyd bod { $count ->
        [1] 1 llythyr
        [2] 2 lythyr
        [3] 3 llythyr
        [6] 6 llythyr
       *[other] { $count } llythyr
    } wedi mynd i'r post, ac nid oes neb yma i ofyn iddo. Ni chofnodwyd dim. Enwch y rhai nad aethant (gatewayd letters posted --undo LLYTHYR …), neu tynnwch y cofnod am y rhain i gyd yn ôl: gatewayd letters posted --undo --yes
letters-taken-out = { $count ->
        [0] Ni chofnodwyd bod yr un llythyr
        [1] Cofnodwyd bod 1 llythyr
        [2] Cofnodwyd bod 2 lythyr
        [3] Cofnodwyd bod 3 llythyr
        [6] Cofnodwyd bod 6 llythyr
       *[other] Cofnodwyd bod { $count } llythyr
    } allan o'r pentwr.
letters-taken-out-ask = Cofnodi bod { $count ->
        [1] 1 llythyr
        [2] 2 lythyr
        [3] 3 llythyr
        [6] 6 llythyr
       *[other] { $count } llythyr
    } allan o'r pentwr? [ie/na]
letters-taken-out-yes = Mae { $count ->
        [1] 1 llythyr i'w dynnu
        [2] 2 lythyr i'w tynnu
        [3] 3 llythyr i'w tynnu
        [6] 6 llythyr i'w tynnu
       *[other] { $count } llythyr i'w tynnu
    } o'r pentwr, ac nid oes neb yma i ofyn iddo. Ni chofnodwyd dim. Enwch y rhai sydd allan (gatewayd letters taken-out LLYTHYR …), neu dywedwch fod pob un allan: gatewayd letters taken-out --yes
letters-nothing-recorded = Ni chofnodwyd dim.
send-addressee = ni ellir argraffu'r enw yma; ar yr amlen: { $addressee }
letter-slip-recorded = Atebodd { $names } “{ $message }” ar bapur: { $answer }.
letter-slip-answers = Atebodd { $names } “{ $message }” ar bapur. Cwestiynau a atebwyd: { $count }.
# Beth mae person yn ei deipio i gytuno.
terminal-yes = i ie iawn

## send, import, page

send-queued = Mae { $name } yn y ciw ({ $id }). Dilynwch hi gyda: gatewayd status { $name }
send-totals = { COUNT($families, noun: "family") }: { $sent ->
        [0] ni anfonir at neb
        [1] anfonir at 1 cyswllt
        [2] anfonir at 2 gyswllt
        [3] anfonir at 3 chyswllt
        [6] anfonir at 6 chyswllt
       *[other] anfonir at { COUNT($sent, noun: "contact") }
    } ar unwaith{ $unsent ->
        [0] {""}
       *[other] ; heb ei chael nawr: { $unsent }
    }; { $cost } am sianel gyntaf pob un.
send-waits = { $count ->
        [1] Mae 1 cyswllt yn aros.
        [2] Mae 2 gyswllt yn aros.
        [3] Mae 3 chyswllt yn aros.
        [6] Mae 6 chyswllt yn aros.
       *[other] Mae { COUNT($count, noun: "contact") } yn aros.
    }
send-warning-no-keyword = Sylwch: mae { $title } ({ $name }) hefyd ar agor heb allweddair i rai o'r un teuluoedd. Ni fydd "IE" ar ei ben ei hun yn dweud pa un. Rhowch `keyword:` yn message.yaml.
send-in-two-families = Mae { $name } mewn mwy nag un teulu ({ $records }), ac yn ei chael unwaith dros bob un.
send-answer-of-two-families = Nid yw ateb drwy neges destun yn cyfrif i'r un ohonynt ohono'i hun: mae'n aros i rywun ei ddarllen, ac fe'i cofnodir â gatewayd event answer { $event } TEULU yes --contact CYSWLLT.
send-one-way = Dewiswch un: --preview, neu --to-me, neu'r dewisiadau ar gyfer anfon at deuluoedd.
send-yes-of-test = Mae --yes yn mynd gyda --to-me yn unig.
send-preview-head = { $name } i { $contact } ({ $id }), teulu { $family }, fel y byddai'n cael ei gwneud nawr:
send-preview-from = Oddi wrth: { $from }
send-preview-subject = Pwnc: { $subject }
send-preview-parts = { $parts ->
        [1] 1 rhan:
        [2] 2 ran:
        [3] 3 rhan:
        [4] 4 rhan:
        [5] 5 rhan:
        [6] 6 rhan:
       *[other] { $parts } rhan:
    }
send-preview-pages = { $pages ->
        [1] 1 dudalen
        [2] 2 dudalen
        [3] 3 tudalen
        [4] 4 tudalen
        [5] 5 tudalen
        [6] 6 thudalen
       *[other] { $pages } o dudalennau
    }
send-preview-files = Gwelwch hi fel y bydd: { $files }
send-preview-fault = Ni ellir gwneud hon: { $reason }
send-preview-unwritable = Ni ellir ysgrifennu yn { $folder }, felly ni ddangosir dim. Gwnewch yn siŵr bod lle, a bod gennych hawl i ysgrifennu yno.
send-test-accepted = Mae prawf o { $name } wedi mynd at { $address }, gydag enwau dychmygol. Nid yw dim ohono'n cyfrif, ac nid yw ei ddolenni'n cofnodi dim.
send-test-rejected = Ni dderbyniwyd y prawf at { $address }: { $reason }
send-test-uncertain = Nid oes modd gwybod a dderbyniwyd y prawf at { $address }: { $reason }
send-dry = Nid anfonwyd dim.
import-totals = Yn y ffeil: { COUNT($families, noun: "family") }, { COUNT($contacts, noun: "contact") }, { COUNT($pupils, noun: "pupil") }.
import-totals-not-whole = Yn y ffeil: { COUNT($families, noun: "family") }, { $whole } ohonynt yn gyfan. Wedi'u darllen heb gamgymeriad: { COUNT($contacts, noun: "contact") }, { COUNT($pupils, noun: "pupil") }.
import-changes = Cysylltiadau: { $added } newydd, { $updated } wedi newid, { $unchanged } heb newid, { $missing } heb fod yn y ffeil, { $left } wedi'u nodi fel rhai sydd wedi gadael.
import-kind-contact = { $name } ({ $family })
import-kind-pupil = disgybl { $name } ({ $family })
import-kind-family = teulu { $family }
import-change-added = newydd: { $who }
import-change-updated = newid: { $who }: { $fields }
import-change-back = yn ôl: { $who }
import-change-left = wedi gadael: { $who }
import-changes-more-added = … a { $count } arall sy'n newydd
import-changes-more-updated = … a { $count } arall sy'n newid
import-changes-more-left = … a { $count } arall sy'n gadael
import-changes-beyond = … a { $count } newid arall.
import-applied = Mae wedi'i ysgrifennu.
import-not-applied = Nid ysgrifennwyd dim. I'w ysgrifennu, ychwanegwch --yes
import-refused = Nid ysgrifennwyd dim. Cywirwch y gwallau, neu gadewch eu rhesi allan: --leave-out 3,7
page-link-note = Mae'n agor y dudalen unwaith, o fewn chwarter awr, ar y peiriant hwn.

## serve

listen-taken = Mae rhywun arall yn gwrando ar { $place }: rhaglen arall, neu gatewayd arall. Stopiwch honno, neu dewiswch le arall.
listen-forbidden = Ni chaiff gatewayd wrando ar { $place } ({ $detail }). Gwiriwch hawliau'r ffolder; mae angen breintiau nad oes ganddo ar gyfer pyrth o dan 1024.
listen-absent = Nid oes lle fel { $place } i wrando arno ({ $detail }). Gwiriwch y cyfeiriad, a bod y ffolder yno.
listen-failed = Ni all gatewayd wrando ar { $place }: { $detail }.
import-more = … a { $count } arall o'r un math. Mae mwy ohonynt yn --json.
import-left-out = … a { $count } arall nad ydynt ar y rhestr.
