# What the import of families.csv says. One sentence a finding, and what to do next.
# $row: the line of the file. $column: the column's name in the file. $value: what was found.

import-where-file = The whole file
import-where-row = Row { $row }
import-where-cell = Row { $row }, { $column }

import-severity-mistake = mistake
import-severity-corrected = put right
import-severity-note = note

# The file
import-empty-file = The file holds no families. Check that you chose the right file.
import-too-large = The file is { $value } MB; the most is 20 MB. Split it in two and import both.
import-spreadsheet = This is a workbook, not a CSV file. In your spreadsheet choose “Save as” and “CSV UTF-8”, and import that file.
import-utf-16 = The file is in Unicode text (UTF-16), which is not read. Save it again as “CSV UTF-8”.
import-binary = This is not a text file. Export the families as CSV, and import that file.
import-broken-utf-8 = Letters in row { $row } are damaged: the file mixes two encodings. Export it again as “CSV UTF-8”.
import-windows-1252 = The file is in an old encoding (Windows-1252), which has no ŵ and no ŷ. Check that names have kept their letters, and save as “CSV UTF-8” next time.
import-unterminated-quote = A quotation mark opens here and never closes. Add the closing mark, or take the opening one away.
import-stray-quote = There is a quotation mark in the middle of this cell. Write it twice and put the whole cell in quotation marks.
import-control-character = There is an invisible character ({ $value }) in this cell. Type the cell again.
import-field-too-long = This cell holds more than 10,000 characters. Look for a quotation mark that was never closed.
import-field-count = The row has the wrong number of cells ({ $value }). Look for a missing or additional separator; text that holds one needs quotation marks.
import-short-row = The row ends early ({ $value } cells). The last cells were read as empty.
import-long-row = There are empty cells too many at the end of the row ({ $value }). They were not read.
import-too-many-rows = The file has more than 100,000 rows. Check that you have chosen the right file.
import-too-many-columns = The file has more than { $value } columns. Check that you have chosen the right file, and delete empty columns.
import-unknown-separator = By the first line of the file its cells are separated by “{ $value }”. Save it again with commas, semicolons or tabs between them.
import-no-such-row = You asked to leave out row { $value }, but no row begins there. Take the number from this report.

# The header
import-missing-column = The column “{ $value }” is missing. Add it; nothing can be imported without it.
import-absent-column = There is no column “{ $value }”. What is already known of it stays as it is.
import-unknown-column = The column “{ $value }” is not known and was not read. If it matters, check its spelling.
import-duplicate-column = The column “{ $value }” stands there twice. Take one away.

# One cell
import-missing-value = This cell may not be empty. Fill it in, or leave the row out.
import-line-break = There is a line break in this cell. Write it on one line.
import-lost-letter = A letter has been lost in “{ $value }”. Type it again, and save as “CSV UTF-8”.
import-twice-encoded = Letters are spoiled here: the file was turned into UTF-8 twice. It should probably be “{ $value }”. Export the file again, or type that.
import-hidden-marks = There were invisible characters in this cell. They were taken out, and “{ $value }” was read.
import-lookalike-letters = There were letters of another alphabet here that only look right. “{ $value }” was read.
import-mixed-alphabets = Letters of two alphabets are mixed in “{ $value }”. Type the cell again.
import-bad-identifier = “{ $value }” cannot be an id. Use 1 to 64 characters.
import-too-long = “{ $value }” is longer than 100 characters. Shorten it.
import-not-yes-or-no = “{ $value }” is neither yes nor no. Write “yes” or “no”.
import-bad-order = “{ $value }” is no place in the family’s order. Write a whole number from 1 to 99, or leave it empty.
import-unknown-relationship = “{ $value }” is not a relationship that we know. Write one from the list in the guide, or “other”.
import-unknown-language = “{ $value }” is not a language that we know. Write “cy”, “en”, a language’s name or tag, or leave it empty if you do not know.
import-unknown-channel = “{ $value }” is not a channel. Write “text”, “email” or “letter”.
import-repeated-channel = The channel “{ $value }” stands there twice. Name each channel once.
import-unknown-opt-out = “{ $value }” is not something that can be opted out of. Write a category, a channel, or both, for example “general:text”.
import-unknown-format = “{ $value }” is not a format. Write “standard” or “large-print”.
import-unknown-barrier = “{ $value }” is not a barrier that we know. Write one from the list in the guide, or “other”.
import-unclear-no-contact = “{ $value }” could be read both ways. Write the reason in words, for example “court order”, or leave the cell empty.
import-bad-date = “{ $value }” is not a date. Write it as 2026-09-01.
import-date-form = The date was read as { $value }.
import-review-without-reason = There is a review date but no reason. Write the reason for no contact, or take the date away.
import-leading-zero = The number had lost its leading zero, and was read as { $value }. Keep the column as text in your spreadsheet.
import-excel-number = The spreadsheet has turned this number into “{ $value }”, and digits are lost. Type it again in a column that is kept as text.
import-bad-mobile = “{ $value }” is not a mobile number that we can text. Put it right, or leave the cell empty.
import-bad-email = “{ $value }” is not an e-mail address. Put it right, or leave the cell empty.
import-bad-address = We could not post a letter to this address (“{ $value }”). Put it right, or leave the address empty.
import-postcode-letters = There was a letter for a figure, or a figure for a letter, in the postcode. It was read as { $value }; check it.
import-pupil-shape = “{ $value }” is not a pupil. Write “id / name / class / year” with a space on each side of the strokes, and “|” between pupils.
import-bad-year = The year of “{ $value }” is not one. Write N for Nursery, R for Reception, or a number from 1 to 13.

# Rows beside each other
import-duplicate-contact = The contact { $value } stands in an earlier row too. Keep one of them.
import-duplicate-order = Two contacts of this family have place { $value } in its order. Give each a place of their own.
import-household-across-families = The household { $value } is another family’s too. Give each family a household of its own.
import-household-addresses = The rows of household { $value } have different addresses. Make them the same, or give the second home a household of its own.
import-pupil-differs = What this row says of pupil { $value } differs from an earlier row. Make them the same.
import-pupil-in-two-families = Pupil { $value } stands in another family too. Put the pupil’s contacts in one family, with a household for each home.
import-family-without-pupils = The family { $value } has no pupils. Name them in one of its rows.
import-family-too-large = Family { $value } has more than 50 contacts. Check that this column holds the family's id.
import-no-way-to-reach = { $value } has no mobile number, no e-mail address and no postal address. Ask the family, or plan to hand letters over in school.
import-shared-with-no-contact = { $value } shares this with somebody who may not be contacted, so it will not be used. Ask for another.
import-long-name = The name “{ $value }” is too long for the window of an envelope, so no letter can go to this address. Shorten it in your system, or here with: gatewayd contact set.
import-long-address = The address “{ $value }” is too long for the window of an envelope, so no letter can go to it. Shorten its lines.
import-unprintable-name = No font on this machine has the characters of the name “{ $value }”, so letters name the parent or carer of the child instead. Install fonts for other scripts (docs/channels/letter.md), or write the name in other letters if the person does so.
import-unprintable-address = No font on this machine has the characters of the address “{ $value }”, so no letter can go to it. Install fonts for other scripts (docs/channels/letter.md), or write the address as Royal Mail does.

# The file beside what is stored
import-kept-decision = The file says “{ $value }”, but a person decided otherwise here. The decision stays; if it is out of date, change it with: gatewayd contact set.
import-no-contact-kept = The file no longer says that this person may not be contacted ({ $value }). It still holds: only a person can lift it, with: gatewayd contact allow.
import-flag-lifted = The file says that this person may not be contacted ({ $value }), but a person lifted that here. The decision stays; take it out of your system too.
import-flag-renewed = The file gives another reason why this person may not be contacted ({ $value }) than the one that was lifted here. It holds; if it should not, lift it with: gatewayd contact allow.
import-moved-family = This contact was in the family { $value } before.
import-returned = { $value } had left and is in the file again.
import-missing-contact = { $value } is not in the file any more. If they have left, say so when you import.
import-missing-pupil = The pupil { $value } is not in the file any more. If they have left, say so when you import.
import-held-for-decision = Somebody of another family who may not be contacted has this too. Nothing goes there to { $value } until a person decides. See: gatewayd contact shared.
import-blocked-elsewhere = { $value } may not be contacted here: another family’s record says so of the same person. Lift the flag there if it is wrong.
import-in-two-families = { $value } seems to be one person in two families, with the same number or mailbox. If so, look at both records; the same words go there once.
import-household-unknown = It is not known who of family { $value } lives together, so each counts as a home of their own. Confirm it with gatewayd contact household { $value } and --together or --apart.
