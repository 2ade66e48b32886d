/// Masculine nouns in the singular, where it matters to know that a word is one: they take dau, tri, pedwar, and after yn they
/// are a place or a thing and no adjective.
enum MasculineNouns {
    static let words = WordList(
        """
        absenoldeb adeilad aderyn adroddiad aelod amser anabledd anfonwr anghenion arholiad arian arweinydd ateb athro
        baban babi bachgen bag balŵn banc band bara barcud beic beirniad bisgïen blodyn bocs bore botwm brawd brawddegiad
        brecwast bryn buarth bwrdd bwrlwm bws bwyd bwyty byd bydysawd byrbryd bys
        cae caffi cais caniatâd canllaw canlyniad capel car carped castell cawl caws ceffyl cefnder cerddor cerdyn chwarter ci
        cinio clwb coffi cofnod cogydd coleg côr corff coridor croeso crys cwestiwn cwm cwmni cwrs cydsyniad cyfaill cyfarfod
        cyfeiriad cyfieithiad cyfle cyfnod cyfraniad cyfrif cyfrifiadur cyfrinair cylch cylchlythyr cymorth Cymro Cymry cymun
        cymydog cyngerdd cyngor cynllun cynnig cynorthwyydd cyntedd cyswllt cysylltiad
        dangosfwrdd dant darn datganiad dathliad dechrau defnyddiwr deintydd derbynnydd deunydd dewis diben diddordeb
        digwyddiad dillad dinesydd diolch dirprwy disgwyliad disgybl diwedd diwrnod doctor dosbarth drafft drws dull dŵr dydd
        dyddiad dymuniad dyn dysgwr
        e-bost eira enw ewythr
        ffilm ffôn ffrind fideo
        gaeaf gaeafgwsg gair glaw gofal gofalwr golau grant grŵp gwahoddiad gwaith gwaith-cartref gwall gwallt gwanwyn
        gwarcheidwad gwasanaeth gweinidog gweithdy gweithgaredd gweithiwr gwersyll gwerth gwestai gwesty gwirfoddolwr gwobrwy
        gŵr gwyddonydd gwyliwr gwynt
        haf hanner haul help hydref hyfforddiant hysbysiad
        iard iechyd
        llaeth llais llawlyfr llawr lle lleidr lleihad lleoliad llestr lliw llun llyfr llygad llys llysieuyn llythyr
        llywodraethwr
        mab maes maint manylyn meddyg mentor milwr mis moddion model modiwl môr mwyafrif mynydd
        Nadolig nodyn
        oedolyn
        papur parc parti partner Pasg pecyn pen penderfyniad pennaeth pentref penwythnos perfformiad person peth plât plentyn
        pleser plwyf poen polisi prawf pren presenoldeb prifathro pris prosiect pryd prynhawn pwll pwnc pwyllgor pwynt
        pysgodyn
        rhagolwg rheolwr rheswm rhiant rhif rhosyn rhuban rhwystr rhybudd rhyfel rhyngrwyd
        Sais salwch sgil siaradwr siwmper statws sudd swyddog
        tabl tad tad-cu taid tâl taliad tân targed te tegan templed testun teulu tîm tiwb tiwtor to tocyn toiled traddodiad
        traeth trefniant trefnydd trên trip tro troseddwr trowsus trwyn twrnamaint tŷ tymheredd tymor tystlythyr tywydd
        ŵyr
        ymwelydd ysgrifennydd
        """)
}
