# Yr hyn mae offer `gatewayd text` yn ei ddweud.

text-measured = { COUNT($parts, noun: "part") }, { $characters } nod ({ $alphabet })
text-costly = Mae'r llythrennau hyn yn codi'r gost: { $letters }
text-separately = Fel dau destun, y Gymraeg yn gyntaf: { COUNT($parts, noun: "part") }
text-fold = { $before } → { $after }
text-fold-another-word = { $before } → { $after } (gair arall)

## Pam nad oes ateb i gwestiwn

text-not-json = Nid gwrthrych JSON yw'r llinell hon. Ysgrifennwch un gwrthrych ym mhob llinell, er enghraifft {"{"}"text": "Bore da"{"}"}.
text-missing-key = Mae { $value } ar goll. Ychwanegwch ef a gofynnwch eto.
text-missing-argument = Dim cwestiwn i'w ateb. Gwelwch: { $value }
text-wrong-type = Mae { $value } o'r math anghywir (mae angen testun, rhif neu restr).
text-missing-owner = Nid yw { $value } yn dangos ai ef, hi neu nhw yw'r perchennog. Ysgrifennwch { $value } (m), { $value } (f) neu { $value } (pl).
text-unknown-choice = Nid yw { $value } yn un o'r gwerthoedd hysbys. Gwelwch: gatewayd text --help
text-not-a-date = Nid yw “{ $value }” yn ddyddiad. Ysgrifennwch ef fel 2026-03-10 neu 2026-03-10T18:00.
text-not-a-number = Nid yw “{ $value }” yn rhif.
text-unreadable = Ni ellir darllen “{ $value }”. Gwnewch yn siŵr ei fod yno a bod gennych hawl i'w ddarllen.
