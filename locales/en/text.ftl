# What the tools of `gatewayd text` say.

text-measured = { COUNT($parts, noun: "part") }, { $characters } characters ({ $alphabet })
text-costly = These letters make it cost more: { $letters }
text-separately = As two texts, Welsh first: { COUNT($parts, noun: "part") }
text-fold = { $before } → { $after }
text-fold-another-word = { $before } → { $after } (another word)

## Why a question has no answer

text-not-json = This line is not a JSON object. Write one object a line, for example {"{"}"text": "Bore da"{"}"}.
text-missing-key = { $value } is missing. Add it and ask again.
text-missing-argument = There is no question to answer. See: { $value }
text-wrong-type = { $value } is of the wrong kind (a text, a number or a list is wanted).
text-missing-owner = { $value } does not say whose the word after it is. Write { $value } (m), { $value } (f) or { $value } (pl): his, hers or theirs.
text-unknown-choice = { $value } is none of the known values. See: gatewayd text --help
text-not-a-date = “{ $value }” is not a date. Write it like 2026-03-10 or 2026-03-10T18:00.
text-not-a-number = “{ $value }” is not a number.
text-unreadable = “{ $value }” cannot be read. Check that it is there and that you may read it.
