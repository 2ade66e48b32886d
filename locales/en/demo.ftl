# The demonstration school, on the screen.
demo-families = { $families } families and { $contacts } contacts, each accounted for:
demo-answers = Answers:
demo-yes = coming ({ $places } places)
demo-no = not coming
demo-maybe = maybe
demo-not-sent = Contacts who were sent nothing, and why:
demo-tasks = { $count ->
        [1] task
       *[other] tasks
    } for the officer
demo-inbox = { $count ->
        [1] reply
       *[other] replies
    } for a person to read
demo-outbox = Every e-mail, text and letter is in { $folder }
demo-unaccounted = Nobody can say what became of these families: { $families }
demo-page = 
    Open the page: { $link }
    (The link works once. For another one: gatewayd page --socket { $socket })
    Control-C to end.
service-account-incomplete = The file of the provider { $provider } asks for { $missing }, and the configuration does not give it. Set { $keys }.
service-cannot-start = gatewayd cannot start: { $detail }
