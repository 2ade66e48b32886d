# Yr hyn mae mewnforio families.csv yn ei ddweud. Un frawddeg i bob canfyddiad, a beth i'w wneud nesaf.
# $row: y llinell yn y ffeil. $column: enw'r golofn yn y ffeil. $value: yr hyn a gafwyd.

import-where-file = Y ffeil gyfan
import-where-row = Rhes { $row }
import-where-cell = Rhes { $row }, { $column }

import-severity-mistake = gwall
import-severity-corrected = wedi'i gywiro
import-severity-note = nodyn

# Y ffeil
import-empty-file = Nid oes teuluoedd yn y ffeil. Gwiriwch eich bod wedi dewis y ffeil gywir.
import-too-large = Maint y ffeil yw { $value } MB; 20 MB yw'r mwyaf. Rhannwch hi'n ddwy a mewnforio'r ddwy.
import-spreadsheet = Llyfr gwaith yw hwn, nid ffeil CSV. Yn eich taenlen dewiswch “Cadw fel” a “CSV UTF-8”, a mewnforio'r ffeil honno.
import-utf-16 = Testun Unicode (UTF-16) yw'r ffeil, ac nid yw hwnnw'n cael ei ddarllen. Cadwch hi eto fel “CSV UTF-8”.
import-binary = Nid ffeil destun yw hon. Allforiwch y teuluoedd fel CSV, a mewnforio'r ffeil honno.
import-broken-utf-8 = Mae llythrennau yn rhes { $row } wedi'u difetha: mae'r ffeil yn cymysgu dau amgodiad. Allforiwch hi eto fel “CSV UTF-8”.
import-windows-1252 = Mae'r ffeil mewn hen amgodiad (Windows-1252), sydd heb ŵ nac ŷ. Gwiriwch fod enwau wedi cadw eu llythrennau, a chadwch fel “CSV UTF-8” y tro nesaf.
import-unterminated-quote = Mae dyfynnod yn agor yma heb ei gau. Ychwanegwch y dyfynnod cau, neu ddileu'r un agoriadol.
import-stray-quote = Mae dyfynnod yng nghanol y gell hon. Ysgrifennwch ef ddwywaith a rhoi'r gell gyfan mewn dyfynodau.
import-control-character = Mae nod anweledig ({ $value }) yn y gell hon. Teipiwch y gell eto.
import-field-too-long = Mae mwy na 10,000 o nodau yn y gell hon. Chwiliwch am ddyfynnod sydd heb ei gau.
import-field-count = Mae nifer y celloedd yn y rhes yn anghywir ({ $value }). Chwiliwch am wahanydd sydd ar goll neu'n ormod; rhaid rhoi testun sy'n cynnwys un mewn dyfynodau.
import-short-row = Mae'r rhes yn dod i ben yn gynnar ({ $value } o gelloedd). Cafodd y celloedd olaf eu darllen fel rhai gwag.
import-long-row = Mae celloedd gwag dros ben ar ddiwedd y rhes ({ $value }). Ni chawsant eu darllen.
import-too-many-rows = Mae mwy na 100,000 o resi yn y ffeil. Gwiriwch eich bod wedi dewis y ffeil gywir.
import-too-many-columns = Mae mwy na { $value } o golofnau yn y ffeil. Gwiriwch eich bod wedi dewis y ffeil gywir, a dilëwch golofnau gwag.
import-unknown-separator = Yn ôl llinell gyntaf y ffeil, “{ $value }” sy'n gwahanu'r celloedd. Cadwch hi eto gyda choma, hanner colon neu dab rhyngddynt.
import-no-such-row = Gofynasoch am adael rhes { $value } allan, ond nid oes rhes yn dechrau yno. Cymerwch y rhif o'r adroddiad hwn.

# Y pennawd
import-missing-column = Mae'r golofn “{ $value }” ar goll. Ychwanegwch hi; ni ellir mewnforio dim hebddi.
import-absent-column = Nid oes colofn “{ $value }”. Mae'r hyn sy'n hysbys eisoes yn aros fel y mae.
import-unknown-column = Nid yw'r golofn “{ $value }” yn hysbys ac ni chafodd ei darllen. Os yw'n bwysig, gwiriwch y sillafu.
import-duplicate-column = Mae'r golofn “{ $value }” yno ddwywaith. Dilëwch un ohonynt.

# Un gell
import-missing-value = Ni chaiff y gell hon fod yn wag. Llenwch hi, neu gadewch y rhes allan.
import-line-break = Mae toriad llinell yn y gell hon. Ysgrifennwch hi ar un llinell.
import-lost-letter = Mae llythyren ar goll yn “{ $value }”. Teipiwch hi eto, a chadwch fel “CSV UTF-8”.
import-twice-encoded = Mae llythrennau wedi'u difetha yma: cafodd y ffeil ei throi'n UTF-8 ddwywaith. Mae'n debyg mai “{ $value }” sy'n gywir. Allforiwch y ffeil eto, neu teipiwch hynny.
import-hidden-marks = Roedd nodau anweledig yn y gell hon. Cawsant eu dileu, a darllenwyd “{ $value }”.
import-lookalike-letters = Roedd llythrennau o wyddor arall yma sydd ond yn edrych yn gywir. Darllenwyd “{ $value }”.
import-mixed-alphabets = Mae llythrennau o ddwy wyddor yn gymysg yn “{ $value }”. Teipiwch y gell eto.
import-bad-identifier = Ni all “{ $value }” fod yn rhif adnabod. Defnyddiwch rhwng 1 a 64 o nodau.
import-too-long = Mae “{ $value }” yn hirach na 100 o nodau. Rhaid ei fyrhau.
import-not-yes-or-no = Nid yw “{ $value }” yn golygu ie na na. Ysgrifennwch “ie” neu “na”.
import-bad-order = Nid yw “{ $value }” yn safle yn nhrefn y teulu. Ysgrifennwch rif cyfan o 1 i 99, neu gadewch y gell yn wag.
import-unknown-relationship = Nid yw “{ $value }” yn berthynas rydym yn ei hadnabod. Ysgrifennwch un o'r rhestr yn y canllaw, neu “arall”.
import-unknown-language = Nid yw “{ $value }” yn iaith rydym yn ei hadnabod. Ysgrifennwch “cy”, “en”, enw neu dag iaith, neu gadewch y gell yn wag os nad ydych yn gwybod.
import-unknown-channel = Nid yw “{ $value }” yn sianel. Ysgrifennwch “testun”, “e-bost” neu “llythyr”.
import-repeated-channel = Mae'r sianel “{ $value }” yno ddwywaith. Enwch bob sianel unwaith.
import-unknown-opt-out = Ni ellir optio allan o “{ $value }”. Ysgrifennwch gategori, sianel, neu'r ddau, er enghraifft “cyffredinol:testun”.
import-unknown-format = Nid yw “{ $value }” yn fformat. Ysgrifennwch “safonol” neu “print-bras”.
import-unknown-barrier = Nid yw “{ $value }” yn rhwystr rydym yn ei adnabod. Ysgrifennwch un o'r rhestr yn y canllaw, neu “arall”.
import-unclear-no-contact = Gellir darllen “{ $value }” mewn dwy ffordd. Ysgrifennwch y rheswm mewn geiriau, er enghraifft “gorchymyn llys”, neu gadewch y gell yn wag.
import-bad-date = Nid yw “{ $value }” yn ddyddiad. Ysgrifennwch ef fel 2026-09-01.
import-date-form = Cafodd y dyddiad ei ddarllen fel { $value }.
import-review-without-reason = Mae dyddiad adolygu ond dim rheswm. Ysgrifennwch y rheswm dros beidio â chysylltu, neu dilëwch y dyddiad.
import-leading-zero = Roedd y rhif wedi colli ei sero cyntaf, a chafodd ei ddarllen fel { $value }. Cadwch y golofn fel testun yn eich taenlen.
import-excel-number = Mae'r daenlen wedi troi'r rhif hwn yn “{ $value }”, ac mae digidau ar goll. Teipiwch ef eto mewn colofn sy'n cael ei chadw fel testun.
import-bad-mobile = Nid yw “{ $value }” yn rhif ffôn symudol y gallwn anfon neges destun ato. Cywirwch ef, neu gadewch y gell yn wag.
import-bad-email = Nid yw “{ $value }” yn gyfeiriad e-bost. Cywirwch ef, neu gadewch y gell yn wag.
import-bad-address = Ni allem bostio llythyr i'r cyfeiriad hwn (“{ $value }”). Cywirwch ef, neu gadewch y cyfeiriad yn wag.
import-postcode-letters = Roedd llythyren yn lle rhif, neu rif yn lle llythyren, yn y cod post. Cafodd ei ddarllen fel { $value }; gwiriwch ef.
import-pupil-shape = Nid yw “{ $value }” yn ddisgybl. Ysgrifennwch “rhif adnabod / enw / dosbarth / blwyddyn” gyda bwlch bob ochr i'r slaesau, a “|” rhwng disgyblion.
import-bad-year = Nid yw'r flwyddyn “{ $value }” yn gywir. Ysgrifennwch M am Feithrin, D am Dderbyn, neu rif o 1 i 13.

# Rhesi ochr yn ochr
import-duplicate-contact = Mae'r cyswllt { $value } mewn rhes gynharach hefyd. Cadwch un ohonynt.
import-duplicate-order = Mae dau gyswllt yn y teulu hwn yn safle { $value }. Rhowch ei safle ei hun i bob un.
import-household-across-families = Mae'r aelwyd { $value } yn perthyn i deulu arall hefyd. Rhowch ei aelwyd ei hun i bob teulu.
import-household-addresses = Mae cyfeiriadau gwahanol yn rhesi'r aelwyd { $value }. Gwnewch nhw yr un fath, neu rhowch aelwyd ei hun i'r ail gartref.
import-pupil-differs = Mae'r hyn mae'r rhes hon yn ei ddweud am ddisgybl { $value } yn wahanol i res gynharach. Gwnewch nhw yr un fath.
import-pupil-in-two-families = Mae disgybl { $value } mewn teulu arall hefyd. Rhowch gysylltiadau'r disgybl mewn un teulu, gydag aelwyd i bob cartref.
import-family-without-pupils = Nid oes disgyblion gan y teulu { $value }. Enwch nhw yn un o'i resi.
import-family-too-large = Mae mwy na 50 o gysylltiadau gan y teulu { $value }. Gwiriwch mai rhif adnabod y teulu sydd yn y golofn hon.
import-no-way-to-reach = Nid oes gan { $value } rif ffôn symudol, cyfeiriad e-bost na chyfeiriad post. Gofynnwch i'r teulu, neu drefnu rhoi llythyrau iddynt yn yr ysgol.
import-shared-with-no-contact = Mae { $value } yn rhannu hwn â rhywun na cheir cysylltu â nhw, felly ni fydd yn cael ei ddefnyddio. Gofynnwch am un arall.
import-long-name = Mae'r enw “{ $value }” yn rhy hir i ffenestr amlen, felly ni all llythyr fynd i'r cyfeiriad hwn. Byrhewch ef yn eich system, neu yma gyda: gatewayd contact set.
import-long-address = Mae'r cyfeiriad “{ $value }” yn rhy hir i ffenestr amlen, felly ni all llythyr fynd iddo. Byrhewch ei linellau.
import-unprintable-name = Nid oes ffont ar y peiriant hwn â nodau'r enw “{ $value }”, felly mae llythyrau'n enwi rhiant neu ofalwr y plentyn yn ei le. Gosodwch ffontiau ar gyfer ysgrifau eraill (docs/channels/letter.md), neu ysgrifennwch yr enw â llythrennau eraill os yw'r person yn gwneud hynny.
import-unprintable-address = Nid oes ffont ar y peiriant hwn â nodau'r cyfeiriad “{ $value }”, felly ni all llythyr fynd iddo. Gosodwch ffontiau ar gyfer ysgrifau eraill (docs/channels/letter.md), neu ysgrifennwch y cyfeiriad fel y Post Brenhinol.

# Y ffeil ochr yn ochr â'r hyn sydd wedi'i gadw
import-kept-decision = Mae'r ffeil yn dweud “{ $value }”, ond mae rhywun wedi penderfynu'n wahanol yma. Mae'r penderfyniad yn aros; os nad yw'n gyfredol, newidiwch ef gyda: gatewayd contact set.
import-no-contact-kept = Nid yw'r ffeil yn dweud mwyach na cheir cysylltu â'r person hwn ({ $value }). Mae'n dal mewn grym: dim ond person all ei godi, gyda: gatewayd contact allow.
import-flag-lifted = Mae'r ffeil yn dweud na cheir cysylltu â'r person hwn ({ $value }), ond cododd rhywun hynny yma. Mae'r penderfyniad yn aros; tynnwch ef o'ch system hefyd.
import-flag-renewed = Mae'r ffeil yn rhoi rheswm gwahanol dros beidio â chysylltu â'r person hwn ({ $value }) i'r un a godwyd yma. Mae mewn grym; os na ddylai fod, codwch ef gyda: gatewayd contact allow.
import-moved-family = Roedd y cyswllt hwn yn y teulu { $value } o'r blaen.
import-returned = Roedd { $value } wedi gadael ac mae yn y ffeil eto.
import-missing-contact = Nid yw { $value } yn y ffeil mwyach. Os ydynt wedi gadael, dywedwch hynny wrth fewnforio.
import-missing-pupil = Nid yw'r disgybl { $value } yn y ffeil mwyach. Os yw wedi gadael, dywedwch hynny wrth fewnforio.
import-held-for-decision = Mae hwn gan rywun o deulu arall na cheir cysylltu â nhw hefyd. Ni fydd dim yn mynd yno at { $value } nes i berson benderfynu. Gwelwch: gatewayd contact shared.
import-blocked-elsewhere = Ni cheir cysylltu â { $value } yma: mae cofnod teulu arall yn dweud hynny am yr un person. Codwch y gwaharddiad yno os yw'n anghywir.
import-in-two-families = Mae'n ymddangos bod { $value } yn un person mewn dau deulu, gyda'r un rhif neu gyfeiriad e-bost. Os felly, edrychwch ar y ddau gofnod; mae'r un geiriau'n mynd yno unwaith.
import-household-unknown = Nid yw'n hysbys pwy o deulu { $value } sy'n byw gyda'i gilydd, felly mae pob un yn cyfrif fel cartref ar wahân. Cadarnhewch â gatewayd contact household { $value } a --together neu --apart.
