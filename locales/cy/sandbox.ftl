## Pam y gwrthodir gwerth yn sandbox.yaml.

sandbox-twice = Mae'r cyfeiriad hwn uchod eisoes; un ymddygiad sydd gan gyfeiriad.
sandbox-only-slow = Dim ond "slow" sydd ag amser cyn i'r dderbynneb ddod.
sandbox-only-yes = Dim ond yr ateb "yes" sydd â lleoedd.
