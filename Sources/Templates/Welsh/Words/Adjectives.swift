/// Adjectives and adverbs: after yn they take the limited soft mutation (yn gyfleus), after a feminine noun the soft (merch
/// dda).
enum Adjectives {
    static let words = WordList(
        """
        abl absennol academaidd addas addysgol adnabyddus aflwyddiannus agored agos agosach amherthnasol amhoblogaidd amhosib
        amhosibl amhriodol aml amyneddgar anabl anaddas anarferol aneglur anffurfiol anfodlon angenrheidiol anghyfarwydd
        anghyfleus anghyfrifol anghywir anhrefnus anlwcus annerbyniol annheg annibynnol annigonol annisgwyl anodd anos ansicr
        anuniongyrchol araf arafach arall arbennig arbennigol ardderchog arferol artistig
        bach balch barbaraidd barus bas bendigedig blaengar blaenorol blasus blêr blin blinedig blynyddol bodlon braf bras
        brau bregus brith briwsionllyd brown brwd brwdfrydig brwnt buan buddiol budr bychan byd-eang byddar byr byrbwyll
        byrhoedlog bythol bywiog
        cadarn cadarnhaol caeedig caeth cain caled call cam canlynol caredig cas cau cefnog cegog cêl celwyddog cenedlaethol
        cerddorol chwerw chwilfrydig cibddall ciwt claf cleiog cleisiog clir clodwiw cloff clogyrnaidd clyd clyfar coch
        corfforol crac crand creadigol crefyddol creulon crin cringoch croes croesawgar croyw crwm crwn cryf cryfach cryg cu
        cudd cul cwbl cwrtais cyfa cyfagos cyfan cyfartal cyfarwydd cyfeillgar cyfewin cyffredin cyffredinol cyffrous cyfiawn
        cyflawn cyfleus cyflym cyflymach cyfoes cyfoethog cyfredol cyfreithiol cyfrifol cyfrin cyfrinachol cyfrwys cyfun
        cyhoeddus cyhyrog cymdeithasol cymedrol cymen cymesur cymhleth Cymreig cymunedol cymwys cymysg cynddeiriog cyndyn
        cynharach cynhenid cynhwysfawr cynhwysol cynhyrfus cynnar cynnes cynnil cynradd cynt cyntaf cysglyd cyson cysurus
        cytûn cywir cywrain
        da dall dealladwy deallus dedwydd defnyddiol deifiol deinamig del delfrydol derbyniol dethau dethol dewisol dewr
        di-baid di-dâl di-ddadl di-dor di-drefn di-fai di-ffael di-flas di-Gymraeg di-lol di-oed di-rif diamau diamod dianaf
        diangen diarffordd diargyhoedd dibriod dibrofiad dibwys dibynadwy dibynnol dichonadwy diddig diddiwedd diddorol
        diddrwg dideimlad diderfyn didostur didwyll diedifar dieithr difai diffaith diffuant diflas diflino difrifol difyr dig
        digalon digamsyniol digartref digidol digonol digri diguro digymar digynnwrf digywilydd dihafal dihyder dilys diniwed
        diofal diog diogel diolchgar dirgel dirybudd disglair disgleiriach distaw disymwth diwahân diwaith diweddar
        diweledigaeth diwerth diwethaf diwyd diwygiedig diwylliannol diymdrech diymhongar doeth dof dolurus doniol drud
        drutach drwg du durol dwfn dwl dwyieithog dwys dyddiol dyfal dyfeisgar dyfnach dygn dyledus dymunol
        effeithiol effeithlon egnïol electronig emosiynol enwog eraill Ewropeaidd
        ffug ffurfiol ffyddlon
        galluog garw gau gefell gerwin glân glandeg glas glaslas glew gloyw goddefol gofalus gofidus golau gonest gorau
        gorffenedig gorffwyll gorfodol gormodol graddol gwael gwaelach gwaeth gwaetha gwaethaf gwag gwahaniaethol gwahanol
        gwallgof gwallus gwan gwannach gwantan gwâr gwaraidd gwastad gwastraffus gweddol gweddw gweithgar gweithredol gweladwy
        gwell gwelw gwen gwerthfawr gwerthfawrogol gwinau gwir gwirfoddol gwirion gwledig gwleidyddol gwlyb gwresog gwrol
        gwrthun gwych gwyddonol gwydn gwyllt gwyn gwyrdd gwyrdroëdig
        hallt hanesyddol hanfodol hapus hardd hawdd haws heini hen hir hwyliog hwyr hwyrach hyderus hyfryd hygyrch hyll hŷn
        hynaf hynafol
        iach ieuengaf ifanc is isel
        llachar llafar llai llariaidd llawen llawn lled lleiaf lleol llesg lletchwith llipa lliwgar llonydd llosg lluosog
        llwglyd llwm llwyd llwyddiannus llwyr llydan llyfn llym llymach lwcus
        main maith maleisus mân manwl marw marwaidd masnachol mathemategol mawr mawrfrydig meddal meddyliol medrus melltigedig
        melyn melys mesuradwy mewnol milain miniog misol modern moel moesol mud mwll mwy mwyach mwyaf mwyn mwythus myglyd
        mynych mynyddig
        negyddol nerfus nes nesach nesaf newydd normal
        od oer olaf oren
        parchus parhaol parod pefriog pell pellach penagored penchwiban pendant penderfynol pengaled penigamp penodol penstiff
        perffaith personol pert perthnasol peryglus pigog pinc pitw piws plaen plentynnaidd pleserus pluog poblogaidd poenus
        poenydiol poeth porffor posib posibl positif preifat presennol prin printiedig priod priodol prudd Prydeinig pryderus
        prydferth prydlon prydweddol prysur pur pwdr pwyllog pwysig pybyr
        rhad rhagorol rhagweithiol rhamantus rhanbarthol rhannol rhatach rheolaidd rhesog rhesymol rhugl rhwth rhwydd rhydd
        rhydlyd rhyfedd rhyngwladol rhynllyd
        sâl Seisnig serth sgwâr sicr siomedig siŵr sur swil swnllyd swyddogol sych sychedig sydyn syml syth
        taclus taer tal tanbaid tanddaearol tangnefeddus tawedog tawel tebyg technegol teg tenau tew teyrngar tirion tlawd
        tlws tost tosturiol traddodiadol trafferthus tragwyddol tramor trefnus treisgar tringar trist trofannol truan trugarog
        trwchus trwm trwsgl trylwyr twp twt twym tymhorol tyn tyner tynghedus tynn tywyll
        uchel unig union uniongyrchol uwch uwchradd
        wythnosol
        ymarferol ymwybodol ynghynt ysgafn ysgrifenedig
        """)
}
