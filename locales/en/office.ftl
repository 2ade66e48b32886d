# What the office and the officer see: the names of codes, and why something cannot be done.
# Codes are stable; they stand in Gateway and in the JSON.

## How far a message got with families

reached-of = { $reached } of { $families } families reached
nobody-missed = Nobody is known to have missed it. What was accepted is not confirmed for every family yet.
reach-answered = answered
reach-read = read it
reach-delivered = it arrived
reach-sent = accepted, nothing came back
reach-unreached = not reached yet
reach-unreachable = not reached, nothing left to try

## Where a delivery stands

delivery-held = waiting for the right hour
delivery-queued = in the queue
delivery-submitting = being sent
delivery-accepted = accepted, nothing came back
delivery-accepted-letter = printed
delivery-in-pile = printed, not posted yet
delivery-delivered = arrived
delivery-failed-temporary = failed for now, to be tried again
delivery-failed-permanent = failed
delivery-uncertain = uncertain, it may have arrived
delivery-expired = out of time
delivery-cancelled = cancelled
delivery-suppressed = held back, the address was closed

## Why a contact is not sent it

not-sent-no-contact = must not be contacted
not-sent-shared-address = held: somebody of another family who must not be contacted has this address, and a person decides
not-sent-shares-blocked-address = shares an address with somebody who must not be contacted
not-sent-stopped = asked for texts to stop
not-sent-carrier-stop = the phone company stops texts to this number
not-sent-address-dead = the address does not work
not-sent-opted-out = chose not to get messages like this
not-sent-no-address = no address
not-sent-duplicate-of = somebody in the family gets it at the same address
not-sent-no-parental-responsibility = no parental responsibility
not-sent-later-in-order = is next, if the others are not reached
not-sent-not-in-audience = the message is for other families
not-sent-no-text-version = only a phone number, and the message has no text
not-sent-no-channel = the school cannot send to the address that there is
not-sent-route-closed = waits until its way is open again
not-sent-quiet-hours = waits until the quiet hours are over
not-sent-school-holiday = waits until the school is open again
not-sent-weekly-limit = the family had enough messages this week
not-sent-already-reached = the family was reached before it went
not-sent-too-late = the message's time was over before it went

## Why a try failed, in a few words

failed-address-unknown = no such address
failed-address-invalid = the address is not right
failed-mailbox-full = the mailbox is full
failed-mailbox-unavailable = the mailbox takes nothing
failed-carrier-stop = the phone company blocks it
failed-stopped = STOP was sent from this number
failed-no-contact = must not be contacted
failed-handset-unreachable = the phone cannot be reached
failed-returned-to-sender = the letter came back
failed-too-large = too large
failed-content-refused = the content was refused
failed-name-too-long = the name is too long for the envelope
failed-address-too-long = the address is too long for the envelope
failed-letter-too-long = the letter is too long
failed-unprintable = a character that cannot be printed
failed-layout-failed = could not be made up here
failed-connection-refused = no connection
failed-connection-lost = the connection broke
failed-tls-failed = no secure connection
failed-sender-refused = the server takes nothing from the school
failed-no-credit = the provider's account has no money left
failed-sign-in-refused = signing in was refused
failed-policy-refused = the server does not accept from us
failed-throttled = too many at once
failed-greylisted = asked to come back later
failed-server-busy = the server is busy
failed-protocol-broken = the answer made no sense
failed-storage-failed = could not be saved
failed-refused = refused, without a reason
failed-unclear-refusal = refused; it is tried once more
failed-timed-out = no answer in time
failed-interrupted = the program stopped before the answer

## Why nothing is left, or what is still under way

exhausted-no-confirmation = no confirmation
exhausted-expired = out of time
exhausted-pending = under way
exhausted-shared-address-now = CALL NOW: somebody of another family who must not be contacted has this address, so nothing was sent there

## What is known of a delivery

evidence-accepted = accepted
evidence-pending = on its way
evidence-delivered = arrived
evidence-bounced = came back
evidence-read = read
evidence-replied = answered
evidence-posted = posted
evidence-not-posted = not posted after all
evidence-taken-out = taken out of the pile
evidence-returned = returned by the post
evidence-spoken = spoken with the family

## Other names

channel-email = e-mail
channel-text = text message
channel-letter = letter
form-cy = Welsh
form-en = English
form-both = both
answer-yes = coming
answer-no = not coming
answer-maybe = maybe
answer-places = places

## What cannot be done

office-no-such-message = There is no such message. See the names with: gatewayd status
office-no-such-letter = There is no such printed letter. See those that wait with: gatewayd letters
office-letter-to-no-contact = Nothing was recorded. One of these letters is for somebody who may not be contacted, or for their address. Take it out of the pile; gatewayd letters lists it. If it is in the post already: gatewayd letters posted LETTER --gone
office-letter-of-stopped = Nothing was recorded. The school stopped the message of one of these letters, so it is to be taken out of the pile; gatewayd letters lists it. If it is in the post already: gatewayd letters posted LETTER --gone
office-letter-not-to-take-out = Nothing was recorded. One of these letters is not in the pile, or its message was not stopped. See those that are to be taken out with: gatewayd letters
office-letter-not-posted = Nothing was recorded. One of these letters is not marked as posted, so there is nothing to take back. See those that wait with: gatewayd letters
office-letter-has-gone = Nothing was recorded. One of these letters came back by the post, or somebody has read or answered it, so it had gone.
office-no-such-slip = No letter has this code. It is the eight letters and figures on the slip, such as 4F2A-91BC; look again for those that look alike (8 and B, 0 and D). Without a code, record the answer with: gatewayd event answer EVENT FAMILY yes
office-several-slips = Nothing was recorded. More than one letter has this code. Say who filled in this slip: gatewayd letters slip CODE ANSWER --contact CONTACT. The id of the contact is shown by: gatewayd conversation NAME (the parent's or the child's)
office-slip-not-understood = Nothing was recorded: that is no answer to this slip. To an invitation say yes, no or maybe, and how many places: gatewayd letters slip CODE yes 2. To a questionnaire give an answer to each question in turn, and - where there is none.
office-slip-closed = Nothing was recorded: what this slip asks is closed, or the school took the message back.
office-no-owner = Say who takes it: a name of 1 to 80 characters.
office-already-sent = This very message is on its way already. See gatewayd status; to send it to everyone once more, use --again.
office-already-corrected = Somebody has just corrected this message. Nothing was sent now: see gatewayd status, and send the correction again if it is still needed.
office-no-families = The message is for no family. Check its audience, and whether the families have been imported.
office-cannot-answer = A text cannot answer this. Call or visit the family, and close the reply with a note.
office-nothing-to-record = This belongs to no question that is open, so no answer can be recorded here. If you know which event it is for, record it with: gatewayd event answer EVENT FAMILY yes (or no). Then close this with a note alone.
office-too-many-places = That is more places than can be kept: 1 to 20. Ask the family.
office-too-many-answers = Too many answers came from this page today. Ask the family, and record the answer for them.
office-no-such-page = There is no such message page.
office-no-shared-address = This contact has no such address about which you can decide. See those that wait with: gatewayd contact shared. The address of the flagged person themselves opens only when the flag is lifted.
office-no-review = Say when to look at it again: today or a later day, written as 2027-09-01.

store-in-use = Another gatewayd has the store open. Stop that one first.
store-no-room = There is no room on the disk, so nothing was changed and nothing is sent. Make room; a running daemon then goes on by itself.
store-quota-used = The daemon's user has used up its share of the disk (its quota), so nothing was changed and nothing is sent. Raise it, or make room; a running daemon then goes on by itself.
store-forbidden = The daemon may not write in its state folder, or to a file in it, so nothing was changed and nothing is sent. Give it to the daemon's user: sudo chown -R gatewayd: /var/lib/gatewayd (or the folder that stands under state).
store-read-only = The state folder can only be read, so nothing was changed and nothing is sent. If state names a folder other than /var/lib/gatewayd, allow it in the unit: sudo systemctl edit gatewayd, ReadWritePaths=FOLDER. If the disk itself became read-only, journalctl -k says why.
store-unreadable = The store cannot be read. Check the rights of its folder, and the disk.
store-not-writable = The disk cannot be written, so nothing was changed and nothing is sent. Check the disk; journalctl -k says what happened to it.
store-other-version = Another version of gatewayd made this store. Run that version, or name a new folder in `state`; nothing was changed.
store-not-durable = The store cannot promise to keep what it is given, so it was not opened. Check the disk it is on.
store-no-such-reply = There is no reply with that number. List the replies with: gatewayd inbox
store-reply-not-closed = That reply has not been closed, so there is nothing to open again. See how it stands with: gatewayd inbox
store-no-such-task = There is no task with that number. List the tasks with: gatewayd tasks
store-not-open = Somebody else has it, or it is closed already. See how it stands by listing it again.
store-unknown = The store failed. The log says more: journalctl -u gatewayd
