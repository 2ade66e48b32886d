/// Masculine nouns in the singular, where the class of the word matters: they take dau, tri, pedwar, and after yn they are a
/// place or a thing and no adjective.
enum MasculineNouns {
    static let words = WordList(
        """
        absenoldeb adeilad aderyn adroddiad aelod alcohol amser anabledd anfonwr arholiad arian arweinydd ateb athro
        baban babi bachgen bag balŵn banc band bara barcud bedd beic beirniad bingo bisgïen blas blodyn bochdew bocs bol
        boncyff bore botwm brawd brawddegiad brecwast briff bryn buarth busnes bwbach bwgan bwlch bwrdd bwrlwm bws bwyd bwyty
        byd bydysawd byrbryd byrllysg bys
        cadno cae caffi cais canfas caniatâd canllaw canlyniad canol capel capten car carped castell cawl caws ceffyl cefnder
        cerddor cerdyn chwarter ci cinio clawdd clinig cloc clown clwb cnwd coffi cofnod cogydd coleg copa copr côr corff
        coridor corrach corryn crochan croen croeso crwban crys cwarel cwestiwn cwis cwm cwmni cwmpas cwpan cwpwrdd cwrs
        cydsyniad cyfaill cyfandir cyfarfod cyfarpar cyfeiriad cyffro cyffur cyfieithiad cyfle cyflog cyfnod cyfraniad cyfrif
        cyfrifiadur cyfrinair cyhoedd cylch cylchlythyr cymorth Cymro cymun cymydog cynefin cyngerdd cyngor cynhwysydd cynllun
        cynnig cynorthwyydd cyntedd cyswllt cysylltiad cyw
        daliad dangosfwrdd dant darlun darn datganiad dathliad dechrau defnyddiwr deg deigryn deintydd derbynnydd deunydd
        dewis diafol diben diddordeb digwyddiad dillad dinesydd diolch dirprwy disgo disgwyliad disgybl diwedd diwrnod doctor
        dosbarth draenog drafft drws dull dwli dŵr dychymyg dydd dyddiad dymuniad dyn dysgwr
        e-bost eira eisiau enw ewythr
        ffôn ffrind fideo
        gaeaf gaeafgwsg gafael gair gallu garddwr gelyn glaw gobaith gof gofal gofalwr golau golwg gorchymyn gramadeg grant
        grawnffrwyth gro grŵp grym gwaed gwaelod gwahoddiad gwair gwaith gwaith-cartref gwall gwallt gwanwyn gwarcheidwad gwas
        gwasanaeth gweinidog gweithdy gweithgaredd gweithiwr gwely gwenwyn gwersyll gwerth gwestai gwesty gwin gwirfoddolwr
        gwlân gwn gwobrwy gŵr gwregys gwres gwyddonydd gwyliwr gwynt
        haf halen hanes hanner haul heddwas help hufen hydref hyfforddiant hysbysiad
        idol iechyd
        llaeth llaid llais llanw llawlyfr llawr lle lledr lleidr lleihad lleoliad lles llestr lliain llithriad lliw llo llu
        lludw llun lluniaeth llwybr llwyn llwynog llyffant llyfr llygad llyn llys llysgennad llysieuyn llythyr llywodraethwr
        mab maen maer maes maint manylyn marc march marchog meddyg mêl melon mentor milwr min mis moddion model modiwl modur
        môr mwg mwstwr mwyafrif mynach mynydd
        Nadolig nodyn nyth
        oedolyn
        pafiliwn palas panig pant papur pâr parc parot parsel parti partner Pasg past pastwn patrwm pecyn peiriant pen
        pen-blwydd penderfyniad pennaeth pensil pentref pentwr penwythnos perfformiad person perygl peth piano picnic picnig
        pin pistyll plas plastig plât platfform plentyn pleser plwyf poen polisi post poster pot powdr pram prawf pren prentis
        presenoldeb pridd prifathro pris prosiect protocol pryd prynhawn pwdin pwll pwmp pwnc pwrpas pwrs pwyllgor pwynt
        pwysau pysgodfwyd pysgodyn pysgotwr
        rhaeadr rhagolwg rheolwr rheswm rhew rhiant rhif rhosyn rhuban rhwystr rhybudd rhyfel rhyngrwyd
        Sadwrn saer safle Sais salwch sebon sgil sgwâr siaradwr siwmper sothach statws straen sudd swyddog symbol
        tabernacl tabl tacsi tad tad-cu taid tâl talcen taliad tân tap targed te tecell tegan tegell teiar telediad teledu
        templed testament testun teulu tîm titw tiwb tiwtor to tocyn toiled traddodiad traeth trefniant trefnydd trên trip tro
        troseddwr trowsus trwmped trwyn trwyth twll twmpath twnnel twr tŵr twrnamaint tŷ tyfiant tymheredd tymor tystlythyr
        tywydd tywysog
        urddas
        ŵyr
        ymennydd ymwelydd ysgrifennydd
        zoo
        """)
}
