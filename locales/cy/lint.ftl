# Yr hyn y byddai cydweithiwr gofalus yn ei ddweud am neges cyn ei hanfon. Mae sylwadau `allow` yn tawelu'r rhain yn ôl eu codau.
lint-language-missing = Mae { $file } ar goll. Ysgrifennwch hi wrth ochr hon: mae teuluoedd yr iaith honno'n cael y neges yr un pryd.
lint-part-missing = Nid oes { $part } yma, ond mae un yn { $file }. Ychwanegwch hi yma neu tynnwch hi oddi yno.
lint-unequal-headings = Nifer y penawdau: { $here } yma, { $there } yn { $file }. Rhowch yr un adrannau yn y ddau destun.
lint-unequal-lists = Nifer yr eitemau mewn rhestrau: { $here } yma, { $there } yn { $file }. Rhowch yr un eitemau yn y ddau destun.
lint-unequal-paragraphs = Nifer y paragraffau: { $here } yma, { $there } yn { $file }. Gwnewch yn siŵr bod y ddau destun yn dweud popeth.
lint-unequal-placeholders = Mae ${ $name } yma, ond nid yn yr un rhan o { $file }. Rhowch ef yno hefyd, neu tynnwch ef oddi yma.
lint-unequal-links = Mae'r ddolen { $link } yma, ond nid yn yr un rhan o { $file }. Rhowch hi yno hefyd, neu tynnwch hi oddi yma.
lint-unequal-dates = Mae “{ $value }” yma, ond nid yn yr un rhan o { $file }. Rhowch yr un dyddiadau yn y ddau destun.
lint-unequal-times = Mae “{ $value }” yma, ond nid yn yr un rhan o { $file }. Rhowch yr un amserau yn y ddau destun.
lint-unequal-numbers = Mae “{ $value }” yma, ond nid yn yr un rhan o { $file }. Rhowch yr un rhifau yn y ddau destun.
lint-wrong-weekday = Nid yw'r diwrnod yn “{ $value }” yn gywir: yn ôl y calendr, { $date } ydyw. Cywirwch y diwrnod neu'r dyddiad.
lint-plural-forms-missing = Nid yw ${ $name } gyda'i enw yn gywir ar gyfer pob rhif: { $forms }. Defnyddiwch COUNT, neu amrywiad i bob ffurf.
lint-too-many-parts = { $alphabet ->
       *[gsm7] Nifer rhannau'r neges destun hon yw { $parts }, a'r terfyn yw { $limit }. Nifer y nodau dros ben: { $over }. Byrhewch hi.
        [ucs2] Nifer rhannau'r neges destun hon yw { $parts }, a'r terfyn yw { $limit }, am fod { $costly } yn gadael llai o le. Nifer y nodau dros ben: { $over }. Defnyddiwch eiriau eraill neu byrhewch hi.
    }
lint-costly-letters = Mae { $costly } yn gadael llai na hanner y lle yn y neges destun hon (nifer y rhannau: { $parts }). Cadwch y sillafu; defnyddiwch eiriau eraill os gallwch.
lint-carrier-word = Mae'r rhwydweithiau eu hunain yn gweithredu ar “{ $word }” ac yn atal pob neges i'r rhif. Gofynnwch am STOPIO, neu am air nad yw'n eiddo iddynt.
lint-long-sentence = Nifer geiriau'r frawddeg hon: { $words }. Gwnewch ddwy ohoni, heb fod dros { $limit } o eiriau yr un.
lint-too-long = Nifer geiriau'r testun hwn: { $words }. Byrhewch ef i { $limit }, neu rhowch ddolen at y gweddill.
lint-no-date = Nid yw'r gwahoddiad yn dweud ar ba ddiwrnod ({ $part }). Ychwanegwch y dyddiad.
lint-no-time = Nid yw'r gwahoddiad yn dweud faint o'r gloch ({ $part }). Ychwanegwch yr amser.
lint-no-place = Nid yw'r gwahoddiad yn dweud ble ({ $part }). Ychwanegwch y lleoliad.
lint-other-date = Mae “{ $value }” yma, ond yn ôl message.yaml mae'r digwyddiad ar { $event }. Gwnewch nhw yr un fath.
lint-other-time = Mae “{ $value }” yma, ond yn ôl message.yaml mae'r digwyddiad am { $event }. Gwnewch nhw yr un fath.
lint-same-words = { $part ->
        [subject] Mae'r pwnc
        [sms] Mae'r neges destun
       *[body] Mae'r testun
    } yr un fath yn Gymraeg ac yn Saesneg. Ysgrifennwch { $part ->
        [sms] hi
       *[other] ef
    } yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    } yma. Os yr un fath y mae i fod, anfonwch gyda --same-words, neu caniatewch { $code } yma (allow) gan ddweud pam.
lint-other-language = { $part ->
        [subject] Mae'r pwnc
        [sms] Mae'r neges destun
       *[body] Mae hwn
    } yn { $language ->
        [cy] Saesneg. Ysgrifennwch yn Gymraeg yma.
       *[en] Gymraeg. Ysgrifennwch yn Saesneg yma.
    } Os yw'n iawn fel y mae, anfonwch gyda --same-words, neu caniatewch { $code } yma (allow) gan ddweud pam.
lint-doubled-word = Mae'r un gair ddwywaith yn “{ $found }” fel yr anfonir ef. Mae ffwythiant fel PHRASE neu TO yn dod â'i air ei hun: tynnwch un allan. Os yw'n iawn, caniatewch { $code } yma (allow) gan ddweud pam.
lint-english-in-welsh = Mae “{ $words }” yn Saesneg yn y testun Cymraeg. Ysgrifennwch ef yn Gymraeg, neu rhowch deitl mewn dyfynodau.
lint-welsh-in-english = Mae “{ $words }” yn Gymraeg yn y testun Saesneg. Ysgrifennwch ef yn Saesneg, neu rhowch deitl mewn dyfynodau.
lint-school-name-mutated = Mae “{ $found }” yn newid enw'r ysgol. Trowch y frawddeg fel bod { $name } yn aros fel y mae.
lint-ampersand = Nid yw'r Gymraeg yn defnyddio “&”. Ysgrifennwch “a” neu “ac”.
lint-wrong-greeting = Mae treiglad ar goll yn “{ $found }”. Ysgrifennwch “{ $right }”.
lint-missing-mutation = Mae treiglad ar goll yn “{ $found }”. Ysgrifennwch “{ $right }”.
lint-unused-value = Nid yw'r naill destun na'r llall yn defnyddio { $name }. Rhowch { "{" } ${ $name } { "}" } yn ei le, neu tynnwch ef allan.
lint-silenced-without-reason = Dywedwch pam: allow { $code }: ac wedyn y rheswm.
lint-silences-nothing = Nid oes { $code } yma i'w ganiatáu. Tynnwch y sylw allan.
lint-unknown-code = Nid oes canfyddiad o'r enw { $code }. Copïwch y cod o'r canfyddiad.
