# Cyfeiriadau sydd ar gau, a'r hyn mae person yn ei benderfynu am gyswllt.

## Cyfeiriadau

column-evidence = Tystiolaeth
address-none-closed = Nid oes cyfeiriad ar gau.
address-how-to-open = I agor un: gatewayd address open CYFEIRIAD --by ENW --reason "…". Ar ôl STOP rhaid i'r person ei hun ofyn: --asked
address-open-whose = Rhowch naill ai gyfeiriad neu --contact.
address-open-channel = Mae --channel yn mynd gyda --contact yn unig.
address-opened = Ar agor eto: { $address }, gan { $by }. Mae'r hyn a'i caeodd yn aros ar gofnod:
address-open-short = ar agor eto
address-own-answer = ein hateb
address-evidence-attempt = neges { $message }, cynnig { $attempt } ({ $delivery }): { $reason }
address-evidence-receipt = derbynneb am { $message } ({ $delivery }): { $reason }
address-evidence-post = llythyr { $message } ({ $delivery }): { $reason }
address-evidence-reply = neges destun oddi wrth y person: “{ $text }” (ateb { $reply })
address-opened-because = agorwyd gan { $by }: { $reason }
address-opened-asked = agorwyd gan { $by }, am fod y person wedi gofyn: { $reason }
address-opened-by-start = agorwyd gan y person: “{ $text }” (ateb { $reply })

## Cyswllt

column-household = Aelwyd
column-mobile = Ffôn symudol
column-email = E-bost
column-channels = Trefn y sianeli
column-opt-outs = Nid yw am gael
column-no-contact = Dim cysylltu
column-format = Fformat
contact-none = –
contact-home-named = { $household }
contact-home-named-with = { $household }; yno hefyd: { $with }
contact-home-address = aelwyd ar wahân (wedi'i gweithio allan o'r cyfeiriad)
contact-home-address-with = wedi'i gweithio allan o'r cyfeiriad; yno hefyd: { $with }
contact-home-only = aelwyd ar wahân (unig gyswllt y teulu)
contact-home-unknown = nid yw'n hysbys pwy sy'n byw gyda'i gilydd. I'w gadarnhau: gatewayd contact household { $family } --together neu --apart
contact-home-unknown-with = yno hefyd: { $with }. Nid yw'n hysbys pwy arall sy'n byw yno. I'w gadarnhau: gatewayd contact household { $family } --together neu --apart
contact-has-left = Wedi gadael yr ysgol.
contact-flag = Ni chaniateir cysylltu â'r person hwn: { $reason }. I godi hynny: gatewayd contact allow { $contact } --reason "…" --by ENW
contact-flag-review = Ni chaniateir cysylltu â'r person hwn: { $reason }; i'w adolygu { $review }. I godi hynny: gatewayd contact allow { $contact } --reason "…" --by ENW
contact-decided = Penderfynwyd yma, ac ni fydd mewnforio'n ei newid:
contact-decision = { $field }: { $by }, { $at }
contact-changes = Yr hyn a newidiwyd yma:
contact-change = { $at } { $field }: { $old } → { $new }, gan { $by }
contact-corrected = Wedi'i gadw: { $contact }
contact-blocked = Ni chysylltir â { $contact } mwyach. Nid aiff dim sy'n aros allan.
contact-allowed = Gellir cysylltu â { $contact } eto.

## Beth i'w wneud nesaf

next-address = I weld beth a gaeodd y cyfeiriadau, a'u hagor eto: gatewayd address list
next-contact-set = I gywiro rhif, cyfeiriad neu enw: gatewayd contact set CYSWLLT
next-contact-allow = I weld pam na chaniateir cysylltu, neu godi hynny: gatewayd contact show CYSWLLT
next-event-no = I ryddhau lleoedd teulu sydd wedi gadael: gatewayd event answer EVENT FAMILY no

## Yr hyn na ellir ei wneud

office-no-such-contact = Nid oes cyswllt â'r dynodydd hwnnw. Mae'r dynodyddion yn families.csv ac yn gatewayd undelivered.
office-not-in-family = Nid oes gan y teulu hwn gyswllt â'r dynodydd hwnnw. Mae'r dynodyddion yn families.csv.
office-not-closed = Nid yw'r cyfeiriad hwnnw ar gau. Gwelwch y rhai sydd ar gau gyda: gatewayd address list
office-stop-stands = Y person ei hun a stopiodd y cyfeiriad hwn, a dim ond y person all ei agor: drwy decstio DECHRAU, neu drwy ofyn i chi. Os gofynnodd, rhowch y gorchymyn eto gyda --asked
office-no-flag = Nid oes dim yn erbyn cysylltu â'r person hwn, felly nid oes dim i'w godi.
office-nothing-to-correct = Dywedwch beth i'w gywiro, er enghraifft: --mobile "07700 900123"
api-bad-facts = Ni newidiwyd dim. Cywirwch hyn a rhowch gynnig arall arni.
# Beth mae person yn ei benderfynu am gysylltiadau: cyfeiriadau sydd gan ddau deulu, a phwy sy'n byw gyda'i gilydd.

shared-none = Nid oes cyfeiriad sy'n cael ei rannu â rhywun o deulu arall na cheir cysylltu â nhw.
shared-held = yn aros i rywun benderfynu
shared-allowed = wedi'i ganiatáu
shared-blocked = wedi'i rwystro
shared-was-allowed = Mae cyfeiriad { $contact } wedi'i ganiatáu tan { $review }. Mae'r hyn oedd yn aros amdano'n mynd yn ei flaen ar ei ben ei hun.
shared-was-blocked = Mae cyfeiriad { $contact } wedi'i rwystro. Nid oes dim yn mynd yno.

household-together = Teulu { $family }: mae pawb yn byw gyda'i gilydd ({ COUNT($count, noun: "contact") }). Ni fydd mewnforio'n newid hynny.
household-apart = Teulu { $family }: mae gan bob un gartref ar wahân ({ COUNT($count, noun: "contact") }). Ni fydd mewnforio'n newid hynny.
household-named-together = Teulu { $family }: mae'r rhai a enwyd yn byw gyda'i gilydd ({ COUNT($count, noun: "contact") }). Ni fydd mewnforio'n newid hynny.
household-named-apart = Teulu { $family }: mae gan bob un a enwyd gartref ar wahân ({ COUNT($count, noun: "contact") }). Ni fydd mewnforio'n newid hynny.
