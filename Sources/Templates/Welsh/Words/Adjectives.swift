/// Adjectives and adverbs: after yn they take the limited soft mutation (yn gyfleus), after a feminine noun the soft (merch
/// dda).
enum Adjectives {
    static let words = WordList(
        """
        abl absennol academaidd addas addysgol adnabyddus aflwyddiannus agored agos agosach amherthnasol amhoblogaidd amhosib
        amhosibl amhriodol aml amyneddgar anabl anaddas anarferol aneglur anffurfiol anfodlon angenrheidiol anghyfarwydd
        anghyfleus anghyfrifol anghywir anhrefnus anlwcus annerbyniol annheg annibynnol annigonol annisgwyl anodd anos ansicr
        anuniongyrchol araf arafach arall arbennig arbennigol ardderchog arferol artistig
        bach balch bas bendigedig blaengar blaenorol blasus blêr blin blinedig blynyddol bodlon braf bras briwsionllyd brown
        brwd brwdfrydig brwnt buan buddiol budr bychan byd-eang byddar byr byrbwyll byrhoedlog bywiog
        cadarnhaol caeedig caled cam canlynol caredig cas cau celwyddog cenedlaethol cerddorol chwerw chwilfrydig clir cloff
        clyfar coch corfforol crac creadigol crefyddol croes croesawgar crwn cryf cryfach cul cwrtais cyfan cyfartal cyfarwydd
        cyfeillgar cyffredin cyffredinol cyffrous cyflawn cyfleus cyflym cyflymach cyfoes cyfoethog cyfredol cyfreithiol
        cyfrifol cyfrinachol cyhoeddus cymdeithasol cymhleth Cymreig cymunedol cymysg cynharach cynhwysol cynnar cynnes cynt
        cyntaf cysglyd cyson cywir
        da dall ddibynnol dealladwy deallus defnyddiol deinamig derbyniol dethol dewisol dewr dibynadwy dibynnol diddiwedd
        diddorol diflas difrifol difyr dig digidol digonol diofal diog diogel diolchgar diweddar diwerth diwethaf diwylliannol
        doniol drud drutach drwg du dwfn dwyieithog dwys dyddiol dyfeisgar dyfnach dyledus dymunol
        effeithiol effeithlon egnïol electronig emosiynol enwog eraill Ewropeaidd
        ffug ffurfiol ffyddlon
        galluog garw gerwin glân glas gloyw goddefol gofalus gofidus golau gonest gorau gorfodol gormodol graddol gwaeth
        gwaethaf gwag gwahaniaethol gwahanol gwallgof gwallus gwan gwannach gwaraidd gwastad gweddol gweithgar gweithredol
        gweladwy gwell gwen gwerthfawr gwerthfawrogol gwir gwirfoddol gwledig gwleidyddol gwlyb gwych gwyddonol gwydn gwyn
        gwyrdd
        hallt hanesyddol hanfodol hapus hardd hawdd haws heini hen hir hwyliog hwyr hwyrach hyderus hyfryd hygyrch hyll hŷn
        hynaf hynafol
        iach ieuengaf ifanc is isel
        llachar llafar llai llawn lleiaf lleol llonydd llwglyd llwm llwyd llwyddiannus llwyr llydan llyfn lwcus
        mân manwl masnachol mathemategol mawr meddal meddyliol medrus melyn melys mewnol miniog misol modern moesol mud mwy
        mwyach mwyaf mynych mynyddig
        negyddol nerfus nes nesach nesaf newydd normal
        od oer olaf oren
        parchus parhaol parod pell pellach pendant penderfynol penodol perffaith personol pert perthnasol peryglus pigog pinc
        plaen plentynnaidd pleserus poblogaidd poenus poeth porffor posib posibl positif preifat presennol prin printiedig
        priodol Prydeinig pryderus prydferth prydlon prysur pur pwysig
        rhad rhagorol rhagweithiol rhamantus rhanbarthol rhannol rhatach rheolaidd rhesymol rhugl rhwydd rhydd rhyfedd
        rhyngwladol
        sâl Seisnig serth sgwâr sicr siomedig siŵr sur swil swnllyd swyddogol sych sychedig sydyn syml syth
        taclus tal tawedog tawel tebyg technegol teg tenau tew teyrngar tlawd tlws tost tosturiol traddodiadol trafferthus
        trefnus trist trwchus trwm trylwyr twp twym tymhorol tyn tyner tynn tywyll
        uchel unig union uniongyrchol uwch
        werdd wythnosol
        ymarferol ymwybodol ynghynt ysgafn ysgrifenedig
        """)
}
