# Hysbysiadau i staff: yr hyn sy'n rhwystro'r porth rhag gwneud ei waith.

## Yr hyn a ddywedir, ar ôl enw'r ysgol

notice-raised-route-stopped = Nid oes dim yn mynd drwy { $channel }: { $reason }.
notice-raised-no-credit = Nid oes credyd ar ôl ar gyfer { $channel }.
notice-raised-emergency-unreached = Neges frys { $name }: teuluoedd â rhywun heb ei gyrraedd: { $families }.
notice-raised-disk-full = Mae disg gatewayd yn llawn. Ni ellir anfon dim.
notice-over-route-stopped = Mae'r sianel ar agor eto: { $channel }.
notice-over-no-credit = Mae'r sianel ar agor eto: { $channel }.
notice-over-emergency-unreached = Neges frys { $name }: mae pob teulu wedi'i gyrraedd.
notice-over-disk-full = Mae lle ar ddisg gatewayd eto.
notice-ended-emergency-unreached = Mae neges frys { $name } wedi dod i ben. Teuluoedd â rhywun heb ei gyrraedd: { $families }.

notice-text = { $school }: { $what }
notice-reply = Atebwch OK os ydych yn delio â hyn.
notice-ack = Os ydych yn delio â hyn: gatewayd notices ack
notice-next = Os na fydd neb yn dweud ei fod yn delio â hyn, dywedir wrth y person nesaf ar y rhestr ymhen 15 munud.

## Beth i'w wneud, mewn e-bost

notice-todo-route-stopped = Gwelwch beth sy'n aros a pham: gatewayd routes. Bydd negeseuon yn mynd ymlaen drwy sianel nesaf pob teulu pan fydd yr amser a roddwyd i'r sianel gyntaf ar ben.
notice-todo-no-credit = Prynwch gredyd gan y darparwr. Bydd yr hyn sy'n aros yn mynd wedyn ohono'i hun.
notice-todo-emergency-unreached = Gwelwch bob teulu a beth sydd ar ôl i'w drio: gatewayd undelivered. Ffoniwch nhw.
notice-todo-disk-full = Gwnewch le ar y ddisg sy'n dal cyflwr y porth. Bydd popeth yn mynd ymlaen wedyn ohono'i hun.

## notices

column-notice = Hysbysiad
column-told = Dywedwyd wrth
notices-none = Nid oes hysbysiad ar agor.
notices-acknowledged = Hysbysiadau yr ydych yn delio â nhw nawr: { $count }
notice-open = ar agor
notice-acknowledged = Mae { $by } yn delio ag ef, { $at }
notice-closed = caewyd { $at }
page-notice-acknowledged = Mae { $by } yn delio â hyn, { $at }.
office-no-such-notice = Nid oes hysbysiad agored â'r rhif hwnnw. Gwelwch y rhai sydd ar agor gyda: gatewayd notices
