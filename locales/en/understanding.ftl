# How a reply was understood (`gatewayd text classify`), and what is wrong with the words by which replies are understood.

reply-intent-yes = Yes
reply-intent-no = No
reply-intent-maybe = Maybe
reply-intent-stop = Stop
reply-intent-start = Start again
reply-intent-help = Help
reply-intent-language-cy = Messages in Welsh
reply-intent-language-en = Messages in English
reply-intent-unclear = Unclear: a person reads it
reply-count = { COUNT($count, noun: "person") }
reply-language = Language: { $language ->
        [cy] Welsh
        [en] English
       *[mixed] both, or neither
    }

reply-rule-stop = It asks for the messages to stop, and that wins over all else.
reply-rule-automatic = A machine wrote it, so nothing of ours answers it.
reply-rule-quotation = It only sends our own words back, as a reaction or a forward does.
reply-rule-thanks = It says thank you and nothing else, so there is nothing to answer.
reply-rule-command = One of our words is all that it says.
reply-rule-agreed = All that it says about coming says the same.
reply-rule-last-word = It says two things, and the later one counts.
reply-rule-another = The sender is not coming, but somebody else of the family is.
reply-rule-maybe = It says itself that it is not decided.
reply-rule-condition = It depends on something else.
reply-rule-wish-against = They would like to come, and say what is against it.
reply-rule-wish = They would like to come, and nothing is said against it.
reply-rule-excuse = They give a reason for not coming.
reply-rule-count-alone = It says how many, and nothing else, in answer to an invitation.
reply-rule-emoji = It is nothing but an emoji, in answer to an invitation.
reply-rule-contradiction = It says two things about coming that do not agree.
reply-rule-question = It asks the school something.
reply-rule-matter = It is about something that only a person can see to.
reply-rule-beyond-family = It is for nobody, or for more people than a family has.
reply-rule-unclear-number = There is a number in it, and it is not clear whether it says how many people.
reply-rule-too-much-unknown = Too many of its words are unknown here.
reply-rule-stray-not = It says not, and what that belongs to is not clear.
reply-rule-nothing-asked = It would answer an invitation, and there is none.
reply-rule-nothing-known = None of its words say whether anybody is coming.

vocabulary-unreadable = The words by which replies are understood cannot be read. Install this file again.
vocabulary-open-bracket = A bracket is not closed, or closed where none is open.
vocabulary-unknown-list = There is no list of that name above. Name it under lists first.
vocabulary-empty-phrase = All of this phrase may be left out. Leave at least one word outside the square brackets.
vocabulary-number = Write the number in figures, 0 to 99, and the words for it behind it.
vocabulary-emoji = An emoji may say yes, no or maybe.
vocabulary-stop-frame = A request to stop is made of these parts: cease, refrain, not, want, more, text, send, receive, messages, these, emails, me, remove, off, list, leave, small.
