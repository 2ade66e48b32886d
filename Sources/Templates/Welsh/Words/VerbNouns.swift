/// Verb-nouns (infinitives), which do not mutate after yn (yn mynd).
enum VerbNouns {
    static let words = WordList(
        """
        addysgu adeiladu adnabod adrodd agor allgofnodi amcangyfrif amddiffyn anafu anfon anghofio anghytuno annog archebu
        arddangos argraffu arholi aros arwain asesu astudio ateb atgoffa
        bachu bargeinio bedyddio beirniadu bendithio benthyca benthyg berwi bihafio blino bod boddi bodloni bodoli brasgamu
        brathu brechu brefu breuddwydio brifo brolio brwydro brysio buddsoddi budro bugeilio bwcio bwlio bwriadu bwrw bwydo
        bwyta byddaru bygwth byrhau bytheirio byw
        cadarnhau cadeirio cadw cael camddeall camu canfod caniatáu canlyn canmol canslo canu cario caru casáu casglu cau
        cefnogi cefnu ceisio cenhadu cerdded ceryddu chwarae chwerthin chwilio cicio ciniawa clebran clirio cloi clymu clywed
        cneifio cneua cnoi codi cofio cofnodi cofrestru coginio colli copïo cosbi cosi costio crafangu credu creu cribinio
        crio croesawu croesi cronni crwydro crynhoi cuddio cwblhau cwrdd cwyno cychwyn cyd-drefnu cyd-fynd cyd-fyw cydio
        cydlynu cydnabod cydsynio cydweithio cydweld cyfaddef cyfansoddi cyfarch cyfarfod cyfathrebu cyfeilio cyfeirio
        cyffelybu cyffroi cyffwrdd cyfieithu cyflawni cyflogi cyflwyno cyflymu cyfnewid cyfrannu cyfranogi cyfri cyfrif cyfuno
        cyfyngu cyhoeddi cylchredeg cymdeithasu cymell cymeradwyo cymharu cymodi cymryd cymysgu cynganeddu cynghori cynhesu
        cynhyrchu cynilo cynllunio cynnal cynnau cynnig cynnull cynnwys cynorthwyo cynrychioli cynyddu cyplysu cyrchu cyrraedd
        cysgu cystadlu cysuro cysylltu cytuno cywain cywiro
        dad-danysgrifio dadansoddi dadlau dadwneud dal dala danfon dangos dannod darganfod darllen darogan darparu datblygu
        datgan dathlu datod datrys dawnsio deall dechrau deffro deffroi defnyddio dehongli deillio denu derbyn dewis dianc
        dibrisio dibynnu diddanu difetha diffodd diflannu diflasu digwydd dihuno dileu dilyn dinistrio dioddef diogelu diolch
        diosg dirmygu dirnad dirwyn disgrifio disgwyl disgyn distewi diweddaru diweddu dod dofi dolefain dosbarthu drewi
        dringo drwgdybio dweud dwyn dychmygu dychryn dychwelyd dyfalu dyfynnu dyheu dylifo dymuno dynesu dyrannu dysgu
        e-bostio edrych egluro eistedd ennill esbonio
        ffonio
        gadael gafael galarnadu gallu galluogi galw garddio gefeillio geirio geni glanhau gloddesta gloywi gludo glynu
        gobeithio goddef gofalu gofyn goglais gogoneddu gohirio golchi gollwng golygu gorchuddio gorchymyn goresgyn gorffen
        gorffwys gorfodi gorliwio gormesu gorthrymu goruchwylio gorwedd gosod gostwng graddio gwadu gwagio gwahodd gwarchae
        gwarchod gwaredu gwario gwastraffu gwatwar gwau gwawrio gweddïo gweiddi gweini gweinyddu gweithio gweithredu gweld
        gwella gwenu gwersylla gwerthfawrogi gwerthu gweu gwingo gwirfoddoli gwirio gwirioni gwisgo gwladychu gwledda gwneud
        gwneuthur gwrando gwreiddio gwrido gwrthdaro gwrthod gwrthsefyll gwthio gwybod gwylio gwylltio gwynnu gwyntyllu gwyro
        gyrru
        hedfan helpu herio hoffi hyfforddi hysbysu
        iacháu
        lawrlwytho llamu llanw llawenhau llechu lledaenu lleddfu llefain lleihau lleisio llenwi lleoli llifo llithro lliwio
        lloffa llofnodi llofruddio llogi llonni llosgi llowcio lluchio lluddias llunio lluosi llwgu llwyddo llygadu llygru
        llyncu llywio llywyddu
        mabwysiadu maddau maethu magu maldodi malu manteisio marchogaeth marcio marw meddu meddwl medi medru meistroli
        meithrin mentro merlota merwino mesur methu mewngofnodi modelu moli mordwyo mwmian mwyara mwynhau mynd mynegi mynnu
        mynychu
        neidio newid nofio
        ofni optio
        pacio paentio parablu paratoi parcio parhau peidio peintio penderfynu penodi pentyrru perchenogi perfformio perthyn
        pesychu plannu pleidleisio plethu plygu pobi poeni poethi pori porthi postio pregethu priodi profi prosesu protestio
        prydyddu prynu pwyllo pwyso pysgota
        rhaffu rhagdybio rhagflaenu rhaglennu rhagori rhagrithio rhagweld rhannu rhedeg rhefru rhegi rheibio rheoli rhestru
        rhewi rhifo rhincian rhochian rhoddi rhodianna rhoi rhostio rhuo rhuthro rhwbio rhwyfo rhwymo rhwystro rhybuddio
        rhyddhau rhydu rhyfeddu rhyfela rhygnu rhynnu
        sefyll seiclo sgrifennu siarad stopio storio symud
        taenu taeru taflu tagio talu tanseilio tanysgrifio taro tasgu tebygu tecstio teimlo teipio teithio tewi teyrnasu tocio
        toddi tollti torheulo torri traddodi traethu trafod trawsnewid trechu trefnu treialu treulio trigo trin trio trochi
        troelli troi trosglwyddo trosi trwsio twyllo tyfu tyngu tynhau tynnu tywallt tywynnu tywys
        uwchlwytho
        yfed ymarfer ymateb ymddiheuro ymgeisio ymgynghori ymgysylltu ymuno ymweld ysbrydoli ysgrifennu
        """)
}
