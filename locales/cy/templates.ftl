### Beth sydd o'i le ar neges, ar dempled neu ar ffeil gosodiadau, a beth i'w wneud nesaf.
### Argreffir y ffeil a'r llinell o flaen pob brawddeg.

## Dalfannau

template-unclosed-placeholder = Mae cromfach gyrliog wedi'i hagor a heb ei chau. Caewch hi, fel yn { "{ $child }" }.
template-stray-brace = Mae cromfach gyrliog yn cau heb un i'w hagor. Dilëwch hi, neu agorwch un o'i blaen, fel yn { "{ $child }" }.
template-not-a-placeholder = Ni all { $value } sefyll mewn cromfachau cyrliog yma. Ysgrifennwch enw gwerth ar ôl arwydd doler, fel yn { "{ $child }" }, heb ddim yn yr enw ond llythrennau heb acen, rhifau, - a _.
template-variant-not-on-own-line = Rhaid i bob amrywiad ar { $value } fod ar ei linell ei hun. Dechreuwch linell newydd ar ôl y saeth.
template-unknown-variant = Nid yw "{ $value }" yn amrywiad. Rhowch rif, neu un o zero, one, two, few, many ac other, mewn cromfachau sgwâr.
template-repeated-variant = Mae dau amrywiad ar { $value } ar gyfer yr un rhif. Dilëwch un ohonynt.
template-no-default-variant = Rhaid marcio un amrywiad ar { $value }, a dim ond un, â seren, fel yn *[other]. Hwnnw a ddefnyddir pan na fydd amrywiad arall yn addas.
template-empty-variant = Nid oes testun i'r amrywiad [{ $value }]. Ysgrifennwch ei destun ar yr un llinell.
template-bad-selector = Ni all { $value } ddewis rhwng amrywiadau. Rhowch werth (fel $count), ffwythiant, rhif, testun mewn dyfynodau neu briodoledd term o flaen y saeth.
template-term-attribute = Dim ond dewis rhwng amrywiadau y gall { $value } ei wneud. Cyfeiriwch at y term ei hun, neu rhowch saeth ac amrywiadau ar ei ôl.
template-unclosed-string = Nid yw testun mewn dyfynodau wedi'i gau: { $value }. Caewch ef ar yr un llinell.
template-unknown-escape = Nid yw { $value } yn golygu dim mewn dyfynodau. Ysgrifennwch \\ ar gyfer ôl-slaes, \" ar gyfer dyfynnod, neu \u a phedwar digid (0-9, A-F) ar gyfer nod.
template-function-name = Nid yw "{ $value }" yn enw ffwythiant. Ysgrifennwch enwau ffwythiannau mewn priflythrennau, fel NUMBER.
template-unclosed-arguments = Mae cromfach gron wedi'i hagor a heb ei chau: { $value }. Caewch hi ar ôl y gwerth olaf.
template-repeated-argument = Mae "{ $value }" yno ddwywaith yn yr un cromfachau. Dilëwch un ohonynt.
template-argument-order = Mae { $value } yn dod ar ôl gwerth sydd ag enw. Symudwch ef o flaen yr enw cyntaf.
template-not-a-literal = Rhaid i werth "{ $value }" fod yn rhif neu'n destun mewn dyfynodau. Cywirwch ef.
template-nested-too-deep = Mae gormod o gromfachau cyrliog y tu mewn i'w gilydd. Dilëwch rai ohonynt.
template-unknown-message = Nid oes neges "{ $value }". Cywirwch yr enw, neu ysgrifennwch y neges.
template-unknown-attribute = Nid oes priodoledd "{ $value }". Cywirwch yr enw, neu ysgrifennwch y briodoledd.
template-unknown-term = Nid oes term "{ $value }". Cywirwch yr enw, neu ysgrifennwch y term.
template-unknown-function = Nid oes ffwythiant o'r enw { $value }. Cywirwch yr enw.
template-message-without-text = Mae gan y neges "{ $value }" briodoleddau, ond nid oes ganddi destun. Ysgrifennwch ei thestun, neu enwch un o'r priodoleddau ar ôl atalnod llawn.
template-cyclic-reference = Mae "{ $value }" yn cyfeirio ato'i hun, efallai drwy rai eraill. Torrwch y cylch.
template-term-arguments = Rhaid bod enwau ar y gwerthoedd a roddir i { $value }, fel yn case: "…". Ychwanegwch yr enwau, neu dilëwch y gwerthoedd.

## Gwerthoedd

template-missing-value = Nid oes gwerth ar gyfer ${ $value }. Rhowch y gwerth, neu dilëwch y dalfan o'r testun.
template-not-a-number = Mae ${ $value } yn dewis rhwng amrywiadau, felly rhaid i'w werth fod yn rhif. Cywirwch y gwerth.
template-missing-owner = Nid yw { $value } yn dangos ai ef, hi neu nhw yw'r perchennog. Ysgrifennwch { $value } (m), { $value } (f) neu { $value } (pl).
template-function-argument = Ni ellir cyfrifo { $value }: mae gwerth yn y cromfachau ar goll, yn anhysbys neu o'r math anghywir. Cywirwch yr hyn sydd yn y cromfachau.
template-too-long = Mae'r testun hwn yn mynd yn rhy hir wrth ei roi at ei gilydd. Cyfeiriwch at lai o destunau eraill.
template-bad-url = Ni ellir creu dolen i "{ $value }". Ysgrifennwch y cyfeiriad cyfan, gan ddechrau â https://, http://, mailto: neu tel:, heb fylchau.

## Ffeiliau iaith

template-not-a-message = Nid yw "{ $value }" yn neges nac yn sylw. Ysgrifennwch id = testun, mewnolwch y llinellau sy'n parhau testun, a dechreuwch sylw â # a bwlch.
template-empty-message = Nid oes testun i "{ $value }". Ysgrifennwch ei destun ar ôl yr hafalnod.
template-duplicate-id = Mae "{ $value }" yno ddwywaith. Dilëwch un neu newidiwch ei enw.
template-not-in-both-languages = Dim ond mewn un iaith y mae "{ $value }". Ysgrifennwch ef yn yr iaith arall hefyd.
template-different-placeholders = Nid yw "{ $value }" yn defnyddio'r un gwerthoedd yn Gymraeg ac yn Saesneg. Defnyddiwch yr un dalfannau yn y ddwy.
template-different-attributes = Nid oes gan "{ $value }" yr un testun a phriodoleddau yn Gymraeg ac yn Saesneg. Ysgrifennwch yr un rhai yn y ddwy iaith.
template-plural-forms-missing = Nid oes amrywiad ar gyfer pob rhif sy'n newid y geiriau: { $value }. Ysgrifennwch amrywiadau ar yr un gwerth yn y ddwy iaith: one yn Saesneg; one, two, few a many (neu 1, 2, 3 a 6) yn Gymraeg.
template-unreadable-file = Ni ellir darllen hwn. Gwiriwch ei fod yno, bod gan gatewayd hawl i'w ddarllen, ac mai testun UTF-8 ydyw.

## Markdown

template-raw-html = Ni ellir defnyddio HTML mewn neges. Dilëwch y tagiau; ysgrifennwch **cryf** a *pwyslais* â sêr.
template-image = Ni all neges gynnwys llun. Dywedwch yr un peth mewn geiriau, neu rhowch ddolen i'r dudalen lle mae'r llun.
template-nested-emphasis = Mae gormod o sêr neu danlinellau y tu mewn i'w gilydd yma. Dilëwch rai ohonynt.
template-nested-list = Gall rhestr fod o fewn rhestr, ond nid yn ddyfnach na hynny. Symudwch yr eitemau hyn i'r rhestr uwch eu pennau.
template-list-item = Testun sydd mewn eitem rhestr, a rhestrau o dan y testun. Dechreuwch yr eitem â thestun, a symudwch benawdau a llinellau rhannu o dan y rhestr.
template-empty-item = Nid oes testun i'r eitem hon yn y rhestr. Ysgrifennwch ei thestun, neu dilëwch hi.
template-code = Ni ellir defnyddio cod mewn neges. Dilëwch yr ôl-diciau, neu'r pedwar bwlch ar ddechrau'r llinell.
template-block-quote = Ni ellir defnyddio blociau dyfynnu. Dilëwch yr > ar ddechrau'r llinell.
template-underlined-heading = Mae llinell o gysylltnodau yn union o dan destun yn troi'r testun yn bennawd. I gael llinell rannu, gadewch linell wag uwchben y cysylltnodau; i gael pennawd, rhowch ## o flaen y testun a dilëwch y cysylltnodau.
template-table = Ni ellir defnyddio tablau: ni fyddai llawer o deuluoedd yn gallu darllen un. Ysgrifennwch restr neu frawddegau yn lle hynny.
template-heading-level = Mae pennawd ar lefel { $value } yn rhy ddwfn. Defnyddiwch #, ## neu ###.
template-empty-heading = Nid oes testun i'r pennawd hwn. Ysgrifennwch ei destun ar ôl y #, neu dilëwch ef.
template-empty-link = Nid oes testun i'r ddolen hon. Ysgrifennwch y geiriau i'w pwyso rhwng y cromfachau sgwâr.
template-link-title = Ni fydd y rhan fwyaf o deuluoedd yn gweld teitl dolen. Dilëwch y geiriau mewn dyfynodau ar ôl y cyfeiriad.
template-link-definition = Ni fyddai'r llinell hon yn cael ei dangos. Ysgrifennwch gyfeiriad dolen mewn cromfachau crwn yn syth ar ôl ei geiriau; os nad ar gyfer dolen y mae'r llinell, rhowch \ o flaen y gromfach sgwâr.
template-reserved-character = Mae nod cudd yma na ellir ei ddefnyddio. Dilëwch ef a theipiwch y testun eto.
template-empty-body = Nid oes testun i'r neges o dan ei llinellau cyntaf. Ysgrifennwch y testun o dan yr ail linell ---.

## Llinellau cyntaf neges

template-no-front-matter = Rhaid i'r ffeil ddechrau â llinell o dri chysylltnod, wedyn subject: a'r pwnc, wedyn llinell arall o dri chysylltnod. Ychwanegwch y llinellau hyn.
template-unclosed-front-matter = Nid yw'r llinellau cyntaf wedi'u cau. Rhowch linell o dri chysylltnod oddi tanynt.
template-front-matter-syntax = Ni ellir deall y llinellau cyntaf o'r fan hon ymlaen. Ysgrifennwch enw, colon, bwlch a thestun ar bob llinell. Rhowch ddyfynodau o amgylch testun sy'n cynnwys colon neu'n dechrau â chromfach gyrliog.
template-unknown-key = Nid yw "{ $value }" yn hysbys yma. Defnyddiwch subject ac sms, neu dilëwch ef.
template-duplicate-key = Mae "{ $value }" yno ddwywaith. Dilëwch un ohonynt.
template-missing-key = Mae "{ $value }" ar goll. Ychwanegwch ef rhwng y ddwy linell ---.
template-not-text = Nid oes testun i "{ $value }". Ysgrifennwch ei destun ar ôl y colon, a rhowch ddyfynodau o amgylch testun sy'n dechrau â chromfach.
template-several-lines = Rhaid i "{ $value }" fod ar un llinell. Gwnewch ef yn fyrrach.
template-hidden-by-comment = Ni fyddai'r hyn sy'n dilyn # ar y llinell hon yn cael ei anfon. Rhowch destun "{ $value }" i gyd mewn dyfynodau, neu symudwch y sylw i linell ar wahân.

## Ffeiliau gosodiadau (YAML)

yaml-syntax = Ni ellir deall y ffeil o'r fan hon ymlaen. Gwiriwch y mewnoli, y colonau a'r dyfynodau.
yaml-unknown-key = Nid yw "{ $key }" yn hysbys yma. Cywirwch ei enw neu dilëwch ef.
# Daw ar ôl yaml-unknown-key pan fydd enw tebyg iawn iddo.
yaml-nearest = Ai "{ $value }" roeddech yn ei feddwl?
yaml-missing-key = Mae "{ $key }" ar goll. Ychwanegwch ef.
yaml-duplicate-key = Mae "{ $key }" yno ddwywaith. Dilëwch un ohonynt.
yaml-not-text = Rhaid i "{ $key }" fod yn destun. Ysgrifennwch ef ar ôl y colon, mewn dyfynodau os yw'n dechrau â chromfach.
yaml-not-whole-number = Rhaid i "{ $key }" fod yn rhif cyfan, fel 25. Cywirwch ef.
yaml-not-number = Rhaid i "{ $key }" fod yn rhif, fel 2.4. Cywirwch ef.
yaml-not-yes-or-no = Rhaid i "{ $key }" fod yn ie neu na. Cywirwch ef.
yaml-not-duration = Rhaid i "{ $key }" fod yn gyfnod: rhif cyfan ac s, m, h neu d, fel 90s (eiliadau), 30m (munudau), 4h (oriau) neu 3d (diwrnodau). Cywirwch ef.
yaml-not-time-of-day = Rhaid i "{ $key }" fod yn amser ar y cloc 24 awr, fel 18:00. Cywirwch ef.
yaml-not-list = Rhaid i "{ $key }" fod yn rhestr. Dechreuwch bob eitem â chysylltnod a bwlch, ar ei llinell ei hun.
yaml-not-mapping = Rhaid i osodiadau fod yma, pob un ar ei linell ei hun: enw, colon, bwlch a gwerth. Cywirwch hyn.
yaml-not-one-of = Rhaid i "{ $key }" fod yn un o'r rhain: { $value }. Dewiswch un.
yaml-out-of-range = Rhaid i "{ $key }" fod o fewn { $value }. Cywirwch ef.
yaml-alias = Ni ellir defnyddio arallenw (*{ $value }). Ysgrifennwch y gwerth yn llawn.
# Brawddeg sy'n dweud pam yw $value.
yaml-invalid = Ni ellir defnyddio "{ $key }". { $value }
