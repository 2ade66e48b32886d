## Why a value in sandbox.yaml is refused.

sandbox-twice = This address already stands above; an address has one behaviour.
sandbox-only-slow = Only "slow" has a time after which the receipt comes.
sandbox-only-yes = Only the answer "yes" has places.
