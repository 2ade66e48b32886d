## Pam y gwrthodir gwerth yn ffeil darparwr.

provider-path = Enwau, rhifau a * wedi'u gwahanu gan ddotiau yw llwybr, fel yn messages.*.id.
provider-placeholder = Dim ond o gwmpas { "{" }to{ "}" }, { "{" }text{ "}" }, { "{" }from{ "}" }, { "{" }reference{ "}" }, { "{" }token{ "}" }, { "{" }account{ "}" }, { "{" }basic{ "}" }, { "{" }endpoint{ "}" } a { "{" }callback{ "}" } y caiff cromfachau cyrliog sefyll.
provider-url = Mae URL yn dechrau gyda https://, http:// neu { "{" }endpoint{ "}" }, yn ASCII plaen a heb fylchau.
provider-header = Ni ellir anfon y pennyn hwn: nid yw'r enw'n enw pennyn, neu mae toriad llinell neu { "{" }text{ "}" } yn y gwerth.
provider-json = Nid JSON yw hwn. Gwiriwch y comas, y dyfynodau a'r cromfachau.
provider-no-text = Nid oes { "{" }to{ "}" } a { "{" }text{ "}" } yn yr URL nac yn y corff, felly ni ellid anfon neges destun.
provider-two-bodies = Un corff sydd gan gais: cadwch form neu json.
provider-two-meanings = Mae gwrthodiad naill ai'n barhaol neu dros dro: cadwch un o'r ddau.
provider-check-of-text = Nid yw'r gwiriad yn anfon neges, felly nid oes { "{" }to{ "}" }, { "{" }text{ "}" } na { "{" }reference{ "}" } yn ei URL.
provider-status = Rhif o 200 i 599 yw statws HTTP.
provider-status-twice = Mae'r un gair yma am ddau ganlyniad gwahanol.
provider-timeout = Mae'r terfyn amser rhwng 1s a 120s.

## Pam na ddeallwyd galwad darparwr.

webhook-unauthenticated = Ni phrofodd galwad i fachyn gwe gan bwy y daeth. Os mai eich darparwr oedd yno, rhowch iddo'r gyfrinach sydd yng nghyfrinachau gatewayd.
webhook-unknown-path = Mae cyfeiriad bachyn gwe yn gorffen gyda /receipts neu /texts, a rhaid i ffeil y darparwr ei ddisgrifio.
webhook-too-large = Roedd corff bachyn gwe yn fwy na 256 kB ac ni chafodd ei ddarllen.
webhook-not-json = Nid JSON oedd corff y bachyn gwe, er bod ffeil y darparwr yn dweud mai dyna ydyw.
webhook-not-form = Nid ffurflen oedd corff y bachyn gwe, er bod ffeil y darparwr yn dweud mai dyna ydyw.
webhook-missing-field = Mae maes a enwir yn ffeil y darparwr ar goll o gorff y bachyn gwe.
webhook-bad-sender = Daeth neges destun oddi wrth rywbeth nad yw'n rhif ffôn y gallem ei ateb.
