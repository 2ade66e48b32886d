# A questionnaire by text: one part each.
questionnaire-ask-scale = { $ask } Send a number from 1 ({ $from }) to 5 ({ $to }).
questionnaire-ask-choice = { $ask } { $choices }. Send the number.
questionnaire-ask-text = { $ask } Reply in your own words.
questionnaire-may-skip = To leave it out: NEXT.
questionnaire-hint-scale = One number, please: from 1 ({ $from }) to 5 ({ $to }).
questionnaire-hint-choice = One number, please: { $choices }.
questionnaire-hint-text = Send your answer in words, up to { $most } letters.
questionnaire-thanks = Thank you! We have kept your answers. { $school }
questionnaire-left = Thank you. A member of staff will read your message. { $school }
questionnaire-anonymous-page = The questionnaire is anonymous, so answer on this page and not by text: { $page }
questionnaire-anonymous-telephone = The questionnaire is anonymous, so it cannot be answered by text. Ask for a paper copy: { $telephone }. { $school }

# Words that are understood in an answer, with spaces between them. Capitals and accents make no difference.
questionnaire-number-1 = one
questionnaire-number-2 = two
questionnaire-number-3 = three
questionnaire-number-4 = four
questionnaire-number-5 = five
questionnaire-number-6 = six
questionnaire-number-7 = seven
questionnaire-number-8 = eight
questionnaire-number-9 = nine
questionnaire-skip = NEXT
questionnaire-courtesies = thanks thx please x xx xxx

# How to answer, in an e-mail and a letter.
questionnaire-way-page = Fill in the questionnaire online
questionnaire-way-text = Text { $keyword } to { $number }, and you will get one question at a time
questionnaire-way-telephone = For a paper copy, or help to answer, call { $telephone }
questionnaire-paper-heading = The questions
questionnaire-paper-scale = { $ask } (1 = { $from }, 5 = { $to })
questionnaire-paper-choice = { $ask } ({ $choices })
questionnaire-paper-how = You can write your answers on the slip and send it back to school.
questionnaire-is-anonymous = The questionnaire is anonymous: nothing shows who gave which answer.

# On the message's page.
page-survey-title = The questionnaire
page-survey-anonymous = This questionnaire is anonymous: nothing shows who gave which answer. So you can answer once only, and cannot change your answers afterwards.
page-survey-group = The school keeps your youngest child's year or class with the answers.
page-survey-until = You can answer, and change your answers, until { $at }.
page-survey-until-once = You can answer until { $at }.
page-survey-answered = Thank you. We have kept your answers.
page-survey-answered-anonymous = Thank you. We have kept your answers, with nothing to show that they are yours. They cannot be changed.
page-survey-optional = (if you wish)
page-survey-no-reply = No answer
page-survey-send = Send my answers
page-survey-change = Change my answers
page-survey-mistakes = Your answers have not been kept yet. Look at the questions that are marked.
page-survey-missing = Please answer this question.
page-survey-no-answer = Choose one of the answers.
page-survey-too-long = The answer is too long. Write up to 1,000 letters.
page-survey-empty = Answer at least one question.
page-results-link = Results of the questionnaire
page-results-back = Back to the message

# Results.
results-title = { $title } ({ $name })
results-answered = { $answered ->
        [0] No family has answered yet
        [1] 1 family has answered
       *[other] { $answered } families have answered
    }, of { $families } ({ $percent }%).
results-open-until = It closes: { $at }.
results-closed-at = It closed: { $at }.
results-anonymous = The questionnaire is anonymous.
results-still-open = The answers are shown when the questionnaire has closed. Until then somebody could see what changed after one family had answered.
results-too-few = Fewer than 5 answered: hidden, so that nobody can see one family's answer.
results-hidden = Groups hidden: { $count }, so that nobody can see one family's answer.
results-answers = Answers
results-mean = Mean
results-everyone = Everyone
results-by-language = By language of the answer
results-by-preference = By the family's choice of language
results-by-year = By year
results-by-class = By class
results-group-unknown = not known
results-group-cy = Welsh
results-group-en = English
results-group-nursery = Nursery
results-group-reception = Reception
results-group-year = Year { $year }
results-text = In their own words
column-question = Question
column-group-by = By
column-group = Group
column-answer = Answer
column-count = Count

office-no-questionnaire = This message asks no questionnaire, so there are no results.

# What is wrong in message.yaml.
questionnaire-not-asked = Set question: questionnaire as well, or take this out.
questionnaire-count = Give at least one question, and no more than 12.
questionnaire-group = Only with anonymous: yes is group needed. Otherwise the school knows year and class.
questionnaire-id = A short name for the question: letters without accents, digits and - only, up to 32 of them.
questionnaire-same-id = Another question has this name. Give each one its own.
questionnaire-choices = Give 2 to 9 choices.
questionnaire-choices-of-choice = Only kind: choice has choices.
questionnaire-ends-of-scale = Only kind: scale has from and to.
questionnaire-same-choice = Two choices are the same in one language. Give each its own words.
lint-question-too-long = { $costly ->
        [none] The question { $question } with its choices does not fit in one part of a text message (parts: { $parts }). Shorten it.
       *[other] The question { $question } with its choices does not fit in one part of a text message (parts: { $parts }): with { $costly } in it, it has less than half the room. Use other words or shorten it.
    }
page-survey-not-here = We cannot take answers to the questionnaire on this page. Please ring the school, or write to us below.
