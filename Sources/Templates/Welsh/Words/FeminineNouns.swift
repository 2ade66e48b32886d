/// Feminine nouns in the singular: the article and un mutate them, and they take dwy, tair, pedair.
enum FeminineNouns {
    static let words = WordList(
        """
        aber adain addysg adeg adran aelodaeth aelwyd aeres afon agenda agwedd allwedd Almaeneg amgueddfa amrywiaeth amserlen
        anfantais anogaeth anrheg anthem antur anturiaeth apêl Arabeg arbenigwraig arch archfarchnad ardal arddangosfa arddull
        arglwyddes argraff arholfa ariannwraig arlwywraig arweinyddes arwres asesfa asgell asiantaeth astell astudiaeth atalfa
        athletwraig athrawes athrofa athroniaeth atodlen awdl awdurdodaeth awdures awel awr awyren awyrgylch
        baled banana baner basged bedwen beirniadaeth bendith berf bicini bisged blaenoriaeth blodeuen blodeuged bloedd blows
        bluen blwydd blwyddyn boch bord braich brân brawddeg brech brechdan breichled brenhines briwsionen bro bron bronfraith
        brwydr buddugoliaeth buwch bwrdeistref bwyall bwydlen byddin
        cacen cadair cadwen cadwyn cainc calon camfa camp campfa cân cangen canolfan canran canrif cantores carfan cariadferch
        carol carreg carthen caseg casgen castanwydden cath cawod cefnogaeth ceg cegin ceiniog celf celfyddyd cell cenadwri
        cenedl cenhadaeth cerdd cerddorfa cerddoriaeth chwaer chwaer-yng-nghyfraith chwarel chwedl cloch clust clusten coeden
        coedwig coes cofeb coflech cofrestr cogyddes colofn colomen corlan cornel coron cot côt cramwythen crefft crefydd
        crempog crib croes croesfan cronfa croten cusan cwningen cydnabyddiaeth cyfadran cyfarwyddiaeth cyfatebiaeth
        cyfathrebiaeth cyfeillach cyfeilles cyfeireb cyflafan cyflogaeth cyfnither cyfradd cyfraith cyfran cyfres cyfrinach
        cyfrol cyfundrefn cyllell cyllideb cymanfa cymdeithas cymdeithaseg cymdogaeth cymdoges cymeradwyaeth cymhareb Cymraeg
        cymuned cymwynas cynaliadwyaeth cynghanedd cynghrair cyngres cynhadledd cynulleidfa cystadleuaeth cystadleuwraig
        dadl daear daearyddiaeth dafad dalen damcaniaeth dameg damwain dannoedd darlith darlithfa darpariaeth dawn dawns
        dealltwriaeth deddf deddfwriaeth deilen deintyddfa deintyddiaeth deiseb delfryd delwedd derbynfa derwen desg diadell
        dinas diod disgled disgyblaeth disgybles diwinyddiaeth dogfen dogfennaeth dol dôl draenen drama dringfa dyfais dyled
        dyletswydd dynes dysgl
        echel economi efail effaith eglwys Eidaleg eirinen eisteddfod eitem elfen elusen enghraifft esgid esgobaeth estrones
        etholaeth ewyllys
        fersiwn ffafr ffair ffasiwn ffatri ffedog ffenestr fferm fferyllfa ffeuen ffi ffidil ffilm ffiol ffiseg fflach fflam
        fflat ffolder ffon ffoneg fforc ffordd fforest fformiwla ffrae Ffrangeg ffroen ffrog ffrwd ffurf ffurflen ffwdan ffwrn
        ffynnon
        gafr galeri galwad galwedigaeth gardd garej gast gefell geirfa gellygen gêm geneth giât gitâr gofalaeth gofalwraig
        golygfa gor-wyres gorsaf goruchwyliaeth gorymdaith gradd graddfa grawnwinen groten gwaedd gwagen gwal gwarant
        gwarcheidwades gwarchodaeth gwarchodfa gwarchodwraig gwasg gwaun gwe gweddi gweddw gwefan gwefr gwefus gweinyddes
        gweithred gweledigaeth gwennol gwenynen gwers gwinllan gwirfoddolwraig gwisg gwiwer gwlad gwledd gwleidyddiaeth
        gwniadwraig gwobr gwrach gwraig gwrthblaid gwybodaeth Gwyddeg gwyddeg gwyddoniaeth gwyddor gŵyl gwylan gwyrth gyrfa
        haen hanner-chwaer hawl helfa heol her het hogan hosan hunaniaeth hwyaden hwyl hyfforddiaeth hysbyseb
        iaith iâr iechydwriaeth ieithyddiaeth
        jar joben
        lamp lili limousin Lladin llaw llawdriniaeth llawes llawfeddygaeth llawfeddygfa llechen lleian llen lleng llenyddiaeth
        llethr lleuad llinell llith lloeren llofft llong llosgfa llwy llwyfan llyfrgell llyfryddiaeth llygoden llynges
        llys-fam llysgenhadaeth llysieuen llysieufa llythyren llywodraeth llywodraethwraig lolfa lori
        mabwysiadaeth mafonen mainc mam mam-faeth mam-gu mam-yng-nghyfraith mamgu mamiaith mantais mantell marchnad marwolaeth
        masnach meddygaeth meddygfa meddyginiaeth mefusen meicrodon meithrinfa melin menter menyw merch merch-yng-nghyfraith
        merlen mil miliwn milltir modrwy modryb moeseg mordaith moronen morwraig morwyn mosg mwyaren myfyrwraig mynedfa
        mynwent
        nain nant neges neidr neuadd nith nodwedd nofel nos noson nyrs nyrsfa nythfa
        oedfa oergell olwyn oriawr oriel
        pabell padell paned partneriaeth pedol pêl pelen penaethes penbleth pencampwriaeth pennod pensaernïaeth perllan
        perthynas pibell plaid planhigfa pleidlais pluen pobl poced pont porfa potel pregeth prentisiaeth prifathrawes
        prifddinas prifysgol priodas problem proffwydes proses punt Pwyleg pysen pythefnos
        raced rafft ras rhaff rhagfarn rhaglen rhaglenwraig rhagoriaeth rhan rhaw rhawd rheol rheolwraig rhes rhestr rhiw
        rhodd rhodfa rhos rhwyd rhwyg rhyddiaith risg rôl rysáit
        Saesneg sain salm sarff Sbaeneg sefyllfa seicoleg seiren senedd seremoni seren sesiwn set sgarff sgert sgrin siaced
        siambr sianel silff sinema sioe siop sir soffa sosban stafell stôl stondin storfa stori storm strategaeth streic stryd
        swydd swyddfa swyddogaeth synagog system
        tabled tacteg tafarn taflen taith tarian tasg taten techneg technoleg teipysgrif teisen telyn telynores temtasiwn
        teyrnas theatr tiriogaeth tiwtores tomen ton tôn torth trafnidiaeth trafodaeth tref trefn treftadaeth treth triniaeth
        trochfa troed troedfedd trol trosedd trwydded tudalen tylluan tynged tyrfa tystiolaeth tystysgrif tywysoges
        uchelgais uned urdd uwchgynhadledd
        wal waled ward wats watsh wern wyres wythnos
        ymddiriedolaeth ymerodraeth ymgais ymgynghorfa ymgyrch ymwybyddiaeth ynys ysbrydoliaeth ysgol ysgolfeistres
        ysgoloriaeth ysgrifen ysgrifenyddes ysgub ysgubor ysgwydd ysgyfarnog ystâd ystadegaeth ystafell ystod ystrydeb
        """)
}
