### What is wrong with a message, a template or a settings file, and what to do next.
### The file and the line are printed before each sentence.

## Placeholders

template-unclosed-placeholder = A curly bracket is opened and never closed. Close it, as in { "{ $child }" }.
template-stray-brace = A closing curly bracket stands alone. Remove it, or open one before it, as in { "{ $child }" }.
template-not-a-placeholder = { $value } cannot stand in curly brackets here. Write the name of a value after a dollar sign, as in { "{ $child }" }, with only unaccented letters, digits, - and _ in the name.
template-variant-not-on-own-line = The variants of { $value } must each be on a line of their own. Start a new line after the arrow.
template-unknown-variant = "{ $value }" is not a variant. Use a number, or one of zero, one, two, few, many and other, in square brackets.
template-repeated-variant = Two variants of { $value } are for the same number. Remove one of them.
template-no-default-variant = Exactly one variant of { $value } must be marked with a star, as in *[other]. It is used when no other variant fits.
template-empty-variant = The variant [{ $value }] has no text. Write its text on the same line.
template-bad-selector = { $value } cannot choose between variants. Put a value (such as $count), a function, a number, a text in quotation marks or an attribute of a term before the arrow.
template-term-attribute = { $value } can do no more than choose between variants. Refer to the term itself, or put an arrow and variants after it.
template-unclosed-string = A text in quotation marks is not closed: { $value }. Close it on the same line.
template-unknown-escape = { $value } means nothing in quotation marks. Write \\ for a backslash, \" for a quotation mark, or \u and four digits (0-9, A-F) for a character.
template-function-name = "{ $value }" is not the name of a function. Write the names of functions in capitals, such as NUMBER.
template-unclosed-arguments = A round bracket is opened and not closed: { $value }. Close it after the last value.
template-repeated-argument = "{ $value }" is there twice in the same brackets. Remove one of them.
template-argument-order = { $value } stands after a value that has a name. Put it before the first name.
template-not-a-literal = The value of "{ $value }" must be a number or a text in quotation marks. Correct it.
template-nested-too-deep = Too many curly brackets stand inside one another. Remove some of them.
template-unknown-message = There is no message "{ $value }". Correct the name, or write the message.
template-unknown-attribute = There is no attribute "{ $value }". Correct the name, or write the attribute.
template-unknown-term = There is no term "{ $value }". Correct the name, or write the term.
template-unknown-function = There is no function { $value }. Correct its name.
template-message-without-text = The message "{ $value }" has attributes but no text of its own. Write its text, or name one of the attributes after a full stop.
template-cyclic-reference = "{ $value }" refers to itself, perhaps by way of others. Break the circle.
template-term-arguments = The values given to { $value } must have names, as in case: "…". Add the names, or remove the values.

## Values

template-missing-value = There is no value for ${ $value }. Supply the value, or remove the placeholder from the text.
template-not-a-number = ${ $value } chooses between variants, so its value must be a number. Correct the value.
template-missing-owner = { $value } does not say whose the word after it is. Write { $value } (m), { $value } (f) or { $value } (pl): his, hers or theirs.
template-function-argument = { $value } cannot be worked out: a value in the brackets is missing, unknown or of the wrong kind. Correct what stands in the brackets.
template-too-long = This text grows too long when it is put together. Refer to fewer other texts.
template-bad-url = "{ $value }" cannot be linked to. Write the whole address, beginning with https://, http://, mailto: or tel:, without spaces.

## Locale files

template-not-a-message = "{ $value }" is neither a message nor a comment. Write id = text, indent the lines that continue a text, and begin a comment with # and a space.
template-empty-message = "{ $value }" has no text. Write its text after the equals sign.
template-duplicate-id = "{ $value }" is there twice. Remove or rename one of them.
template-not-in-both-languages = "{ $value }" is in one language only. Write it in the other language too.
template-different-placeholders = "{ $value }" does not use the same values in Welsh and in English. Use the same placeholders in both.
template-different-attributes = "{ $value }" does not have the same text and attributes in Welsh and in English. Write the same ones in both.
template-plural-forms-missing = Not every number that changes the words has a variant: { $value }. Write variants of the same value in both languages: one in English; one, two, few and many (or 1, 2, 3 and 6) in Welsh.
template-unreadable-file = This cannot be read. Check that it is there, that gatewayd is allowed to read it and that it is text in UTF-8.

## Markdown

template-raw-html = HTML cannot be used in a message. Remove the tags; write **strong** and *emphasis* with stars.
template-image = A message cannot hold an image. Say it in words, or link to the page where the image is.
template-nested-emphasis = Too many asterisks or underscores stand inside one another here. Remove some of them.
template-nested-list = A list can stand in a list once, not deeper. Move these items to the list above them.
template-list-item = An item of a list holds text, and lists below its text. Begin the item with text, and move headings and rules below the list.
template-empty-item = This item of the list has no text. Write its text, or remove it.
template-code = Code cannot be used in a message. Remove the backticks, or the four spaces that begin the line.
template-block-quote = Block quotes cannot be used. Remove the > that begins the line.
template-underlined-heading = A line of hyphens straight below a text makes the text a heading. For a dividing line, leave an empty line above the hyphens; for a heading, put ## before the text and remove the hyphens.
template-table = Tables cannot be used: many families would not be able to read one. Write a list or sentences instead.
template-heading-level = A heading of level { $value } is too deep. Use #, ## or ###.
template-empty-heading = This heading has no text. Write its text after the #, or remove it.
template-empty-link = This link has no text. Write the words to press between the square brackets.
template-link-title = Most families will not see the title of a link. Remove the words in quotation marks after the address.
template-link-definition = This line would not be shown. Write the address of a link in round brackets straight after its words; if the line is not meant for a link, put a \ before the square bracket.
template-reserved-character = There is a hidden character here that cannot be used. Delete it and type the text again.
template-empty-body = The message has no text below its first lines. Write the text below the second --- line.

## The first lines of a message

template-no-front-matter = The file must begin with a line of three hyphens, then subject: and the subject, then another line of three hyphens. Add these lines.
template-unclosed-front-matter = The first lines are not closed. Put a line of three hyphens below them.
template-front-matter-syntax = The first lines cannot be understood from here. Write a name, a colon, a space and a text on each line. Put a text that holds a colon, or begins with a curly bracket, in quotation marks.
template-unknown-key = "{ $value }" is not known here. Use subject and sms, or remove it.
template-duplicate-key = "{ $value }" is there twice. Remove one of them.
template-missing-key = "{ $value }" is missing. Add it between the two --- lines.
template-not-text = "{ $value }" has no text. Write its text after the colon, and put a text that begins with a bracket in quotation marks.
template-several-lines = "{ $value }" must be on one line. Make it shorter.
template-hidden-by-comment = What follows # on this line would not be sent. Put the whole text of "{ $value }" in quotation marks, or move the comment to a line of its own.

## Settings files (YAML)

yaml-syntax = The file cannot be understood from here. Check the indentation, the colons and the quotation marks.
yaml-unknown-key = "{ $key }" is not known here. Correct its name or remove it.
# Follows yaml-unknown-key when there is a name much like it.
yaml-nearest = Did you mean "{ $value }"?
yaml-missing-key = "{ $key }" is missing. Add it.
yaml-duplicate-key = "{ $key }" is there twice. Remove one of them.
yaml-not-text = "{ $key }" must be a text. Write it after the colon, in quotation marks if it begins with a bracket.
yaml-not-whole-number = "{ $key }" must be a whole number, such as 25. Correct it.
yaml-not-number = "{ $key }" must be a number, such as 2.4. Correct it.
yaml-not-yes-or-no = "{ $key }" must be yes or no. Correct it.
yaml-not-duration = "{ $key }" must be a length of time: a whole number and s, m, h or d, such as 90s, 30m, 4h or 3d. Correct it.
yaml-not-time-of-day = "{ $key }" must be a time by the 24-hour clock, such as 18:00. Correct it.
yaml-not-list = "{ $key }" must be a list. Begin each item with a hyphen and a space, on a line of its own.
yaml-not-mapping = Settings must stand here, each on a line of its own: a name, a colon, a space and a value. Correct it.
yaml-not-one-of = "{ $key }" must be one of these: { $value }. Choose one.
yaml-out-of-range = "{ $key }" must be in the range { $value }. Correct it.
yaml-alias = An alias (*{ $value }) cannot be used. Write the value out in full.
# $value is a sentence that says why.
yaml-invalid = "{ $key }" cannot be used. { $value }
