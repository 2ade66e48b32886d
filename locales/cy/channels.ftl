# Beth aeth o'i le ar sianel, i swyddfa'r ysgol ac i'r sawl sy'n rhedeg y rhaglen.
# Un frawddeg i ddweud beth ddigwyddodd, un i ddweud beth i'w wneud. Mae'r codau'n sefydlog: Channels/Outcome.swift.

## Y cyfeiriad

reason-address-unknown = Nid yw'r cyfeiriad hwn yn bod, yn ôl y gweinydd neu'r cwmni. Gofynnwch i'r teulu am yr un cywir; os yw'n gywir wedi'r cyfan, agorwch ef gyda: gatewayd address open
reason-address-invalid = Nid yw'r cyfeiriad hwn yn gweithio, yn ôl y gweinydd neu'r cwmni. Cywirwch ef, neu gofynnwch i'r teulu am yr un cywir; os yw'n gywir wedi'r cyfan, agorwch ef gyda: gatewayd address open
reason-mailbox-full = Mae'r blwch post yn llawn. Rhoddir cynnig arall arni yn nes ymlaen; os yw'n dal yn llawn, cysylltwch â'r teulu mewn ffordd arall.
reason-mailbox-unavailable = Nid yw'r blwch post yn derbyn dim ar hyn o bryd. Rhoddir cynnig arall arni; os yw'n parhau, cysylltwch â'r teulu mewn ffordd arall.
reason-carrier-stop = Mae'r cwmni ffôn yn atal negeseuon testun i'r rhif hwn, am fod y person wedi gofyn am stopio. Cysylltwch mewn ffordd arall.
reason-stopped = Anfonodd rhywun STOP o'r rhif hwn. Cysylltwch mewn ffordd arall; gall y teulu ailddechrau drwy decstio DECHRAU.
reason-no-contact = Ni chaniateir cysylltu â'r person hwn. Peidiwch â defnyddio'r cyfeiriad hwn.
reason-handset-unreachable = Nid oedd modd cyrraedd y ffôn. Efallai ei fod wedi'i ddiffodd neu heb signal; os oes brys, cysylltwch mewn ffordd arall.
reason-returned-to-sender = Daeth y llythyr yn ôl. Gofynnwch i'r teulu am eu cyfeiriad; os yw'n gywir wedi'r cyfan, agorwch ef gyda: gatewayd address open

## Y neges

reason-too-large = Mae'r neges yn rhy fawr i'r gweinydd. Gwnewch hi'n fyrrach.
reason-content-refused = Gwrthodwyd cynnwys neu ffurf y neges. Newidiwch y neges, neu holwch y sawl sy'n rhedeg y rhaglen.

## Ein gosodiad ni

reason-name-too-long = Mae'r enw'n rhy hir i ffenestr yr amlen, felly ni wnaed llythyr; mae'r cyfeiriad yn dal ar agor. Byrhewch yr enw gyda: gatewayd contact set
reason-address-too-long = Mae'r cyfeiriad post yn rhy hir i ffenestr yr amlen, felly ni wnaed llythyr; mae'n dal ar agor. Byrhewch ef gyda: gatewayd contact set
reason-letter-too-long = Byddai mwy na 10 tudalen yn y llythyr, felly ni wnaed ef. Byrhewch y neges.
reason-unprintable = Mae nod yn y llythyr nad oes yr un ffont yma'n ei gynnwys, felly ni wnaed ef. Newidiwch y nod, neu gosodwch ffontiau ar gyfer ysgrifau eraill (docs/channels/letter.md).
reason-layout-failed = Ni ellid llunio'r neges hon yma, ac nid aeth dim allan. Ffoniwch y teulu, a holwch y sawl sy'n rhedeg y rhaglen.

## Y llwybr

reason-connection-refused = Nid oedd modd cyrraedd y gweinydd. Rhoddir cynnig arall arni; os yw'n parhau, gwiriwch y rhwydwaith a'r gosodiadau.
reason-connection-lost = Torrwyd y cysylltiad. Os yw'n parhau, gwiriwch y rhwydwaith.
reason-tls-failed = Nid oedd modd gwneud cysylltiad diogel, felly nid anfonwyd dim. Gwiriwch dystysgrif y gweinydd a'r gosodiadau.
reason-sender-refused = Nid yw'r gweinydd yn derbyn dim gan yr ysgol, at bwy bynnag y mae. Mae'r sianel hon wedi'i hatal: gofynnwch i'r sawl sy'n rhedeg y gweinydd pam. Nid bai cyfeiriad y teulu ydyw.
reason-no-credit = Nid oes arian ar ôl yng nghyfrif yr ysgol gyda'r darparwr. Mae'r sianel hon wedi'i hatal: ychwanegwch arian at y cyfrif, a bydd popeth sy'n aros yn mynd.
reason-sign-in-refused = Gwrthododd y gweinydd ein henw defnyddiwr neu ein cyfrinair. Cywirwch nhw yn y gosodiadau; nid anfonir dim tan hynny.
reason-policy-refused = Nid yw'r gweinydd sy'n derbyn negeseuon y teulu hwn yn derbyn gennym ni, yn ôl rheol sydd ganddo. Mae'r cyfeiriadau hynny'n aros; nid bai cyfeiriad y teulu ydyw.
reason-throttled = Nid yw'r gweinydd yn derbyn rhagor am y tro. Mae'r neges yn aros, a rhoddir cynnig arall arni.
reason-greylisted = Mae'r gweinydd yn gofyn i ni ddod yn ôl ymhen ychydig funudau. Rhoddir cynnig arall arni'n awtomatig.
reason-server-busy = Mae'r gweinydd yn brysur neu ddim yn gweithio. Rhoddir cynnig arall arni'n awtomatig.
reason-protocol-broken = Nid oedd ateb y gweinydd yn gwneud synnwyr. Gwiriwch fod y gosodiadau'n enwi'r gweinydd a'r porth cywir.
reason-storage-failed = Nid oedd modd cadw'r neges na'i chychwyn yma. Gwiriwch fod digon o le ar y ddisg a digon o gof.

## Heb esboniad

reason-refused = Gwrthodwyd y neges heb ddweud pam. Cysylltwch â'r teulu mewn ffordd arall.
reason-unclear-refusal = Gwrthodwyd y neges heb ddweud bai pwy ydyw. Gofynnir unwaith eto cyn credu hynny.
reason-timed-out = Ni ddaeth ateb mewn pryd.
reason-interrupted = Stopiodd y rhaglen cyn i'r ateb ddod.
