/// Verb-nouns (infinitives): after yn they keep their beginning (yn mynd).
enum VerbNouns {
    static let words = WordList(
        """
        addysgu adeiladu adnabod adrodd agor allgofnodi amcangyfrif amddiffyn anafu anfon anghofio anghytuno annog archebu
        arddangos argraffu arholi aros arwain asesu astudio ateb atgoffa
        beirniadu bendithio benthyg berwi blino bod boddi bodoli brechu breuddwydio brifo brysio buddsoddi bwcio bwlio bwriadu
        bwydo bwyta bygwth byw
        cadarnhau cadeirio cadw cael camu caniatáu canmol canslo canu cario caru casáu casglu cau cefnogi cefnu ceisio cerdded
        ceryddu chwarae chwerthin chwilio cicio clirio cloi clymu clywed cneifio codi cofio cofnodi cofrestru coginio colli
        copïo costio credu creu crio croesawu crwydro cuddio cwblhau cwrdd cwyno cychwyn cydlynu cydweithio cyfaddef cyfarfod
        cyfathrebu cyfeirio cyffwrdd cyfieithu cyflawni cyflogi cyflwyno cyfnewid cyfrannu cyfrif cyfyngu cyhoeddi cymell
        cymharu cymryd cymysgu cynllunio cynnal cynnig cynnwys cynorthwyo cynrychioli cynyddu cyrchu cyrraedd cysgu cystadlu
        cysuro cysylltu cytuno
        dad-danysgrifio dadansoddi dadlau dal danfon dangos darganfod darllen darparu datblygu datgan dathlu datrys dawnsio
        deall dechrau deffro defnyddio dehongli deillio denu derbyn dewis dibynnu diffodd diflannu digwydd dileu dilyn
        dinistrio dioddef diogelu diolch disgrifio disgwyl distewi diweddaru dod dosbarthu dringo dweud dwyn dychwelyd dyfalu
        dyfynnu dymuno dysgu
        e-bostio edrych egluro eistedd ennill esbonio
        ffonio
        gadael gallu galluogi galw garddio geni glanhau gludo glynu gobeithio gofalu gofyn gohirio golchi gollwng golygu
        gorffen gorfodi goruchwylio gorwedd gostwng graddio gwadu gwahodd gwarchod gwario gwastraffu gweinyddu gweithio
        gweithredu gweld gwella gwenu gwerthfawrogi gwerthu gwirfoddoli gwirio gwisgo gwneud gwneuthur gwrando gwrthod gwthio
        gwybod gwylio gyrru
        hedfan helpu herio hoffi hyfforddi hysbysu
        iacháu
        lawrlwytho llawenhau lleihau llenwi lleoli llithro lliwio llofnodi llogi llosgi llunio lluosi llwyddo llygadu llyncu
        mabwysiadu maddau maethu magu malu marcio marw meddwl medru meistroli mentro merwino mesur methu mewngofnodi modelu
        mwynhau mynd mynegi mynnu mynychu
        neidio newid nofio
        ofni optio
        pacio paentio paratoi parcio parhau peidio peintio penderfynu penodi perfformio perthyn plannu pleidleisio plygu pobi
        poeni postio priodi profi prosesu protestio prynu pwyso pysgota
        rhagori rhagweld rhannu rhedeg rheoli rhestru rhewi rhifo rhoi rhuthro rhwymo rhwystro rhybuddio rhyddhau rhyfeddu
        sefyll seiclo sgrifennu siarad stopio storio symud
        taflu tagio talu tanysgrifio tecstio teimlo teipio teithio torri trafod trawsnewid trefnu treialu treulio trin trio
        troi trosglwyddo trwsio twyllo tyfu tyngu tynnu tywys
        uwchlwytho
        yfed ymarfer ymateb ymddiheuro ymgeisio ymgynghori ymgysylltu ymuno ymweld ysbrydoli ysgrifennu
        """)
}
