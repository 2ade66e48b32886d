# Geiriau'r rhaglen ei hun mewn neges at deulu.
message-your-child = eich plentyn
message-parent = riant neu ofalwr
message-reply-heading = Sut i ateb
message-reply-page = Atebwch ar dudalen y neges
message-reply-text = Tecstiwch IE a nifer y bobl (er enghraifft IE 2), neu NA, i { $number }
message-reply-telephone = Ffoniwch yr ysgol ar { $telephone }
message-in-welsh-page = Darllenwch y neges hon yn Gymraeg
message-in-welsh-telephone = Mae'r neges hon ar gael yn Gymraeg hefyd: ffoniwch { $telephone }
message-welsh-welcome = Rydym yn croesawu gohebiaeth yn Gymraeg ac yn Saesneg. Byddwn yn ateb gohebiaeth Gymraeg yn Gymraeg, ac ni fydd gohebu yn Gymraeg yn arwain at oedi.
message-unknown-placeholder = Nid oes neb yn llenwi { $value }. Enwch ef o dan values yn message.yaml, neu defnyddiwch contact, children, school, telephone, replyNumber, answerPage; gyda digwyddiad hefyd eventName, eventPlace, eventStarts.
message-text-in-one-language = Mae neges destun (sms) mewn un iaith yn unig. Ychwanegwch hi at y ffeil hon hefyd, neu tynnwch hi o'r llall.
message-is-over = Mae'r amser yn { $value } wedi mynd heibio. Rhowch amser sydd i ddod.

# Neges sy'n cael ei rhoi ar brawf.
test-mark = PRAWF / TEST
test-notice = mae enwau dychmygol yn y neges hon, a { $by } a ofynnodd amdani. Ni fydd dim a bwyswch nac a atebwch yn cael ei gofnodi.

# Beth sydd o'i le yn message.yaml.
message-name = Enw byr heb fylchau: llythrennau, rhifau, - a _ yn unig.
message-goal = Nid oes cwestiwn yn y neges, felly ni all neb ei hateb. Rhowch question: rsvp neu questionnaire, neu nod arall.
message-open = Mae open: yes yn agor gair allweddol i bawb, felly mae angen keyword, event a question: rsvp. Rhowch nhw, neu dilëwch open.
message-no-audience = Nid yw'r neges yn dweud i bwy y mae. I'r ysgol gyfan, ysgrifennwch audience: all. I ran ohoni, ysgrifennwch years: [1, 2] neu classes: [2E].
message-audience = Dewiswch un: audience: all, neu restr o years, neu restr o classes.
message-years = Rhifau blynyddoedd yw'r rhain, er enghraifft [1, 2]. Derbyn yw 0.
message-time = Ysgrifennwch ddyddiad ac amser fel 2026-03-10T18:00.
message-keyword = Un gair o 3 i 20 llythyren ym mhob iaith, heb fylchau: keyword: {"{"} cy: FFONEG, en: PHONICS {"}"}.
message-keyword-taken = Mae { $value } yn golygu rhywbeth arall mewn ateb. Dewiswch keyword na fyddai neb yn ei anfon fel arall.
message-too-large = Mae mwy na { $value } kB yn y ffeil hon. Byrhewch hi, neu rhowch ddolen i'r gweddill.
message-answer-by = Rhaid i answer_by fod cyn i'r digwyddiad ddechrau.
message-value-name = Mae enw gwerth yn dechrau â llythyren A i Z; gall llythrennau, digidau, - a _ ddilyn.
message-value-automatic = Mae'r enw hwn yn cael ei lenwi ohono'i hun. Dewiswch un arall.
message-value-number = Ysgrifennwch rif mewn digidau, er enghraifft 3 neu 12.5.
message-value-money = Ysgrifennwch swm mewn punnoedd, er enghraifft 12.50.
message-value-form = Ysgrifennwch destun, neu un o'r rhain: {"{"}cy: …, en: …{"}"}, {"{"}date: 2026-11-24{"}"}, {"{"}date: today 10:00{"}"}, {"{"}number: 3{"}"}, {"{"}money: 12.50{"}"}, {"{"}list: […]{"}"}.
