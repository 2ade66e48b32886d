/// Feminine nouns in the singular: the article and un mutate them, and they take dwy, tair, pedair.
enum FeminineNouns {
    static let words = WordList(
        """
        aber adain addysg adeg adran ael aelodaeth aelwyd aeres afon agenda agwedd allwedd Almaeneg amgueddfa amrywiaeth
        amserlen anfantais anfoneb anogaeth anrheg anthem antur anturiaeth apêl Arabeg arbenigwraig arch archfarchnad ardal
        arddangosfa arddull aren arglwyddes argraff arholfa ariannwraig arlwywraig arweinyddes arwres asen asesfa asgell
        asiantaeth astell astudiaeth atalfa athletwraig athrawes athrofa athroniaeth atodlen awdl awdurdodaeth awdures awel
        awen awr awyren awyrgylch
        bagl baled banana baner barf bargen barn basged bedwen beirniadaeth bendith benyw berf bicini bidog bisged
        blaenoriaeth blanced blodeuen blodeuged bloedd blows bluen blwydd blwyddyn boch bom bonet bord bothell braich brân
        brawddeg brech brechdan breichled brenhines brest bricsen brigâd briwsionen bro bron bronfraith brwydr buches
        buddugoliaeth buwch bwrdeistref bwyall bwydlen bwyell byddin
        cacen cadair cadwen cadwyn caer caib cainc calon camfa camlas camp campfa cân cangen cannwyll canolfan canran canrif
        cantores carafan carafán carden cardigan carfan cariadferch carol carreg carthen caseg casgen castanwydden cath cawod
        cefnogaeth ceg cegin ceiniog celf celfyddyd cell cenadwri cenedl cenfigen cenhadaeth cenhinen cerdd cerddorfa
        cerddoriaeth ceulan chwaer chwaer-yng-nghyfraith chwarel chwedl cigfran cilfach cist clec clicied cloch clun clust
        clusten clustog clwyd coban coeden coedwig coes cofeb coflech cofrestr cogyddes colofn colomen comedi congl corlan
        cornel coron cosb costrel cot côt cragen craig craith cramwythen crefft crefydd crempog crib croes croesfan
        croesffordd cronfa croten croth cuddfan cusan cwningen cwyn cwys cydnabyddiaeth cyfadran cyfarwyddeb cyfarwyddiaeth
        cyfatebiaeth cyfathrach cyfathrebiaeth cyfeillach cyfeilles cyfeireb cyffes cyffordd cyflafan cyflogaeth cyfnewidfa
        cyfnither cyfradd cyfraith cyfran cyfres cyfrinach cyfrol cyfundrefn cylchfan cyllell cyllideb cymanfa cymdeithas
        cymdeithaseg cymdogaeth cymdoges cymeradwyaeth cymhareb Cymraeg cymuned cymwynas cynaliadwyaeth cynddaredd cynffon
        cynghanedd cynghrair cyngres cynhadledd cynneddf cynnen cynsail cynulleidfa cyrchfan cystadleuaeth cystadleuwraig
        cytsain
        dadl daear daearyddiaeth dafad dalen damcaniaeth dameg damwain dannoedd darlith darlithfa darpariaeth dawn dawns
        dawnsfa dealltwriaeth deddf deddfwriaeth deilen deintyddfa deintyddiaeth deiseb delfryd delw delwedd derbynfa
        derbynneb derwen desg diadell dihareb dinas diod dirwy disgled disgyblaeth disgybles diwinyddiaeth dogfen dogfennaeth
        dol dôl dolen doli dos draenen draig drama dringfa drycin drysfa duwies dwyfron dyfais dyfrffos dyled dyletswydd dynes
        dysgl
        echel economi efail effaith eglwys egwyl Eidaleg eiliad eirinen eisteddfod eitem elfen elusen enfys enghraifft esgid
        esgobaeth estrones etholaeth ewyllys
        fersiwn fest ffafr ffair ffaith ffasiwn ffatri ffawydden ffedog ffeil ffenestr fferm fferyllfa ffeuen ffi ffidil ffilm
        ffiol ffiseg fflach fflachlamp fflam fflat fflyd ffolder ffon ffoneg fforc ffordd fforest fformiwla ffos ffrae
        Ffrangeg ffroen ffrog ffrwd ffurf ffurflen ffwdan ffwrn ffynnon
        gafr galeri gallt galwad galwedigaeth gardd garej gast gefell geirfa gellygen gêm geneth giât gitâr glan glanfa glofa
        gofalaeth gofalwraig gohebiaeth golygfa gor-wyres gorchest gornest gorsaf gorsedd goruchwyliaeth gorymdaith gradd
        graddfa grawnwinen groten gwaedd gwagen gwal gwarant gwarcheidwades gwarchodaeth gwarchodfa gwarchodwraig gwasg gwaun
        gwawr gwaywffon gwe gwedd gweddi gweddw gwefan gwefr gwefus gweilgi gweinyddes gweithdrefn gweithred gweledigaeth gwên
        gwennol gwenynen gwep gwerin gwers gwialen gwibdaith gwiber gwibgart gwich gwinllan gwirfoddolwraig gwisg gwiwer gwlad
        gwledd gwleidyddiaeth gwniadwraig gwobr gwrach gwraig gwrthblaid gwybodaeth gŵydd Gwyddeg gwyddeg gwyddoniaeth gwyddor
        gŵyl gwylan gwyntyll gwyrth gwythïen gyrfa
        haen hafan hanner-chwaer hawl helfa heol her het hogan hosan hunaniaeth hwyaden hwyl hyfforddiaeth hysbyseb
        iaith iâr iard iechydwriaeth ieithyddiaeth
        jar joben
        lamp lein lens lili limousin Lladin llannerch llath llathen llaw llawdriniaeth llawes llawfeddygaeth llawfeddygfa
        llawysgrif llechen lleian llen lleng llenyddiaeth llethr lleuad llewes llinell llith lloer lloeren llofft llong
        llosgfa llwy llwyfan llyfrgell llyfryddiaeth llygoden llynges llys-fam llysgenhadaeth llysieuen llysieufa llysywen
        llythyren llywodraeth llywodraethwraig lolfa lôn lori
        mabwysiadaeth madfall mafonen magnel mainc malwen malwoden mam mam-faeth mam-gu mam-yng-nghyfraith mamgu mamiaith
        mamog maneg mantais mantell manyleb marchnad marwnad marwolaeth masnach matsien mawnog medal meddygaeth meddygfa
        meddyginiaeth mefusen megin meicrodon meithrinfa melin mellten melodi menter menyw merch merch-yng-nghyfraith merlen
        mesen mil miliwn milltir modfedd modrwy modryb moes moeseg mordaith morgath moronen morwraig morwyn mosg mwyalchen
        mwyaren myfyrwraig mynachlog mynedfa mynwent mynwes
        nain nant neges neidr neuadd nith nodwedd nodwydd nofel nos noson nyrs nyrsfa nythfa
        oedfa oergell oes olwyn oriawr oriel owns
        pabell padell pais paned partneriaeth pawen pedol pedrongl pêl pêl-rwyd pelen penaethes penbleth pencampwriaeth pennod
        pensaernïaeth perllan perthynas pib pibell picell pilsen pladur plaid planed planhigfa pleidlais pleten pluen pobl
        pobol poced pont porfa potel pregeth prentisiaeth prifathrawes prifddinas prifwyl prifysgol priodas problem proffwydes
        proses prydles punt Pwyleg pysen pythefnos
        raced raffl rafft ras rhaca rhaff rhagfarn rhaglen rhaglenwraig rhagoriaeth rhan rhaw rhawd rhegen rheilffordd rheol
        rheolwraig rhes rhestr rhigol rhiw rhodd rhodfa rhos rhwyd rhwyg rhyddiaith risg rôl rysáit
        sach Saesneg saeth sain salm sarff Sbaeneg sbectol sedd sefyllfa seicoleg seiren senedd seremoni seren sesiwn set
        sgarff sgert sgrin sgwrs siaced siambr sianel silff sillaf simne sinema sioe siop sir siwt soffa sosban soser stabl
        stafell stôl stondin storfa stori storm strategaeth streic stryd swydd swyddfa swyddogaeth synagog system
        tabled tacteg tafarn tafell taflen taith talaith taleb talent tarian tarten tasg taten techneg technoleg teipysgrif
        teisen telyn telynores teml temtasiwn teyrnas theatr tiriogaeth tiwtores tomen ton tôn tonnell torf torth trafnidiaeth
        trafodaeth tref trefgordd treflan trefn treftadaeth treth triniaeth trioleg trochfa troed troedfedd troell trol
        trosedd trwydded tudalen twymyn tylluan tymhestl tynged tyrfa tystiolaeth tystysgrif tywysoges
        uchelgais uned urdd uwchgynhadledd
        wal waled ward wats watsh wern wybren wyres wythnos
        ymddiriedolaeth ymerodraeth ymgais ymgynghorfa ymgyrch ymwybyddiaeth ynys ysbrydoliaeth ysgallen ysgol ysgolfeistres
        ysgoloriaeth ysgrifen ysgrifenyddes ysgub ysgubor ysgwydd ysgyfarnog ystâd ystadegaeth ystafell ystlys ystod ystrydeb
        """)
}
