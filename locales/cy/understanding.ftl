# Sut y deallwyd ateb (`gatewayd text classify`), a beth sydd o'i le ar y geiriau y deellir atebion drwyddynt.

reply-intent-yes = Ie
reply-intent-no = Na
reply-intent-maybe = Efallai
reply-intent-stop = Stopio
reply-intent-start = Dechrau eto
reply-intent-help = Cymorth
reply-intent-language-cy = Negeseuon yn Gymraeg
reply-intent-language-en = Negeseuon yn Saesneg
reply-intent-unclear = Aneglur: mae person yn ei ddarllen
reply-count = { COUNT($count, noun: "person") }
reply-language = Iaith: { $language ->
        [cy] Cymraeg
        [en] Saesneg
       *[mixed] y ddwy, neu'r un ohonynt
    }

reply-rule-stop = Mae'n gofyn i'r negeseuon stopio, ac mae hynny'n trechu popeth arall.
reply-rule-automatic = Peiriant a'i hysgrifennodd, felly nid ydym yn ei ateb.
reply-rule-quotation = Dim ond ein geiriau ni sydd ynddo, fel mewn ymateb gan ffôn neu neges wedi'i hanfon ymlaen.
reply-rule-thanks = Mae'n dweud diolch a dim mwy, felly nid oes dim i'w ateb.
reply-rule-command = Un o'n geiriau ni yw'r cyfan y mae'n ei ddweud.
reply-rule-agreed = Mae popeth y mae'n ei ddweud am ddod yn dweud yr un peth.
reply-rule-last-word = Mae'n dweud dau beth, a'r olaf sy'n cyfrif.
reply-rule-another = Nid yw'r anfonwr yn dod, ond mae rhywun arall o'r teulu yn dod.
reply-rule-maybe = Mae'n dweud nad oes penderfyniad eto.
reply-rule-condition = Mae'n dibynnu ar rywbeth arall.
reply-rule-wish-against = Hoffent ddod, ond maent yn dweud beth sy'n eu rhwystro.
reply-rule-wish = Hoffent ddod, ac ni ddywedir dim yn erbyn hynny.
reply-rule-excuse = Maent yn rhoi rheswm dros beidio â dod.
reply-rule-count-alone = Mae'n dweud faint, a dim byd arall, mewn ateb i wahoddiad.
reply-rule-emoji = Dim ond emoji sydd ynddo, mewn ateb i wahoddiad.
reply-rule-contradiction = Mae'n dweud dau beth am ddod nad ydynt yn cytuno.
reply-rule-question = Mae'n gofyn rhywbeth i'r ysgol.
reply-rule-matter = Mae'n ymwneud â rhywbeth na all ond person ofalu amdano.
reply-rule-beyond-family = Nid yw ar gyfer neb, neu mae ar gyfer mwy o bobl nag sydd mewn teulu.
reply-rule-unclear-number = Mae rhif ynddo, ac nid yw'n glir ai nifer y bobl ydyw.
reply-rule-too-much-unknown = Mae gormod o'i eiriau'n anhysbys yma.
reply-rule-stray-not = Mae'n dweud nid neu ddim, ac nid yw'n glir i beth y mae hynny'n perthyn.
reply-rule-nothing-asked = Byddai'n ateb gwahoddiad, ac nid oes un.
reply-rule-nothing-known = Nid oes yr un o'i eiriau'n dweud a oes rhywun yn dod.

vocabulary-unreadable = Ni ellir darllen y geiriau y deellir atebion drwyddynt. Gosodwch y ffeil hon eto.
vocabulary-open-bracket = Nid yw cromfach wedi'i chau, neu mae wedi'i chau heb ei hagor.
vocabulary-unknown-list = Nid oes rhestr o'r enw hwnnw uchod. Enwch hi o dan lists yn gyntaf.
vocabulary-empty-phrase = Gellir hepgor y cyfan o'r ymadrodd hwn. Gadewch o leiaf un gair y tu allan i'r bachau petryal.
vocabulary-number = Ysgrifennwch y rhif mewn ffigurau, 0 i 99, a'r geiriau amdano ar ei ôl.
vocabulary-emoji = Gall emoji ddweud yes, no neu maybe.
vocabulary-stop-frame = Dyma ddarnau cais i stopio: cease, refrain, not, want, more, text, send, receive, messages, these, emails, me, remove, off, list, leave, small.
