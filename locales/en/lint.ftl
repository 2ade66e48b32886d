# What a careful colleague would say of a message before it goes out. `allow` comments silence these by their codes.
lint-language-missing = { $file } is missing. Write it beside this one: families who read that language get the message at the same time.
lint-part-missing = There is no { $part } here, and { $file } has one. Add it here or take it out there.
lint-unequal-headings = Headings: { $here } here, { $there } in { $file }. Give both texts the same sections.
lint-unequal-lists = List items: { $here } here, { $there } in { $file }. Give both texts the same items.
lint-unequal-paragraphs = Paragraphs: { $here } here, { $there } in { $file }. Check that both texts say everything.
lint-unequal-placeholders = ${ $name } stands here and not in the same part of { $file }. Put it there too, or take it out here.
lint-unequal-links = The link { $link } stands here and not in the same part of { $file }. Put it there too, or take it out here.
lint-unequal-dates = “{ $value }” stands here and not in the same part of { $file }. Make the dates the same in both.
lint-unequal-times = “{ $value }” stands here and not in the same part of { $file }. Make the times the same in both.
lint-unequal-numbers = “{ $value }” stands here and not in the same part of { $file }. Make the numbers the same in both.
lint-wrong-weekday = “{ $value }” has the wrong weekday: the calendar has { $date }. Correct the day or the date.
lint-plural-forms-missing = ${ $name } with its noun is not right for every number: { $forms }. Use COUNT, or a variant for each form.
lint-too-many-parts = { $alphabet ->
       *[gsm7] This text message takes { $parts } parts, and { $limit } is the limit. Characters over: { $over }. Shorten it.
        [ucs2] This text message takes { $parts } parts, and { $limit } is the limit: with { $costly } in it, it has less than half the room. Characters over: { $over }. Use other words or shorten it.
    }
lint-costly-letters = With { $costly } in it, this text message has less than half the room (parts: { $parts }). Keep the spelling; use other words if you can.
lint-carrier-word = Networks act on “{ $word }” themselves and stop every message to the number. Ask for STOP, or for a word that is not theirs.
lint-long-sentence = This sentence has { $words } words. Make it two, of at most { $limit } words.
lint-too-long = This text has { $words } words. Shorten it to { $limit }, or link to the rest.
lint-no-date = The invitation does not say on what day ({ $part }). Add the date.
lint-no-time = The invitation does not say at what time ({ $part }). Add the time.
lint-no-place = The invitation does not say where ({ $part }). Add the place.
lint-other-date = “{ $value }” stands here, and message.yaml has the event on { $event }. Make them the same.
lint-other-time = “{ $value }” stands here, and message.yaml has the event at { $event }. Make them the same.
lint-same-words = { $part ->
        [subject] The subject is
        [sms] The text message is
       *[body] The text is
    } the same in Welsh and in English. Write it in { $language ->
        [cy] Welsh
       *[en] English
    } here. If it is to be the same, send with --same-words, or allow { $code } here and say why.
lint-other-language = { $part ->
        [subject] The subject is
        [sms] The text message is
       *[body] This is
    } in { $language ->
        [cy] English. Write it in Welsh.
       *[en] Welsh. Write it in English.
    } If it is right as it stands, send with --same-words, or allow { $code } here and say why.
lint-doubled-word = “{ $found }” has the same word twice, as it is sent. A function such as PHRASE or TO brings its own: take one out. If it is right, allow { $code } here and say why.
lint-english-in-welsh = “{ $words }” is English in the Welsh text. Write it in Welsh, or put a title in quotation marks.
lint-welsh-in-english = “{ $words }” is Welsh in the English text. Write it in English, or put a title in quotation marks.
lint-school-name-mutated = “{ $found }” changes the name of the school. Turn the sentence so that { $name } stands as it is.
lint-ampersand = Welsh does not use “&”. Write “a” or “ac”.
lint-wrong-greeting = “{ $found }” lacks its mutation. Write “{ $right }”.
lint-missing-mutation = “{ $found }” lacks its mutation. Write “{ $right }”.
lint-unused-value = Neither text uses { $name }. Put { "{" } ${ $name } { "}" } where it belongs, or take it out.
lint-silenced-without-reason = Say why: allow { $code }: and then the reason.
lint-silences-nothing = There is no { $code } here to allow. Take the comment out.
lint-unknown-code = There is no finding called { $code }. Copy the code from the finding.
