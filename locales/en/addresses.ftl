# Why a text is no address: what is wrong, and what to do.

address-empty = It is empty. Write the address.
address-control-character = There is an invisible character in it. Type it again instead of pasting it.

address-no-at-sign = There is no @ in it. Write an e-mail address such as name@example.org.
address-two-at-signs = There is more than one @ in it. Check it: an e-mail address has one.
address-several-addresses = There is more than one e-mail address in it. Write one only.
address-more-than-address = There is more in it than the address. Write the address only, such as name@example.org, without a name or brackets.
address-space-inside = There is a space in it. Write the e-mail address without spaces.
address-quoted-local-part = The part before the @ is in quotation marks, which many mail servers refuse. Ask for another address.
address-accented-local-part = There is a letter with an accent, or of another alphabet, before the @. Ask how the address is written: it is often without the accent.
address-bad-local-part = The part before the @ is not right. Check it for spaces, dots and letters with accents.
address-comma-for-dot = There is a comma after the @. Write a dot there, as in example.org.
address-bad-domain = The part after the @ is not right. Check it: it should look like example.org.
address-too-long = It is too long for an e-mail address. Check that nothing else is written with it.

address-not-a-number = It is not a telephone number. Write digits only, such as 07700 900123.
address-several-numbers = There is more than one number in it. Write one only.
address-extension = It has an extension, so it is a switchboard, which cannot receive texts. Write a mobile number.
address-too-few-digits = The number has too few digits. Check it: a mobile number has 11.
address-too-many-digits = The number has too many digits. Check it: a mobile number has 11.
address-landline = It is a landline, which cannot receive texts. Write a mobile number.
address-non-geographic = It is an 03 or company number, which cannot receive texts. Write a mobile number.
address-internet-number = It is an internet telephone number, which cannot receive texts. Write a mobile number.
address-freephone = It is a freephone number, which cannot receive texts. Write a mobile number.
address-premium-rate = It is a number that costs extra to contact. Write a mobile number.
address-personal-number = It is a personal number (070), which costs extra to contact and is not a mobile. Write a mobile number.
address-pager = It is a pager, which cannot receive texts. Write a mobile number.
address-not-in-use = No number begins with these digits. Check it: a mobile number begins with 07, and a number in another country with + and the country's code.
address-unknown-country = No country has this code. Check the digits after the +.
address-other-country = It is a number in a country that the school does not send texts to. Write a United Kingdom mobile number.

address-too-few-lines = The address has too few lines. Write each part in its own line: the name, a street or place, and the postcode.
address-too-many-lines = The address has too many lines. Write at most seven, with the name and the postcode.
address-bad-line = A line of the address begins with a character that cannot be printed there. Begin it with a letter or a digit.
address-no-letter-or-digit = One of the first two lines of the address has no letter or digit. Write the name in the first, and a street or place in the second.
address-no-postcode = The address has no postcode. Write the postcode in the last line.
address-postcode-not-alone = The postcode stands in one line with other words. Write it in a line of its own, the last one.
address-bad-postcode = The postcode is not right. Check it: it should look like CF10 3NQ.
address-postcode-unit = The postcode is not right. Check its last two letters: C, I, K, M, O and V never stand there.
address-postcode-area = The postcode is not right. Check how it begins: none in the United Kingdom begins with these letters.
address-no-fixed-abode = No letter can be sent there. Hand it over in school, write an address where letters are collected, or leave it out.
address-abroad = The address is in another country, and the school posts letters only within the United Kingdom. Write an address there, or use another way.
address-forces-abroad = A BFPO address must not name a country. Leave the country out.
