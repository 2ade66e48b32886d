# Stopping a message, putting it right, and pausing a way out.

## Why a contact is not sent it

not-sent-stopped-by-school = the school stopped the message

## stop

stop-done = Stopped: { $title }, { $at }, by { $by }.
stop-already = It had been stopped before: { $title }, { $at }, by { $by }. Nothing has changed.
stop-cancelled = Deliveries called back: { $count }
stop-untouched = Families who had been sent nothing yet, and will be sent nothing: { $count }
stop-tasks = Tasks closed: { $count }
stop-none-left = Nothing had gone to anybody.
stop-left = These cannot be called back; they have gone:
stop-letters = Take these letters out of the pile. They have not been posted, so they have reached nobody:
stop-correct = To put it right for everyone whom it was for: gatewayd send FOLDER --correcting { $id }

## status, send

status-stopped = The message was stopped { $at }, by { $by }.
status-stopped-short = stopped
status-corrects-asking = It corrects { $message }, and the answers to that count here too.
status-corrects = It corrects { $message }.

## routes, pause, resume

column-on-wire = On the wire
column-since = Since
column-standing = Standing
column-waiting = Waiting
route-open = Open: { $channel }
route-open-short = open
route-paused = Paused: { $channel }, since { $at }, by { $by }: { $reason }
route-how-to-resume = To open it again ({ $channel }): gatewayd resume { $route }
route-paused-short = paused since { $at }, by { $by }: { $reason }
route-stopped = Stopped: { $channel }, since { $since }: { $reason }. The server said: { $detail }. One message tries { $at }; everything else on it waits. Once it is put right: gatewayd resume { $route }
route-stopped-short = stopped: the far side refuses the school
route-failed = Out of order: { $channel }. It is tried again { $at }; everything on it waits until then.
route-failed-due = Out of order: { $channel }. The next one that is due shows whether it works again.
route-failed-short = out of order
route-destination-failed = Out of order: { $channel } to { $destination }. It is tried again { $at }; the others go on.
route-destination-failed-due = Out of order: { $channel } to { $destination }. One is on its way to see whether it works again.
route-failing-short = the last try failed
route-last-failure = The last try failed: { $channel }, { $at }: { $reason }. What was said: { $detail }
route-waiting = Waiting: { $waiting }. On the wire: { $submitting }.

## What cannot be done

office-other-audience = A correction is for everyone whom the first message was for, so it must have the same audience. Put the same audience into message.yaml.
office-no-person = Say who does this: a name of 1 to 80 characters.
office-no-reason = Say why: 1 to 200 characters.
office-no-test-address = A test goes to an e-mail address or a mobile number. Write one, for example: --to-me 07700900123
office-no-text-version = The message has no text (sms), so there is nothing to try by text. Write one in both languages, or use an e-mail address.
office-address-closed = Nothing was sent: this address is closed, by a STOP, since it does not work, or since somebody who has it must not be contacted. Use another one.
office-address-of-family = Nothing was sent: a family of the school has this address. Use one of your own or, if you are sure, add --yes.
office-route-closed = Nothing was sent: this way out is paused or stopped. See why with: gatewayd routes
office-too-many-tests = Nothing was sent: there were many tests just now. Wait ten minutes, or look at the message with --preview.
office-no-such-route = The school has no such way out. See those that it has with: gatewayd routes

## The pages

page-stop-link = Stop this message
page-stop-title = Stop this message?
page-stop-explained = No more of it will go out, and nobody will get a task because of it. What has gone cannot be called back.
page-stop-waiting = Deliveries that wait, and will be called back: { $count }
page-stop-by = Your name
page-stop-confirm = Stop it
page-stop-back = Back, without stopping anything
page-stop-again = Nothing has been stopped yet. Please give your name and press once more.
page-stopped = This message was stopped { $at }, by { $by }.
page-pile-title = Letters to take out of the pile
page-route-paused = Paused: { $channel }, since { $at }, by { $by }: { $reason }
page-route-stopped = Stopped: { $channel }, since { $since }: { $reason }. The server said: { $detail }. One message tries { $at }; everything else on it waits.
page-route-failed = Out of order: { $channel }. It is tried again { $at }; everything on it waits until then.
page-route-failed-due = Out of order: { $channel }. The next one that is due shows whether it works again.
page-route-last-failure = The last try failed: { $channel }, { $at }: { $reason }. What was said: { $detail }
page-route-destination-failed = Out of order: { $channel } to { $destination }. It is tried again { $at }; the others go on.
page-route-destination-failed-due = Out of order: { $channel } to { $destination }. One is on its way to see whether it works again.
