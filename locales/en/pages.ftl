# The words of the web pages.

page-language-name = English
page-telephone = Questions? Call the school on { $number }.

## The message page

page-question = Will you be coming?
page-how-many = If you are coming, how many of you?
page-yes = We are coming
page-no = We are not coming
page-maybe = Maybe
page-confirm-read = I have read this
page-was-read = Thank you for letting us know that you have read this.
page-answered-yes = Thank you. You told us that you are coming: { COUNT($places, noun: "place") }. You can change your answer below.
page-answered-no = Thank you. You told us that you are not coming. You can change your answer below.
page-answered-maybe = Thank you. You told us that you may come. You can change your answer below.
page-answer-over-yes = You told us that you are coming: { COUNT($places, noun: "place") }.
page-answered-maybe-gave-back = Thank you. You told us that you may come, so we no longer keep your { $places ->
        [1] place
       *[other] { $places } places
    }. You can change your answer below.
page-answered-maybe-left-list = Thank you. You told us that you may come, so you are no longer on the waiting list. You can change your answer below.
page-answer-over-no = You told us that you are not coming.
page-answer-over-maybe = You told us that you might come.
page-corrected = The message that this link came with has been put right. This is the new version.
page-press-again = Nothing has been saved yet. Please press once more.
page-too-often = You have changed your answer many times today, so the last one has not been saved. Call the school to change it again.
page-is-over = The time to answer this message has passed.

## Notices

page-notice-no-such-page-title = There is nothing here
page-notice-no-such-page-text = The link may be incomplete, or the message may be an old one. Open the link in the message again, or call us.
page-notice-link-used-title = This link has been used
page-notice-link-used-text = Each link opens the page once, within a quarter of an hour. For a new one, type in the terminal: gatewayd page
page-notice-signed-out-title = A link is needed
page-notice-signed-out-text = To open this page, type in the terminal: gatewayd page
page-notice-refused-title = That did not work
page-notice-refused-text = Go back and try again, or call us.
page-notice-test-title = This is a test
page-notice-test-text = The message was sent to try it out. Nothing is recorded here.
page-notice-try-later-title = That did not work just now
page-notice-try-later-text = The fault is ours, not yours. Try again in a few minutes, or call us.

## The overview

page-overview-title = How our messages got on
page-skip = Skip to the content
page-no-messages = No message has been sent yet.
page-families = Families
page-contacts = Contacts
page-reach-title = How far it got with families
page-answers-title = Answers
page-answers-title-with-corrected = Answers to this message and to the one that it corrects
page-no-answers = No answers yet.
page-deliveries-title = Deliveries
page-not-sent-title = Contacts who are not sent it
page-undelivered-title = Not reached
page-undelivered-caption = Families and contacts who were not reached, why, and what is left to try
page-undelivered-more = And { $count } more: gatewayd undelivered
page-all-reached = Everybody has been reached.
page-family = Family
page-why = Why
page-tried = What was tried
page-left = Left to try
page-task-number = Task
page-reply-number = Reply
page-tasks-title = Tasks
page-tasks-caption = What the Family Engagement Officer is to do, the most urgent first
page-no-tasks = No tasks are open.
page-number = Number
page-due = By
page-owner = With
page-nobody = nobody yet
page-interpreter = Interpreter
page-letters-waiting = { $count ->
        [1] 1 printed letter waits
       *[other] { $count } printed letters wait
    } to be posted.
page-letters-take-out = { $count ->
        [1] 1 letter is
       *[other] { $count } letters are
    } to be taken out of the pile. See which with: gatewayd letters
page-inbox-title = Inbox
page-no-inbox = No reply waits for a person.
page-messages-title = All messages
