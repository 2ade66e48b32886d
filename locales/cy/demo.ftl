# Yr ysgol enghreifftiol, ar y sgrin.
demo-families = Cafodd { $families } o deuluoedd a { $contacts } o gysylltiadau eu cyfrif:
demo-answers = Atebion:
demo-yes = yn dod ({ $places } o leoedd)
demo-no = ddim yn dod
demo-maybe = efallai
demo-not-sent = Cysylltiadau na chawsant ddim, a pham:
# Mae'r rhif o flaen y geiriau.
demo-tasks = { $count ->
        [1] tasg
        [2] dasg
        [3] thasg
        [6] thasg
       *[other] tasg
    } i'r swyddog
demo-inbox = { $count ->
        [1] ateb
        [2] ateb
        [3] ateb
        [6] ateb
       *[other] ateb
    } i berson ei ddarllen
demo-outbox = Mae pob e-bost, neges destun a llythyr yn { $folder }
demo-unaccounted = Ni wyddys beth ddaeth o'r teuluoedd hyn: { $families }
demo-page = 
    Agorwch y dudalen: { $link }
    (Mae'r ddolen yn gweithio unwaith. Am un arall: gatewayd page --socket { $socket })
    Control-C i orffen.
service-account-incomplete = Mae ffeil y darparwr { $provider } yn gofyn am { $missing }, ond nid yw'r ffurfweddiad yn ei roi. Gosodwch { $keys }.
service-cannot-start = Ni all gatewayd gychwyn: { $detail }
