# Y gwasanaeth a'i ffurfweddiad.

check-fine = Mae { $file } yn iawn.
check-still-example = Sylwch: mae gwerthoedd yr enghraifft yma o hyd, a chyda'r rhain ni fydd dim yn cyrraedd neb. Rhowch eich gwerthoedd eich hun yn eu lle:
check-no-keyword = { $folder }: mae { $other } hefyd yn gofyn pwy sy'n dod, heb allweddair. Os ydyn nhw ar agor ar yr un pryd, ni fydd "IE" ar ei ben ei hun yn dweud pa un. Rhowch `keyword:` yn message.yaml.
check-replies-do-not-come = Sylwch: heb public_url, ni fydd negeseuon testun teuluoedd at text.reply_number yn cyrraedd y rhaglen hon, na derbynebau chwaith. Gosodwch public_url, neu darllenwch yr atebion yn rhywle arall.
check-no-notices = Sylwch: nid oes staff o dan notices, felly ni ddywedir wrth neb os bydd sianel yn stopio, os na fydd neges frys yn cyrraedd teulu neu os bydd y ddisg yn llawn.
check-connect-passed = { $channel }, { $server }: { $steps }.
check-connect-failed = { $channel }, { $server }: { $reason }. Yr hyn a ddywedwyd: { $detail }
check-connect-reached = mae'r gweinydd yn ateb
check-connect-encrypted = mae ei dystysgrif yn iawn
check-connect-signed-in = wedi mewngofnodi fel { $user }
check-connect-account-shown = mae'r darparwr yn adnabod y cyfrif
check-connect-not-signed-in = Heb roi cynnig ar hyn: mewngofnodi, gan nad oes username wedi'i osod.
check-connect-not-account-shown = Heb roi cynnig ar hyn: a yw'r darparwr yn derbyn cyfrinach y cyfrif, gan nad oes check yn ei ffeil yn providers/.
check-connect-nothing-sent-email = Heb roi cynnig ar hyn: a yw'r gweinydd yn derbyn e-byst gan { $from }, gan na anfonwyd e-bost.
check-connect-nothing-sent-text = Heb roi cynnig ar hyn: a yw'r darparwr yn derbyn negeseuon testun gan { $sender }, gan na anfonwyd neges.
check-connect-as-root = Dim ond root a gaiff ddarllen y cyfrinachau yn /etc/credstore: sudo gatewayd check --connect
check-secrets-needed = Bydd angen y cyfrinachau hyn ar y gwasanaeth hefyd: { $names }.

service-file-unreadable = Ni ellir darllen y ffeil hon. Gwnewch yn siŵr ei bod yno a bod gennych hawl i'w darllen.
service-file-not-utf8 = Nid testun UTF-8 yw'r ffeil hon. Cadwch hi fel UTF-8.

service-not-listen = Ysgrifennwch westeiwr a phorth, er enghraifft 127.0.0.1:8425.
service-listen-not-loopback = Gwrandewch ar y peiriant hwn yn unig, er enghraifft 127.0.0.1:8425. Rhowch weinydd gwe o'i flaen fel dirprwy, a gosodwch public_url i'w gyfeiriad.
service-not-socket = Ysgrifennwch lwybr llawn y soced, yn dechrau â / ac yn 107 beit ar y mwyaf.
service-not-absolute = Ysgrifennwch lwybr llawn sy'n dechrau â / a heb .. ynddo.
service-not-public-url = Ysgrifennwch gyfeiriad https heb ? na #, er enghraifft https://negeseuon.example.org.
service-not-web-address = Ysgrifennwch gyfeiriad https. Ar gyfer y peiriant hwn yn unig y mae http.

service-no-channel = Nid oes sianel wedi'i gosod. Ysgrifennwch o leiaf un o'r adrannau email, text a letter.
service-no-channel-in-order = Mae'r rhestr yn wag. Ysgrifennwch y sianeli yn eu trefn, neu dilëwch y llinell.
service-not-calling-code = Nid cod galw gwlad yw un ohonynt. Ysgrifennwch godau fel yn [353, 33].
service-channel-twice = Mae sianel yn y rhestr ddwywaith. Ysgrifennwch bob un unwaith.
service-channel-not-set-up = Mae sianel yn y rhestr heb adran iddi hi ei hun. Gosodwch hi, neu tynnwch hi o'r rhestr.

service-not-school-id = Ysgrifennwch enw byr rhwng 1 a 64 nod.
service-not-time-zone = Nid cylchfa amser yw hon. Ysgrifennwch enw fel Europe/London.
service-not-day = Nid diwrnod yw hwn. Ysgrifennwch ef fel 2026-12-21.
service-holiday-backwards = Mae'r gwyliau'n gorffen cyn dechrau. Ysgrifennwch y diwrnod cyntaf yn from a'r diwrnod olaf yn until.
service-not-credential = Ysgrifennwch enw cyfrinach, mewn llythrennau bach, digidau a chysylltnodau yn unig, nid y gyfrinach ei hun.

service-not-host = Ysgrifennwch enw neu gyfeiriad IP y gweinydd, heb borth.
service-password-in-the-clear = Heb TLS byddai'r cyfrinair yn teithio heb ei amgryptio. Gosodwch security yn starttls neu'n tls, neu dilëwch username.

service-not-rate = Ysgrifennwch faint a gaiff adael mewn eiliad (second), munud (minute) neu awr (hour), heb fylchau, er enghraifft 30/minute.

service-not-provider = Ysgrifennwch enw ffeil yn providers/, heb .yaml.
service-not-account = Ysgrifennwch enw'r cyfrif fel y mae gan y darparwr. Ni all colon fod ynddo.
service-not-sender = Ysgrifennwch enw o 3 i 11 o lythrennau (a i z), digidau a bylchau, neu rif ffôn.
service-not-reply-number = Ysgrifennwch rif ffôn neu god byr: 5 i 15 digid.
service-not-notice-name = Ysgrifennwch enw o 1 i 80 nod.
service-notice-no-way = Ni ellir dweud wrth y person hwn. Rhowch mobile os yw text wedi'i osod, neu email os yw email wedi'i osod.
service-notice-twice = Mae'r enw, y rhif neu'r cyfeiriad hwn yno ddwywaith o dan notices. Unwaith y mae pob person yno.

service-credential-missing = Mae angen y gyfrinach { $name } ac nid yw hi yno. Rhowch hi yn /etc/credstore/gatewayd.{ $name } ac ailgychwynnwch y gwasanaeth.
service-credential-unreadable = Ni ellir darllen y gyfrinach { $name }. Gwiriwch hawliau ei ffeil.
service-credential-not-utf8 = Nid testun UTF-8 yw'r gyfrinach { $name }. Ysgrifennwch hi fel testun.
service-credential-empty = Mae'r gyfrinach { $name } yn wag neu mae llinell wag ynddi. Ysgrifennwch werth ym mhob llinell.
service-credential-too-long = Mae'r gyfrinach { $name } yn hwy na 4096 beit. Gwnewch yn siŵr mai dyma'r ffeil gywir.
service-credential-too-short = Mae'r gyfrinach { $name } yn rhy fyr. Mae arni angen o leiaf { $bytes } beit: openssl rand -hex { $bytes }
service-folder-open = Caiff eraill ar y peiriant hwn ddarllen y ffolder { $folder }, neu caiff ei grŵp ysgrifennu ynddi. Mae enwau a chyfeiriadau teuluoedd ynddi, felly ni ddechreuwyd dim. Caewch hi: sudo chmod o=,g-w { $path }
service-credential-too-many-lines = Mae mwy na dwy linell yn y gyfrinach { $name }. Ysgrifennwch y gwerth newydd yn y gyntaf a'r hen un yn yr ail.
