import Templates
import Testing

struct WelshPlaceTests {
    @Test(arguments: [
        ("Caerdydd", "yng Nghaerdydd", "i Gaerdydd"), ("Bangor", "ym Mangor", "i Fangor"),
        ("Abertawe", "yn Abertawe", "i Abertawe"), ("Casnewydd", "yng Nghasnewydd", "i Gasnewydd"),
        ("Wrecsam", "yn Wrecsam", "i Wrecsam"), ("Llanelli", "yn Llanelli", "i Lanelli"),
        ("Llandudno", "yn Llandudno", "i Landudno"), ("Conwy", "yng Nghonwy", "i Gonwy"),
        ("Caernarfon", "yng Nghaernarfon", "i Gaernarfon"),
        ("Dolgellau", "yn Nolgellau", "i Ddolgellau"), ("Dinbych", "yn Ninbych", "i Ddinbych"),
        ("Dinbych-y-pysgod", "yn Ninbych-y-pysgod", "i Ddinbych-y-pysgod"), ("Pontypridd", "ym Mhontypridd", "i Bontypridd"),
        ("Porthmadog", "ym Mhorthmadog", "i Borthmadog"),
        ("Porth", "ym Mhorth", "i Borth"), ("Porthcawl", "ym Mhorthcawl", "i Borthcawl"),
        ("Pen-y-bont ar Ogwr", "ym Mhen-y-bont ar Ogwr", "i Ben-y-bont ar Ogwr"), ("Penarth", "ym Mhenarth", "i Benarth"),
        ("Pwllheli", "ym Mhwllheli", "i Bwllheli"), ("Powys", "ym Mhowys", "i Bowys"),
        ("Penfro", "ym Mhenfro", "i Benfro"), ("Sir Benfro", "yn Sir Benfro", "i Sir Benfro"),
        ("Treorci", "yn Nhreorci", "i Dreorci"), ("Tonypandy", "yn Nhonypandy", "i Donypandy"),
        ("Tregaron", "yn Nhregaron", "i Dregaron"), ("Tywyn", "yn Nhywyn", "i Dywyn"), ("Tyddewi", "yn Nhyddewi", "i Dyddewi"),
        ("Caerffili", "yng Nghaerffili", "i Gaerffili"), ("Caerfyrddin", "yng Nghaerfyrddin", "i Gaerfyrddin"),
        ("Ceredigion", "yng Ngheredigion", "i Geredigion"), ("Cwmbrân", "yng Nghwmbrân", "i Gwmbrân"),
        ("Castell-nedd", "yng Nghastell-nedd", "i Gastell-nedd"), ("Cas-gwent", "yng Nghas-gwent", "i Gas-gwent"),
        ("Crughywel", "yng Nghrughywel", "i Grughywel"),
        ("Betws-y-coed", "ym Metws-y-coed", "i Fetws-y-coed"), ("Blaenau Gwent", "ym Mlaenau Gwent", "i Flaenau Gwent"),
        ("Blaenau Ffestiniog", "ym Mlaenau Ffestiniog", "i Flaenau Ffestiniog"),
        ("Bro Morgannwg", "ym Mro Morgannwg", "i Fro Morgannwg"), ("Biwmares", "ym Miwmares", "i Fiwmares"),
        ("Bethesda", "ym Methesda", "i Fethesda"), ("Bae Colwyn", "ym Mae Colwyn", "i Fae Colwyn"),
        ("Gwynedd", "yng Ngwynedd", "i Wynedd"), ("Gwent", "yng Ngwent", "i Went"), ("Gorseinon", "yng Ngorseinon", "i Orseinon"),
        ("Glynebwy", "yng Nglynebwy", "i Lynebwy"), ("Merthyr Tudful", "ym Merthyr Tudful", "i Ferthyr Tudful"),
        ("Machynlleth", "ym Machynlleth", "i Fachynlleth"), ("Maesteg", "ym Maesteg", "i Faesteg"),
        ("Mynydd Mawr", "ym Mynydd Mawr", "i Fynydd Mawr"),
        ("Rhondda Cynon Taf", "yn Rhondda Cynon Taf", "i Rondda Cynon Taf"), ("Rhuthun", "yn Rhuthun", "i Ruthun"),
        ("Rhyl", "yn y Rhyl", "i'r Rhyl"), ("Rhymni", "yn Rhymni", "i Rymni"), ("Rhydaman", "yn Rhydaman", "i Rydaman"),
        ("Ynys Môn", "yn Ynys Môn", "i Ynys Môn"),
        ("Sir Gâr", "yn Sir Gâr", "i Sir Gâr"), ("Torfaen", "yn Nhorfaen", "i Dorfaen"),
        ("Trefynwy", "yn Nhrefynwy", "i Drefynwy"),
        ("Gogledd Cymru", "yng Ngogledd Cymru", "i Ogledd Cymru"), ("De Cymru", "yn Ne Cymru", "i Dde Cymru"),
        ("Cymru", "yng Nghymru", "i Gymru"), ("Lloegr", "yn Lloegr", "i Loegr"), ("Lerpwl", "yn Lerpwl", "i Lerpwl"),
        ("Llundain", "yn Llundain", "i Lundain"), ("Manceinion", "ym Manceinion", "i Fanceinion"),
        ("Bryste", "ym Mryste", "i Fryste"),
        ("Caerloyw", "yng Nghaerloyw", "i Gaerloyw"), ("Caergrawnt", "yng Nghaergrawnt", "i Gaergrawnt"),
        ("Rhydychen", "yn Rhydychen", "i Rydychen"), ("Dulyn", "yn Nulyn", "i Ddulyn"), ("Brwsel", "ym Mrwsel", "i Frwsel"),
        ("Madrid", "ym Madrid", "i Fadrid"), ("Paris", "ym Mharis", "i Baris"), ("Berlin", "ym Merlin", "i Ferlin"),
        ("Ewrop", "yn Ewrop", "i Ewrop"),
        ("Gwlad Pwyl", "yng Ngwlad Pwyl", "i Wlad Pwyl"), ("Patagonia", "ym Mhatagonia", "i Batagonia"),
        ("Bangladesh", "ym Mangladesh", "i Fangladesh"), ("Pacistan", "ym Mhacistan", "i Bacistan"),
        ("Ffrainc", "yn Ffrainc", "i Ffrainc"), ("Canada", "yng Nghanada", "i Ganada"),
        ("Birmingham", "yn Birmingham", "i Birmingham"), ("Bath", "yn Bath", "i Bath"),
        ("Blackpool", "yn Blackpool", "i Blackpool"), ("Preston", "yn Preston", "i Preston"), ("Derby", "yn Derby", "i Derby"),
        ("Plymouth", "yn Plymouth", "i Plymouth"), ("Tesco", "yn Tesco", "i Tesco"), ("Newcastle", "yn Newcastle", "i Newcastle"),
        ("Ysgol y Bryn", "yn Ysgol y Bryn", "i Ysgol y Bryn"),
        ("Canolfan Gymunedol", "yng Nghanolfan Gymunedol", "i Ganolfan Gymunedol"), ("Tŷ Newydd", "yn Nhŷ Newydd", "i Dŷ Newydd"),
        ("Blwyddyn 2", "ym Mlwyddyn 2", "i Flwyddyn 2"), ("Dosbarth 3", "yn Nosbarth 3", "i Ddosbarth 3"),
        ("neuadd yr ysgol", "yn neuadd yr ysgol", "i neuadd yr ysgol"),
        ("Prifysgol Bangor", "ym Mhrifysgol Bangor", "i Brifysgol Bangor"),
        ("Llyfrgell Conwy", "yn Llyfrgell Conwy", "i Lyfrgell Conwy"), ("Glyn Ceiriog", "yng Nglyn Ceiriog", "i Lyn Ceiriog"),
        ("Brynmawr", "ym Mrynmawr", "i Frynmawr"), ("Dyfed", "yn Nyfed", "i Ddyfed"), (" Bangor ", "ym Mangor", "i Fangor"),
        ("BANGOR", "ym MANGOR", "i FANGOR"),
        ("Y Bala", "yn y Bala", "i'r Bala"), ("y Bala", "yn y Bala", "i'r Bala"),
        ("Yr Wyddgrug", "yn yr Wyddgrug", "i'r Wyddgrug"), ("Y Drenewydd", "yn y Drenewydd", "i'r Drenewydd"),
        ("Y Fenni", "yn y Fenni", "i'r Fenni"), ("Y Barri", "yn y Barri", "i'r Barri"), ("yr Alban", "yn yr Alban", "i'r Alban"),
        ("y neuadd", "yn y neuadd", "i'r neuadd"), ("yr ysgol", "yn yr ysgol", "i'r ysgol"),
        ("", "", ""),
    ])
    func `a place is mutated by where one is and goes`(place: String, within: String, to: String) {
        let forms = WelshPlace(place)
        #expect(forms.inPlace == within)
        #expect(forms.toPlace == to)
        #expect(forms.fromPlace == (to.isEmpty ? "" : "o" + to.dropFirst()))
    }

    /// A number is said, and a year of the thousands begins with "mil".
    @Test(arguments: [
        ("999", "yn 999"), ("1000", "ym 1000"), ("1001", "ym 1001"), ("1282", "ym 1282"), ("1847", "ym 1847"),
        ("1899", "ym 1899"), ("1900", "ym 1900"), ("1999", "ym 1999"), ("2000", "yn 2000"), ("2026", "yn 2026"),
        ("100", "yn 100"), ("10000", "yn 10000"), ("1500", "ym 1500"),
    ]) func `a year is where it is said to be`(year: String, within: String) {
        #expect(WelshPlace(year).inPlace == within)
    }
}
