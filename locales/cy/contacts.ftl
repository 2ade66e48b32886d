# Beth mae person yn ei benderfynu am gysylltiadau: cyfeiriadau sydd gan ddau deulu, a phwy sy'n byw gyda'i gilydd.

shared-none = Nid oes cyfeiriad sy'n cael ei rannu â rhywun o deulu arall na cheir cysylltu â nhw.
shared-held = yn aros am berson
shared-allowed = wedi'i ganiatáu
shared-blocked = wedi'i rwystro
shared-was-allowed = Mae cyfeiriad { $contact } wedi'i ganiatáu tan { $review }. Mae'r hyn oedd yn aros amdano'n mynd yn ei flaen ar ei ben ei hun.
shared-was-blocked = Mae cyfeiriad { $contact } wedi'i rwystro. Nid oes dim yn mynd yno.

household-together = Teulu { $family }: mae pawb yn byw gyda'i gilydd ({ $count ->
        [1] 1 cyswllt
        [2] 2 gyswllt
        [3] 3 chyswllt
        [4] 4 cyswllt
        [5] 5 cyswllt
        [6] 6 chyswllt
       *[other] { $count } o gysylltiadau
    }). Ni fydd mewnforio'n newid hynny.
household-apart = Teulu { $family }: mae gan bob un gartref ar wahân ({ $count ->
        [1] 1 cyswllt
        [2] 2 gyswllt
        [3] 3 chyswllt
        [4] 4 cyswllt
        [5] 5 cyswllt
        [6] 6 chyswllt
       *[other] { $count } o gysylltiadau
    }). Ni fydd mewnforio'n newid hynny.
