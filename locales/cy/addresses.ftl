# Pam nad yw testun yn gyfeiriad: beth sydd o'i le, a beth i'w wneud.

address-empty = Mae'n wag. Ysgrifennwch y cyfeiriad.
address-control-character = Mae nod anweledig ynddo. Teipiwch ef eto yn lle ei ludo.

address-no-at-sign = Nid oes @ ynddo. Ysgrifennwch gyfeiriad e-bost fel enw@example.org.
address-two-at-signs = Mae mwy nag un @ ynddo. Gwiriwch ef: un sydd mewn cyfeiriad e-bost.
address-several-addresses = Mae mwy nag un cyfeiriad e-bost ynddo. Ysgrifennwch un yn unig.
address-more-than-address = Mae mwy na'r cyfeiriad ynddo. Ysgrifennwch y cyfeiriad yn unig, fel enw@example.org, heb enw na chromfachau.
address-space-inside = Mae bwlch ynddo. Ysgrifennwch y cyfeiriad e-bost heb fylchau.
address-quoted-local-part = Mae'r rhan cyn yr @ mewn dyfynodau, ac mae llawer o weinyddion post yn gwrthod hynny. Gofynnwch am gyfeiriad arall.
address-accented-local-part = Mae llythyren ag acen, neu o wyddor arall, cyn yr @. Gofynnwch sut mae ysgrifennu'r cyfeiriad: yn aml mae heb yr acen.
address-bad-local-part = Nid yw'r rhan cyn yr @ yn gywir. Chwiliwch am fylchau, dotiau a llythrennau ag acenion ynddi.
address-comma-for-dot = Mae coma ar ôl yr @. Ysgrifennwch ddot yno, fel yn example.org.
address-bad-domain = Nid yw'r rhan ar ôl yr @ yn gywir. Gwiriwch hi: dylai edrych fel example.org.
address-too-long = Mae'n rhy hir i gyfeiriad e-bost. Gwnewch yn siŵr nad oes dim byd arall wedi'i ysgrifennu gydag ef.

address-not-a-number = Nid rhif ffôn yw hwn. Ysgrifennwch ddigidau yn unig, fel 07700 900123.
address-several-numbers = Mae mwy nag un rhif yma. Ysgrifennwch un yn unig.
address-extension = Mae estyniad i'r rhif hwn, felly switsfwrdd yw ef, felly ni all dderbyn negeseuon testun. Ysgrifennwch rif symudol.
address-too-few-digits = Mae gan y rhif ry ychydig o ddigidau. Gwiriwch ef: mae gan rif symudol 11.
address-too-many-digits = Mae gan y rhif ormod o ddigidau. Gwiriwch ef: mae gan rif symudol 11.
address-landline = Llinell dir yw hon, felly ni all dderbyn negeseuon testun. Ysgrifennwch rif symudol.
address-non-geographic = Rhif 03 neu rif cwmni yw hwn, felly ni all dderbyn negeseuon testun. Ysgrifennwch rif symudol.
address-internet-number = Rhif ffôn dros y rhyngrwyd yw hwn, felly ni all dderbyn negeseuon testun. Ysgrifennwch rif symudol.
address-freephone = Rhif rhadffôn yw hwn, felly ni all dderbyn negeseuon testun. Ysgrifennwch rif symudol.
address-premium-rate = Mae'n costio mwy i gysylltu â'r rhif hwn. Ysgrifennwch rif symudol.
address-personal-number = Rhif personol (070) yw hwn: mae'n costio mwy i gysylltu ag ef, ac nid rhif symudol mohono. Ysgrifennwch rif symudol.
address-pager = Galwr yw hwn, felly ni all dderbyn negeseuon testun. Ysgrifennwch rif symudol.
address-not-in-use = Nid oes rhif yn dechrau â'r digidau hyn. Gwiriwch ef: mae rhif symudol yn dechrau â 07, a rhif mewn gwlad arall â + a chod y wlad.
address-unknown-country = Nid oes gan yr un wlad y cod hwn. Gwiriwch y digidau ar ôl y +.
address-other-country = Rhif mewn gwlad nad yw'r ysgol yn anfon negeseuon testun iddi yw hwn. Ysgrifennwch rif symudol yn y Deyrnas Unedig.

address-too-few-lines = Mae gan y cyfeiriad ry ychydig o linellau. Ysgrifennwch bob rhan ar ei llinell ei hun: yr enw, stryd neu le, a'r cod post.
address-too-many-lines = Mae gan y cyfeiriad ormod o linellau. Ysgrifennwch saith ar y mwyaf, gan gynnwys yr enw a'r cod post.
address-bad-line = Mae llinell o'r cyfeiriad yn dechrau â nod na ellir ei argraffu yno. Dechreuwch hi â llythyren neu ddigid.
address-no-letter-or-digit = Nid oes llythyren na digid yn un o ddwy linell gyntaf y cyfeiriad. Ysgrifennwch yr enw yn y gyntaf, a stryd neu le yn yr ail.
address-no-postcode = Nid oes cod post yn y cyfeiriad. Ysgrifennwch y cod post yn y llinell olaf.
address-postcode-not-alone = Mae'r cod post ar yr un llinell â geiriau eraill. Ysgrifennwch ef ar ei linell ei hun, yr un olaf.
address-bad-postcode = Nid yw'r cod post yn gywir. Gwiriwch ef: dylai edrych fel CF10 3NQ.
address-postcode-unit = Nid yw'r cod post yn gywir. Gwiriwch ei ddwy lythyren olaf: nid yw C, I, K, M, O na V byth yno.
address-postcode-area = Nid yw'r cod post yn gywir. Gwiriwch ei ddechrau: nid oes un yn y Deyrnas Unedig yn dechrau â'r llythrennau hyn.
address-no-fixed-abode = Ni ellir anfon llythyr yno. Rhowch ef yn llaw'r teulu yn yr ysgol, ysgrifennwch gyfeiriad lle mae llythyrau'n cael eu casglu, neu gadewch ef allan.
address-abroad = Mewn gwlad arall mae'r cyfeiriad, a dim ond o fewn y Deyrnas Unedig y mae'r ysgol yn postio llythyrau. Ysgrifennwch gyfeiriad yno, neu defnyddiwch ffordd arall.
address-forces-abroad = Ni chaiff cyfeiriad BFPO enwi gwlad. Gadewch y wlad allan.
