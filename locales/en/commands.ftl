# What the commands say at a terminal, and the API in its answers.

## Between command and daemon

command-no-daemon = gatewayd is not running: nobody answers at { $socket }. Start it (systemctl start gatewayd), or name its socket with --socket.
command-socket-forbidden = You may not open { $socket }: only the group gatewayd may. The administrator puts you into it with: sudo usermod -aG gatewayd { $user }. Then sign out and in again.
command-unanswered = The daemon took the request and did not answer, so it may have been done. Look with: gatewayd status
command-answer-not-understood = The daemon's answer was not understood. Command and daemon may be of different versions: restart the daemon.
output-no-room = There is no room where the output goes, so a part of it is missing. What the command has done is done.
output-not-written = The output cannot be written, so a part of it is missing: { $reason }. What the command has done is done.
command-unreadable = { $file } cannot be read. Check that it is there and that you may read it.

api-mistakes = { $count ->
        [1] 1 mistake: nothing was sent.
       *[other] { $count } mistakes: nothing was sent.
    }
api-too-large = That is too large to be taken.
api-not-understood = The request was not understood.
api-no-such-route = There is nothing here.
api-not-listening = Nobody listens for pages yet. Try again in a moment.
api-unexpected = Something failed that should not. The log says more: journalctl -u gatewayd

## Heads of columns

column-address = Address
column-children = Children
column-contact = Contact
column-contacts = Contacts
column-cost = Cost
column-due = By
column-family = Family
column-from = From
column-interpreter = Interpreter
column-language = Language
column-left = Left to try
column-letter = Letter
column-message = Message
column-message-id = Id of the message
column-name = Name
column-number = No.
column-outcome = Outcome
column-owner = With
column-parts = Parts
column-printed = Printed
column-reach = Reach
column-reason = Why
column-received = Received
column-review = Look again
column-route = Way
column-shared-with = Also has it
column-task = Task
column-text = Text
column-title = Title
column-tried = Tried

## status

status-none = No message has been sent yet.
status-title = { $name } ({ $id }), { $at }
status-for = { COUNT($families, noun: "family") }, { COUNT($contacts, noun: "contact") }
status-reach = Families:
status-deliveries = Deliveries:
status-not-sent = Contacts who are not sent it:
status-answers = Answers:
status-answers-with-corrected = Answers to this message and to the one that it corrects:
status-waiting = Waiting for a person: { COUNT($tasks, noun: "task") }, { COUNT($inbox, noun: "reply") }

## undelivered, tasks, inbox, letters

undelivered-none = Everybody has been reached.
tasks-none = No tasks are open.
tasks-none-of = No open task is for { $who }.
task-taken = Task { $number } is with { $owner }.
task-closed = Task { $number } is closed.
inbox-none = No reply waits for a person.
reply-taken = Reply { $number } is with { $owner }.
reply-answered = Reply { $number } is answered and closed.
reply-closed = Reply { $number } is closed. To open it again: gatewayd inbox reopen { $number }
reply-reopened = Reply { $number } is open again, and with { $owner }.
letters-none = No printed letter waits to be posted.
letters-take-out-no-contact = Take these letters out of the pile. They are for somebody who may not be contacted, or for their address:
letters-take-out-stopped = Take these letters out of the pile. The school stopped their message, or put it right. They have not been posted, so they have reached nobody:
letters-take-out-then = Once they are out: gatewayd letters taken-out
letters-posted = { $count ->
        [0] No letter is
        [1] 1 letter is
       *[other] { COUNT($count, noun: "letter") } are
    } recorded as posted.
letter-returned = The letter is recorded as returned. The family will be tried another way.
letters-posted-ask = Record { $count ->
        [1] 1 letter
       *[other] { $count } letters
    } as posted? [yes/no]
letters-posted-yes = { $count ->
        [1] 1 letter waits
       *[other] { $count } letters wait
    } to be posted, and nobody is here to be asked. Nothing was recorded. Name those that went (gatewayd letters posted LETTER …), or say that all did: gatewayd letters posted --yes
letters-not-posted = { $count ->
        [0] Nothing was taken back. Without names the letters are meant that were marked last, for a week, and none that came back, or was read or answered. Name others, each by the id in the name of its file: gatewayd letters posted --undo LETTER …
        [1] 1 letter waits to be posted again.
       *[other] { $count } letters wait to be posted again.
    }
letters-not-posted-ask = Take back that { $count ->
        [1] 1 letter was
       *[other] { $count } letters were
    } posted? [yes/no]
letters-not-posted-yes = The last time { $count ->
        [1] 1 letter was
       *[other] { $count } letters were
    } recorded as posted, and nobody is here to be asked. Nothing was recorded. Name those that did not go (gatewayd letters posted --undo LETTER …), or take it back of all of these: gatewayd letters posted --undo --yes
letters-taken-out = { $count ->
        [0] No letter is
        [1] 1 letter is
       *[other] { COUNT($count, noun: "letter") } are
    } recorded as taken out of the pile.
letters-taken-out-ask = Record { $count ->
        [1] 1 letter
       *[other] { $count } letters
    } as taken out of the pile? [yes/no]
letters-taken-out-yes = { $count ->
        [1] 1 letter is
       *[other] { $count } letters are
    } to be taken out of the pile, and nobody is here to be asked. Nothing was recorded. Name those that are out (gatewayd letters taken-out LETTER …), or say that all are: gatewayd letters taken-out --yes
letters-nothing-recorded = Nothing was recorded.
send-addressee = the name cannot be printed here; on the envelope: { $addressee }
letter-slip-recorded = { $names } answered “{ $message }” on paper: { $answer }.
letter-slip-answers = { $names } answered “{ $message }” on paper. Questions answered: { $count }.
# What a person types to agree.
terminal-yes = y yes

## send, import, page

send-queued = { $name } is queued ({ $id }). Follow it with: gatewayd status { $name }
send-totals = { COUNT($families, noun: "family") }: { $sent ->
        [0] nobody is sent it at once
        [1] 1 contact is sent it at once
       *[other] { $sent } contacts are sent it at once
    }{ $unsent ->
        [0] {""}
       *[other] ; not sent it now: { $unsent }
    }; { $cost } for the first way of each.
send-waits = { $count ->
        [1] 1 contact waits.
       *[other] { $count } contacts wait.
    }
send-warning-no-keyword = Note: { $title } ({ $name }) is also open without a keyword to some of the same families. "YES" on its own will not say which. Set `keyword:` in message.yaml.
send-in-two-families = { $name } stands in more than one family ({ $records }) and gets it once for each.
send-answer-of-two-families = A text in answer counts for none of them by itself: it waits in the inbox, and you record it with gatewayd event answer { $event } FAMILY yes --contact CONTACT.
send-one-way = Choose one: --preview, or --to-me, or the options of a sending to families.
send-yes-of-test = --yes only goes with --to-me.
send-preview-head = { $name } for { $contact } ({ $id }), family { $family }, as it would be made now:
send-preview-from = From: { $from }
send-preview-subject = Subject: { $subject }
send-preview-parts = { $parts ->
        [1] 1 part:
       *[other] { $parts } parts:
    }
send-preview-pages = { $pages ->
        [1] 1 page
       *[other] { $pages } pages
    }
send-preview-files = See it as it will be: { $files }
send-preview-fault = This cannot be made: { $reason }
send-preview-unwritable = { $folder } cannot be written, so the preview is shown nowhere. Check that there is room, and that you may write there.
send-test-accepted = A test of { $name } has gone to { $address }, with invented names. Nothing of it counts, and its links record nothing.
send-test-rejected = The test was not taken for { $address }: { $reason }
send-test-uncertain = It is not known whether the test was taken for { $address }: { $reason }
send-dry = Nothing was sent.
import-totals = In the file: { COUNT($families, noun: "family") }, { COUNT($contacts, noun: "contact") }, { COUNT($pupils, noun: "pupil") }.
import-totals-not-whole = In the file: { COUNT($families, noun: "family") }, { $whole } of them whole. Read without a mistake: { COUNT($contacts, noun: "contact") }, { COUNT($pupils, noun: "pupil") }.
import-changes = Contacts: { $added } new, { $updated } changed, { $unchanged } unchanged, { $missing } not in the file, { $left } marked as left.
import-kind-contact = { $name } ({ $family })
import-kind-pupil = pupil { $name } ({ $family })
import-kind-family = family { $family }
import-change-added = new: { $who }
import-change-updated = changed: { $who }: { $fields }
import-change-back = back again: { $who }
import-change-left = left: { $who }
import-changes-more-added = … and { $count } more that are new
import-changes-more-updated = … and { $count } more that change
import-changes-more-left = … and { $count } more that leave
import-changes-beyond = … and { $count } more changes.
import-applied = It has been written.
import-not-applied = Nothing has been written. To write it, add --yes
import-refused = Nothing has been written. Put the mistakes right, or leave their rows out: --leave-out 3,7
page-link-note = It opens the page once, within a quarter of an hour, on this machine.

## serve

listen-taken = { $place } is taken: another program, or another gatewayd, listens there. Stop it, or choose another place.
listen-forbidden = gatewayd may not listen at { $place } ({ $detail }). Check the rights of its folder; ports below 1024 need privileges that it does not have.
listen-absent = There is no place such as { $place } to listen at ({ $detail }). Check the address, and that the folder exists.
listen-failed = gatewayd cannot listen at { $place }: { $detail }.
import-more = … and { $count } more of the same kind. --json has more of them.
import-left-out = … and { $count } more that are not listed.
