/// Plurals, which do not mutate after the article and are counted with o: 25 o blant.
enum PluralNouns {
    static let words = WordList(
        """
        adar adeiladau adroddiadau aelodau amserau anfonwyr anghenion arweinwyr atebion athrawesau athrawon
        babanod bagiau bechgyn beiciau bisgedi blodau blwyddi blynyddau blynyddoedd boreau brechdanau brodyr bunnoedd
        bwrdeistrefi bwydydd byrddau bysedd bysiau bysus
        cacennau cadeiriau caeau caneuon canllawiau canlyniadau canolfannau cardiau cathod ceffylau ceiniogau ceir ceisiadau
        cerddi chwiorydd cilometrau ciniawau clybiau coed cofnodion cogyddion corau creision cwestiynau cwmnïau cŵn
        cyfarfodydd cyfeillion cyfeiriadau cyfieithiadau cyfleoedd cyfraniadau cyfrifiaduron cyfrifoldebau cyfrifon
        cyfrineiriau cymdogion Cymry cymunedau cynghorau cynlluniau cynorthwywyr cyrsiau
        dail dannedd darnau defnyddwyr deintyddion derbynwyr dewisiadau diddordebau digwyddiadau dillad dinasoedd diodydd
        disgyblion diwrnodau doctoriaid dogfennau dolenni dosbarthiadau drafftiau dramâu drysau dulliau dwylo dyddiadau
        dyddiau dynion dysgwyr
        eiliadau enwau esgidiau
        ffilmiau ffonau ffrindiau ffrwythau ffurflenni
        geiriau gemau genethod gliniaduron gofalwyr gofynion gosodiadau grantiau grwpiau gwahoddiadau gwallau gwarcheidwaid
        gwasanaethau gwefannau gweithdai gweithgareddau gweithwyr gwersi gwirfoddolwyr gwobrau gwragedd gwyliau gwŷr
        hysbysiadau
        llefydd lleoedd lleoliadau lliwiau lluniau llyfrau llygaid llysiau llythyrau llythyron llywodraethwyr
        mamau manylion mathau meddygon meibion menig mentrau menywod merched merlod milltiroedd misoedd modrybedd moron
        mudiadau munudau
        negesau negeseuon nodiadau nyrsys
        oedolion oriau
        papurau parciau pebyll peli penaethiaid penderfyniadau pentrefi perthnasau pethau planhigion plant plantos polisïau
        pontydd poteli problemau profiadau profion prosiectau prydau punnoedd pwyllgorau pynciau pysgod
        rasys rhaglenni rhannau rheolau rheolwyr rhestrau rhestri rhesymau rhieni rhieni-cu rhifau rhoddion
        sefydliadau sgiliau staff storïau straeon swyddogion
        tabledi tadau taflenni tai talebau taliadau targedau tasgau tatws teganau teisennau teithiau templedi testunau
        teuluoedd timau tocynnau traed trefi trenau tripiau tudalennau tymhorau tystysgrifau
        wythnosau
        ysgolion ystafelloedd
        """)
}
