# Notices to staff: what keeps the gateway from its work.

## What is said, after the school's name

notice-raised-route-stopped = Nothing goes out by { $channel }: { $reason }.
notice-raised-no-credit = The credit for { $channel } is used up.
notice-raised-emergency-unreached = Emergency message { $name }: families with somebody not reached: { $families }.
notice-raised-disk-full = The disk of gatewayd is full. Nothing can be sent.
notice-over-route-stopped = The way is open again: { $channel }.
notice-over-no-credit = The way is open again: { $channel }.
notice-over-emergency-unreached = Emergency message { $name }: every family has been reached.
notice-over-disk-full = The disk of gatewayd has room again.
notice-ended-emergency-unreached = Emergency message { $name } has ended. Families with somebody not reached: { $families }.

notice-text = { $school }: { $what }
notice-reply = Reply OK if you are dealing with it.
notice-ack = If you are dealing with it: gatewayd notices ack
notice-next = If nobody says that they are dealing with it, the next person on the list is told in 15 minutes.

## What to do, in an e-mail

notice-todo-route-stopped = See what waits and why: gatewayd routes. Messages go on by each family's next way when the time allowed for the first way is over.
notice-todo-no-credit = Buy credit from the provider. What waits then goes out by itself.
notice-todo-emergency-unreached = See each family and what is left to try: gatewayd undelivered. Ring them.
notice-todo-disk-full = Make room on the disk that holds the gateway's state. Everything then goes on by itself.

## notices

column-notice = Notice
column-told = Told
notices-none = No notice is open.
notices-acknowledged = Notices that you are now dealing with: { $count }
notice-open = open
notice-acknowledged = { $by } is dealing with it, { $at }
notice-closed = closed { $at }
page-notice-acknowledged = { $by } is dealing with it, { $at }.
office-no-such-notice = No open notice has that number. See those that are open with: gatewayd notices
