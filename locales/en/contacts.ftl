# Addresses that are closed, and what a person decides about a contact.

## Addresses

column-evidence = Evidence
address-none-closed = No address is closed.
address-how-to-open = To open one: gatewayd address open ADDRESS --by NAME --reason "…". After a STOP the person must have asked: --asked
address-open-whose = Give either an address or --contact.
address-open-channel = --channel only goes with --contact.
address-opened = Open again: { $address }, by { $by }. What closed it stays on record:
address-open-short = open again
address-own-answer = our answer
address-evidence-attempt = message { $message }, try { $attempt } ({ $delivery }): { $reason }
address-evidence-receipt = receipt for { $message } ({ $delivery }): { $reason }
address-evidence-post = letter { $message } ({ $delivery }): { $reason }
address-evidence-reply = text from the person: “{ $text }” (reply { $reply })
address-opened-because = opened by { $by }: { $reason }
address-opened-asked = opened by { $by }, because the person asked: { $reason }
address-opened-by-start = opened by the person: “{ $text }” (reply { $reply })

## A contact

column-household = Household
column-mobile = Mobile
column-email = E-mail
column-channels = Order of channels
column-opt-outs = Does not want
column-no-contact = No contact
column-format = Format
contact-none = –
contact-home-named = { $household }
contact-home-named-with = { $household }; also there: { $with }
contact-home-address = own household (worked out from the address)
contact-home-address-with = worked out from the address; also there: { $with }
contact-home-only = own household (the family's only contact)
contact-home-unknown = not known who lives together. To say so: gatewayd contact household { $family } --together or --apart
contact-home-unknown-with = also there: { $with }. Not known who else lives there. To say so: gatewayd contact household { $family } --together or --apart
contact-has-left = Has left the school.
contact-flag = This person must not be contacted: { $reason }. To lift that: gatewayd contact allow { $contact } --reason "…" --by NAME
contact-flag-review = This person must not be contacted: { $reason }; to be reviewed { $review }. To lift that: gatewayd contact allow { $contact } --reason "…" --by NAME
contact-decided = Decided here, and no import will change it:
contact-decision = { $field }: { $by }, { $at }
contact-changes = What was changed here:
contact-change = { $at } { $field }: { $old } → { $new }, by { $by }
contact-corrected = Saved: { $contact }
contact-blocked = { $contact } will not be contacted any more. Nothing that waits goes out.
contact-allowed = { $contact } may be contacted again.

## What to do next

next-address = To see what closed the addresses, and to open them again: gatewayd address list
next-contact-set = To put a number, an address or a name right: gatewayd contact set CONTACT
next-contact-allow = To see why there may be no contact, or to lift that: gatewayd contact show CONTACT
next-event-no = To give back the places of a family that has left: gatewayd event answer EVENT FAMILY no

## What cannot be done

office-no-such-contact = There is no contact with that id. The ids are in families.csv and in gatewayd undelivered.
office-not-in-family = This family has no contact with that id. The ids are in families.csv.
office-not-closed = That address is not closed. See those that are with: gatewayd address list
office-stop-stands = The person stopped this address, and only the person can open it: by texting START, or by asking you. If they asked, give the command again with --asked
office-no-flag = Nothing stands against contacting this person, so there is nothing to lift.
office-nothing-to-correct = Say what to put right, for example: --mobile "07700 900123"
api-bad-facts = Nothing was changed. Put this right and try again.
# What a person decides of contacts: addresses that two families have, and who lives with whom.

shared-none = No address is shared with somebody of another family who may not be contacted.
shared-held = waits for a person
shared-allowed = allowed
shared-blocked = blocked
shared-was-allowed = The address of { $contact } is allowed until { $review }. What waited for it goes on by itself.
shared-was-blocked = The address of { $contact } is blocked. Nothing goes there.

household-together = Family { $family }: everyone lives together ({ COUNT($count, noun: "contact") }). No import changes that.
household-apart = Family { $family }: each has a home of their own ({ COUNT($count, noun: "contact") }). No import changes that.
household-named-together = Family { $family }: those named live together ({ COUNT($count, noun: "contact") }). No import changes that.
household-named-apart = Family { $family }: each of those named has a home of their own ({ COUNT($count, noun: "contact") }). No import changes that.
