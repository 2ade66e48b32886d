# What went wrong on a wire, for the school office and for whoever runs the program.
# One sentence says what happened, one what to do. The codes are stable: Channels/Outcome.swift.

## The address

reason-address-unknown = The far side does not know this address. Ask the family for the right one; if it is right after all, open it with: gatewayd address open
reason-address-invalid = The far side says that this is not a working address. Correct it, or ask the family for the right one; if it is right after all, open it with: gatewayd address open
reason-mailbox-full = The mailbox is full. It is tried again later; if it stays full, use another way to reach the family.
reason-mailbox-unavailable = The mailbox takes nothing at the moment. It is tried again; if it goes on, use another way to reach the family.
reason-carrier-stop = The phone company blocks texts to this number, because the person asked it to stop. Use another way to reach them.
reason-stopped = Somebody sent STOP from this number. Use another way to reach them; the family can start again by texting START.
reason-no-contact = This person must not be contacted. Do not use this address.
reason-handset-unreachable = The phone could not be reached. It may be switched off or out of signal; use another way if it is urgent.
reason-returned-to-sender = The letter came back. Ask the family for their address; if it is right after all, open it with: gatewayd address open

## The message

reason-too-large = The message is too large for the far side. Make it shorter.
reason-content-refused = The far side refused what the message says or how it is made. Change the message, or ask whoever runs the program.

## Our own layout

reason-name-too-long = The name is too long for the window of the envelope, so no letter was made; the address is still open. Shorten the name with: gatewayd contact set
reason-address-too-long = The postal address is too long for the window of the envelope, so no letter was made; it is still open. Shorten it with: gatewayd contact set
reason-letter-too-long = The letter would have more than 10 pages, so it was not made. Shorten the message.
reason-unprintable = The letter has a character that no font here has, so it was not made. Change the character, or install fonts for other scripts (docs/channels/letter.md).
reason-layout-failed = This message could not be made up here, and nothing went out. Call the family, and ask whoever runs the program.

## The route

reason-connection-refused = The server could not be reached. It is tried again; if it goes on, check the network and the settings.
reason-connection-lost = The connection broke off. If it goes on, check the network.
reason-tls-failed = A secure connection could not be made, so nothing was sent. Check the server's certificate and the settings.
reason-sender-refused = The server takes nothing from the school, whoever it is for. This way is stopped: ask whoever runs the server why. The family's address is not at fault.
reason-no-credit = The school's account with the provider has no money left. This way is stopped: top up the account, and all that waits will go.
reason-sign-in-refused = The server refused our user name or password. Correct them in the settings; nothing goes out until then.
reason-policy-refused = The server that takes this family's messages does not accept from us, by a rule of its own. Those addresses wait; the family's address is not at fault.
reason-throttled = The server takes no more for now. The message waits and is tried again.
reason-greylisted = The server asks us to come back in a few minutes. The message is tried again by itself.
reason-server-busy = The server is busy or out of order. The message is tried again by itself.
reason-protocol-broken = The server's answer made no sense. Check that the settings name the right server and port.
reason-storage-failed = The message could not be saved or started here. Check for free disk space and memory.

## Nobody said

reason-refused = The far side refused the message and did not say why. Use another way to reach the family.
reason-unclear-refusal = The message was refused without saying whose fault it is. It is tried once more before that is believed.
reason-timed-out = No answer came in time.
reason-interrupted = The program stopped before the answer came.
