# The program's own words in a message to a family.
message-your-child = your child
message-parent = parent or carer
message-reply-heading = How to reply
message-reply-page = Reply on the message's page
message-reply-text = Text { $number }: YES and how many people (for example YES 2), or NO
message-reply-telephone = Call the school on { $telephone }
message-in-welsh-page = Read this message in Welsh
message-in-welsh-telephone = This message is available in Welsh too: call { $telephone }
message-welsh-welcome = We welcome correspondence in Welsh and in English. We will reply in Welsh to correspondence in Welsh, and corresponding in Welsh will not lead to a delay.
message-unknown-placeholder = Nobody fills in { $value }. Name it under values in message.yaml, or use contact, children, school, telephone, replyNumber, answerPage; with an event also eventName, eventPlace, eventStarts.
message-text-in-one-language = There is a text message (sms) in one language only. Add it to this file too, or take it out of the other.
message-is-over = The time in { $value } is past. Give one that is to come.

# A message that is tried out.
test-mark = PRAWF / TEST
test-notice = this message has invented names, and was asked for by { $by }. Whatever you press or answer is not recorded.

# What is wrong in message.yaml.
message-name = A short name without spaces: letters, digits, - and _ only.
message-goal = The message asks nothing, so nobody can answer it. Set question: rsvp or questionnaire, or another goal.
message-open = open: yes opens a keyword to everyone, so it needs keyword, event and question: rsvp. Set them, or remove open.
message-no-audience = The message does not say for whom it is. For the whole school write audience: all. For some of it write years: [1, 2], or classes: [2E].
message-audience = Choose one: audience: all, or a list of years, or a list of classes.
message-years = These are year numbers, for example [1, 2]. Reception is 0.
message-time = Write a date and time like 2026-03-10T18:00.
message-keyword = One word of 3 to 20 letters in each language, without spaces: keyword: {"{"} cy: FFONEG, en: PHONICS {"}"}.
message-keyword-taken = { $value } means something else in a reply. Choose a keyword that nobody would send otherwise.
message-too-large = This file has more than { $value } kB. Shorten it, or link to the rest.
message-answer-by = answer_by must come before the event starts.
message-value-name = The name of a value begins with a letter A to Z; letters, digits, - and _ may follow.
message-value-automatic = This name is filled in by itself. Choose another.
message-value-number = Write a number in digits, for example 3 or 12.5.
message-value-money = Write an amount in pounds, for example 12.50.
message-value-form = Write a text, or one of: {"{"}cy: …, en: …{"}"}, {"{"}date: 2026-11-24{"}"}, {"{"}date: today 10:00{"}"}, {"{"}number: 3{"}"}, {"{"}money: 12.50{"}"}, {"{"}list: […]{"}"}.
