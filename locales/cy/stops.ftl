# Stopio neges, ei chywiro, ac oedi sianel.

## Pam na chafodd cyswllt y neges

not-sent-stopped-by-school = stopiodd yr ysgol y neges

## stop

stop-done = Stopiwyd: { $title }, { $at }, gan { $by }.
stop-already = Roedd wedi'i stopio'n barod: { $title }, { $at }, gan { $by }. Nid oes dim wedi newid.
stop-cancelled = Danfoniadau a alwyd yn ôl: { $count }
stop-untouched = Teuluoedd nad oedd dim wedi'i anfon atynt eto, ac na anfonir dim atynt: { $count }
stop-tasks = Tasgau a gaewyd: { $count }
stop-none-left = Nid oedd dim wedi mynd at neb.
stop-left = Ni ellir galw'r rhain yn ôl; maent wedi mynd:
stop-letters = Tynnwch y llythyrau hyn o'r pentwr. Nid ydynt wedi'u postio, felly nid ydynt wedi cyrraedd neb:
stop-correct = I'w chywiro i bawb yr oedd hi iddyn nhw: gatewayd send FFOLDER --correcting { $id }

## status, send

status-stopped = Stopiwyd y neges { $at }, gan { $by }.
status-stopped-short = wedi'i stopio
status-corrects-asking = Mae'n cywiro { $message }, ac mae'r atebion i honno'n cyfrif yma hefyd.
status-corrects = Mae'n cywiro { $message }.

## routes, pause, resume

column-on-wire = Wrthi
column-since = Ers
column-standing = Cyflwr
column-waiting = Yn aros
route-open = Ar agor: { $channel }
route-open-short = ar agor
route-paused = Ar saib: { $channel }, ers { $at }, gan { $by }: { $reason }
route-how-to-resume = I'w hagor eto ({ $channel }): gatewayd resume { $route }
route-paused-short = wedi'i hoedi ers { $at }, gan { $by }: { $reason }
route-stopped = Wedi stopio: { $channel }, ers { $since }: { $reason }. Ateb y gweinydd: { $detail }. Bydd un neges yn rhoi cynnig arni { $at }; mae popeth arall ar y sianel hon yn aros. Ar ôl ei chywiro: gatewayd resume { $route }
route-stopped-short = wedi stopio: nid yw'r ochr arall yn derbyn gan yr ysgol
route-failed = Ddim yn gweithio: { $channel }. Y cynnig nesaf: { $at }; mae popeth ar y sianel hon yn aros tan hynny.
route-failed-due = Ddim yn gweithio: { $channel }. Bydd y nesaf sydd i fynd yn dangos a yw'n gweithio eto.
route-failed-short = ddim yn gweithio
route-destination-failed = Ddim yn gweithio: { $channel } i { $destination }. Y cynnig nesaf: { $at }; mae'r lleill yn mynd yn eu blaen.
route-destination-failed-due = Ddim yn gweithio: { $channel } i { $destination }. Mae un ar ei ffordd i weld a yw'n gweithio eto.
route-failing-short = methodd y cynnig diwethaf
route-last-failure = Methodd y cynnig diwethaf: { $channel }, { $at }: { $reason }. Yr hyn a ddywedwyd: { $detail }
route-waiting = Yn aros: { $waiting }. Wrthi'n anfon: { $submitting }.

## Yr hyn na ellir ei wneud

office-other-audience = Mae cywiriad i bawb yr oedd y neges gyntaf iddyn nhw, felly rhaid i'w gynulleidfa fod yr un fath. Rhowch yr un audience yn message.yaml.
office-no-person = Dywedwch pwy sy'n gwneud hyn: enw o 1 i 80 nod.
office-no-reason = Dywedwch pam: 1 i 200 nod.
office-no-test-address = Mae prawf yn mynd at gyfeiriad e-bost neu rif ffôn symudol. Ysgrifennwch un, er enghraifft: --to-me 07700900123
office-no-text-version = Nid oes neges destun (sms) gan y neges, felly nid oes dim i'w brofi drwy neges destun. Ysgrifennwch un yn y ddwy iaith, neu defnyddiwch gyfeiriad e-bost.
office-address-closed = Nid anfonwyd dim: mae'r cyfeiriad hwn ar gau, oherwydd STOPIO, am nad yw'n gweithio, neu am na ddylid cysylltu â rhywun sydd ag ef. Defnyddiwch un arall.
office-address-of-family = Nid anfonwyd dim: mae'r cyfeiriad hwn gan deulu yn yr ysgol. Defnyddiwch eich cyfeiriad eich hun, neu, os ydych yn siŵr, rhowch --yes.
office-route-closed = Nid anfonwyd dim: mae'r sianel hon wedi ei hoedi neu ei hatal. Gwelwch pam gyda: gatewayd routes
office-too-many-tests = Nid anfonwyd dim: bu llawer o brofion yn ddiweddar. Arhoswch ddeg munud, neu edrychwch ar y neges gyda --preview.
office-no-such-route = Nid oes gan yr ysgol sianel o'r fath. Gwelwch y rhai sydd ganddi gyda: gatewayd routes

## Y tudalennau

page-stop-link = Stopio'r neges hon
page-stop-title = Stopio'r neges hon?
page-stop-explained = Ni fydd dim mwy ohoni'n mynd allan, ac ni fydd neb yn cael tasg o'i herwydd. Ni ellir tynnu'n ôl yr hyn sydd wedi mynd.
page-stop-waiting = Danfoniadau sy'n aros, ac a gaiff eu tynnu'n ôl: { $count }
page-stop-by = Eich enw
page-stop-confirm = Stopio
page-stop-back = Yn ôl, heb stopio dim
page-stop-again = Nid oes dim wedi'i stopio eto. Rhowch eich enw a phwyswch unwaith eto, os gwelwch yn dda.
page-stopped = Stopiwyd y neges hon { $at }, gan { $by }.
page-pile-title = Llythyrau i'w tynnu o'r pentwr
page-route-paused = Ar saib: { $channel }, ers { $at }, gan { $by }: { $reason }
page-route-stopped = Wedi stopio: { $channel }, ers { $since }: { $reason }. Ateb y gweinydd: { $detail }. Bydd un neges yn rhoi cynnig arni { $at }; mae popeth arall ar y sianel hon yn aros.
page-route-failed = Ddim yn gweithio: { $channel }. Y cynnig nesaf: { $at }; mae popeth ar y sianel hon yn aros tan hynny.
page-route-failed-due = Ddim yn gweithio: { $channel }. Bydd y nesaf sydd i fynd yn dangos a yw'n gweithio eto.
page-route-last-failure = Methodd y cynnig diwethaf: { $channel }, { $at }: { $reason }. Yr hyn a ddywedwyd: { $detail }
page-route-destination-failed = Ddim yn gweithio: { $channel } i { $destination }. Y cynnig nesaf: { $at }; mae'r lleill yn mynd yn eu blaen.
page-route-destination-failed-due = Ddim yn gweithio: { $channel } i { $destination }. Mae un ar ei ffordd i weld a yw'n gweithio eto.
