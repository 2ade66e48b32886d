# What a person decides of contacts: addresses that two families have, and who lives with whom.

shared-none = No address is shared with somebody of another family who may not be contacted.
shared-held = waits for a person
shared-allowed = allowed
shared-blocked = blocked
shared-was-allowed = The address of { $contact } is allowed until { $review }. What waited for it goes on by itself.
shared-was-blocked = The address of { $contact } is blocked. Nothing goes there.

household-together = Family { $family }: everyone lives together ({ $count ->
        [1] 1 contact
       *[other] { $count } contacts
    }). No import changes that.
household-apart = Family { $family }: each has a home of their own ({ $count ->
        [1] 1 contact
       *[other] { $count } contacts
    }). No import changes that.
