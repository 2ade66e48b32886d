/// The countries and territories outside the United Kingdom that take post: first the English name, which goes on the envelope
/// (Royal Mail: the country last, in English), then the Welsh one, then other usual names. ISO 3166-1, with the names of CLDR.
enum CountryNames {
    /// Each country's names, the English one first.
    static let abroad: [[String]] = text.split(separator: ";").map { row in
        row.split(separator: "|").map { $0.trimmingSpaces() }
    }

    private static let text = """
        Afghanistan; Åland Islands|Ynysoedd Åland; Albania; Algeria; American Samoa|Samoa America; Andorra; Angola; Anguilla; \
        Antigua and Barbuda|Antigua a Barbuda; Argentina|Yr Ariannin; Armenia; Aruba; Ascension Island|Ynys Ascension; \
        Australia|Awstralia; Austria|Awstria; Azerbaijan|Aserbaijan; Bahamas|Y Bahamas; Bahrain; Bangladesh; Barbados; \
        Belarus|Belarws; Belgium|Gwlad Belg; Belize; Benin; Bermuda; Bhutan; Bolivia|Bolifia; \
        Bosnia and Herzegovina|Bosnia a Herzegovina|Bosnia; Botswana; Brazil|Brasil; \
        British Virgin Islands|Ynysoedd Prydeinig y Wyryf; Brunei|Brunei Darussalam; Bulgaria|Bwlgaria; Burkina Faso; \
        Burundi; Cambodia; Cameroon|Camerŵn; Canada; Cape Verde|Cabo Verde; Caribbean Netherlands|Bonaire; \
        Cayman Islands|Ynysoedd Cayman; Central African Republic|Gweriniaeth Canolbarth Affrica; Chad|Tsiad; Chile; \
        China|Tsieina|Y Tsieina|China mainland|People's Republic of China; Christmas Island|Ynys y Nadolig; \
        Cocos (Keeling) Islands|Ynysoedd Cocos (Keeling); Colombia; Comoros; Cook Islands|Ynysoedd Cook; Costa Rica; Croatia; \
        Cuba|Ciwba; Curaçao; Cyprus; Czechia|Tsiecia|Czech Republic|Y Weriniaeth Tsiec|Gweriniaeth Tsiec; \
        Democratic Republic of the Congo|Gweriniaeth Ddemocrataidd Congo|DR Congo|Congo (Kinshasa); Denmark|Denmarc; \
        Djibouti; Dominica; Dominican Republic|Gweriniaeth Dominica; Ecuador; Egypt|Yr Aifft; El Salvador; \
        Equatorial Guinea|Gini Gyhydeddol; Eritrea; Estonia; Eswatini|Swaziland; Ethiopia; \
        Falkland Islands|Ynysoedd Falkland|Ynysoedd y Falkland; Faroe Islands|Ynysoedd Ffaro|Ynysoedd Ffaröe|Faeroe Islands; \
        Fiji; Finland|Y Ffindir; France|Ffrainc; French Guiana|Guyane Ffrengig; French Polynesia|Polynesia Ffrengig; Gabon; \
        Gambia|Y Gambia; Georgia; Germany|Yr Almaen|Deutschland; Ghana; Gibraltar; Greece|Gwlad Groeg; Greenland|Yr Ynys Las; \
        Grenada; Guadeloupe; Guam; Guatemala; Guinea|Gini; Guinea-Bissau|Guiné-Bissau; Guyana; Haiti; Honduras; Hong Kong; \
        Hungary|Hwngari; Iceland|Gwlad yr Iâ; India; Indonesia; Iran; Iraq|Irac; \
        Ireland|Iwerddon|Republic of Ireland|Gweriniaeth Iwerddon|Eire|Irish Republic; Israel; Italy|Yr Eidal|Italia; \
        Ivory Coast|Y Traeth Ifori|Côte d'Ivoire; Jamaica; Japan|Siapan; Jordan|Gwlad Iorddonen|Gwlad yr Iorddonen; \
        Kazakhstan; Kenya|Cenia; Kiribati; Kosovo; Kuwait; Kyrgyzstan; Laos; Latvia|Latfia; Lebanon|Libanus; Lesotho; \
        Liberia; Libya; Liechtenstein; Lithuania|Lithwania; Luxembourg|Lwcsembwrg; Macao|Macau; Madagascar; Malawi; Malaysia; \
        Maldives|Y Maldives; Mali; Malta; Marshall Islands|Ynysoedd Marshall; Martinique; Mauritania; Mauritius; Mayotte; \
        Mexico|Mecsico; Micronesia; Moldova|Moldofa; Monaco; Mongolia; Montenegro; Montserrat; Morocco|Moroco; Mozambique; \
        Myanmar|Myanmar (Burma)|Burma|Byrma; Namibia; Nauru; Nepal; Netherlands|Yr Iseldiroedd|Holland; \
        New Caledonia|Caledonia Newydd; New Zealand|Seland Newydd|Aotearoa; Nicaragua; Niger; Nigeria; Niue; \
        Norfolk Island|Ynys Norfolk; North Korea|Gogledd Corea|Gogledd Korea; North Macedonia|Gogledd Macedonia|Macedonia; \
        Northern Mariana Islands|Ynysoedd Gogledd Mariana; Norway|Norwy; Oman; Pakistan; Palau; \
        Palestine|Palesteina|Palestinian Territories|State of Palestine; Panama; \
        Papua New Guinea|Papua Gini Newydd|Papua Guinea Newydd; Paraguay; Peru|Periw; \
        Philippines|Y Philipinau|Ynysoedd y Philipinau; Pitcairn Islands|Ynysoedd Pitcairn; Poland|Gwlad Pwyl|Polska; \
        Portugal|Portiwgal; Madeira; Azores|Yr Asores; Puerto Rico; Qatar; \
        Republic of the Congo|Gweriniaeth Congo|Congo|Congo (Brazzaville); Romania|Rwmania|România; \
        Russia|Rwsia|Russian Federation; Rwanda; Réunion; Samoa; San Marino; Saudi Arabia|Sawdi Arabia; Senegal; Serbia; \
        Seychelles; Sierra Leone; Singapore; Sint Maarten; Slovakia|Slofacia; Slovenia|Slofenia; \
        Solomon Islands|Ynysoedd Solomon; Somalia; South Africa|De Affrica|De Affrig; \
        South Georgia and the South Sandwich Islands|De Georgia ac Ynysoedd Sandwich y De; \
        South Korea|De Corea|De Korea|Republic of Korea|Korea; South Sudan|De Swdan; \
        Spain|Sbaen|España; Canary Islands|Yr Ynysoedd Dedwydd; Sri Lanka; St Barthélemy|Saint Barthélemy; \
        St Helena|Sant Helena|Saint Helena; St Kitts and Nevis|Saint Kitts a Nevis|Saint Kitts and Nevis; \
        St Lucia|Sant Lucia|Saint Lucia; St Martin|Saint Martin; St Pierre and Miquelon|Saint-Pierre-et-Miquelon; \
        St Vincent and the Grenadines|Saint Vincent a'r Grenadines|Saint Vincent and the Grenadines; Sudan|Swdan; Suriname; \
        Svalbard; Sweden|Swedgen; Switzerland|Y Swistir; Syria|Syrian Arab Republic; \
        São Tomé and Príncipe|São Tomé a Príncipe; Taiwan; Tajikistan|Tajicistan; Tanzania|Tansanïa; Thailand|Gwlad Thai; \
        Timor-Leste|Dwyrain Timor|East Timor; Togo; Tokelau; Tonga; Trinidad and Tobago|Trinidad a Tobago; Tristan da Cunha; \
        Tunisia|Tiwnisia; Turkmenistan|Tyrcmenistan; Turks and Caicos Islands|Ynysoedd Turks a Caicos; Tuvalu; \
        Türkiye|Twrci|Turkey|Tyrci; US Virgin Islands|Ynysoedd Americanaidd y Wyryf; Uganda; Ukraine|Wcráin; \
        United Arab Emirates|Emiradau Arabaidd Unedig|UAE|Yr Emiraethau Arabaidd Unedig; \
        United States|Yr Unol Daleithiau|United States of America|USA|US|UDA|America|Unol Daleithiau America; Uruguay; \
        Uzbekistan; Vanuatu; Vatican City|Y Fatican|Dinas y Fatican; Venezuela; Vietnam|Fietnam|Fiet-nam|Viet Nam; \
        Wallis and Futuna|Wallis a Futuna; Western Sahara|Gorllewin Sahara; Yemen; Zambia; Zimbabwe
        """
}
