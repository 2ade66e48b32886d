# Pam nad yw testun yn gyfeiriad: beth sydd o'i le, a beth i'w wneud.

address-empty = Mae'n wag. Ysgrifennwch y cyfeiriad.
address-control-character = Mae nod anweledig ynddo. Teipiwch ef eto yn lle ei ludo.

address-no-at-sign = Nid oes @ ynddo. Ysgrifennwch gyfeiriad e-bost fel enw@example.org.
address-bad-local-part = Nid yw'r rhan cyn yr @ yn gywir. Chwiliwch am fylchau, dotiau a llythrennau ag acenion ynddi.
address-bad-domain = Nid yw'r rhan ar ôl yr @ yn gywir. Gwiriwch hi: dylai edrych fel example.org.
address-too-long = Mae'n rhy hir i gyfeiriad e-bost. Gwnewch yn siŵr nad oes dim byd arall wedi'i ysgrifennu gydag ef.

address-not-a-number = Nid rhif ffôn yw hwn. Ysgrifennwch ddigidau yn unig, fel 07700 900123.
address-too-few-digits = Mae gan y rhif ry ychydig o ddigidau. Gwiriwch ef: mae gan rif symudol 11.
address-too-many-digits = Mae gan y rhif ormod o ddigidau. Gwiriwch ef: mae gan rif symudol 11.
address-landline = Llinell dir yw hon, na all dderbyn negeseuon testun. Ysgrifennwch rif symudol.
address-premium-rate = Mae'n costio mwy i gysylltu â'r rhif hwn. Ysgrifennwch rif symudol.
address-pager = Galwr yw hwn, na all dderbyn negeseuon testun. Ysgrifennwch rif symudol.
address-other-country = Rhif mewn gwlad arall yw hwn. Ysgrifennwch rif symudol yn y Deyrnas Unedig.

address-too-few-lines = Mae gan y cyfeiriad ry ychydig o linellau. Ysgrifennwch stryd neu le, a'r cod post.
address-too-many-lines = Mae gan y cyfeiriad ormod o linellau. Ysgrifennwch chwech ar y mwyaf, gan gynnwys y cod post.
address-bad-line = Mae llinell o'r cyfeiriad yn dechrau â nod na ellir ei argraffu yno. Dechreuwch hi â llythyren neu ddigid.
address-no-postcode = Nid oes cod post yn y cyfeiriad. Ysgrifennwch y cod post yn y llinell olaf.
address-bad-postcode = Nid yw'r cod post yn gywir. Gwiriwch ef: dylai edrych fel CF10 3NQ.
address-no-fixed-abode = Ni ellir anfon llythyr yno. Ysgrifennwch gyfeiriad lle mae llythyrau'n cael eu casglu, neu gadewch ef allan.
