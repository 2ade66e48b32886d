# Why a text is no address: what is wrong, and what to do.

address-empty = It is empty. Write the address.
address-control-character = There is an invisible character in it. Type it again instead of pasting it.

address-no-at-sign = There is no @ in it. Write an e-mail address such as name@example.org.
address-bad-local-part = The part before the @ is not right. Check it for spaces, dots and letters with accents.
address-bad-domain = The part after the @ is not right. Check it: it should look like example.org.
address-too-long = It is too long for an e-mail address. Check that nothing else is written with it.

address-not-a-number = It is not a telephone number. Write digits only, such as 07700 900123.
address-too-few-digits = The number has too few digits. Check it: a mobile number has 11.
address-too-many-digits = The number has too many digits. Check it: a mobile number has 11.
address-landline = It is a landline, which cannot receive texts. Write a mobile number.
address-premium-rate = It is a number that costs extra to contact. Write a mobile number.
address-pager = It is a pager, which cannot receive texts. Write a mobile number.
address-other-country = It is a number in another country. Write a United Kingdom mobile number.

address-too-few-lines = The address has too few lines. Write a street or place, and the postcode.
address-too-many-lines = The address has too many lines. Write at most six, with the postcode.
address-bad-line = A line of the address begins with a character that cannot be printed there. Begin it with a letter or a digit.
address-no-postcode = The address has no postcode. Write the postcode in the last line.
address-bad-postcode = The postcode is not right. Check it: it should look like CF10 3NQ.
address-no-fixed-abode = No letter can be sent there. Write an address where letters are collected, or leave it out.
