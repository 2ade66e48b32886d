/// Plurals, which the article leaves alone and which are counted with o: 25 o blant.
enum PluralNouns {
    static let words = WordList(
        """
        Cymry
        adar adeiladau adroddiadau aelodau amserau anfonwyr anghenion arweinwyr atebion athrawesau athrawon
        babanod bagiau bechgyn beiciau bisgedi blodau blwyddi blynyddau blynyddoedd boreau brechdanau brodyr bunnoedd
        bwrdeistrefi bwydydd byrddau bysiau bysus
        cacennau cadeiriau caeau caneuon canllawiau canlyniadau canolfannau cardiau cathod ceffylau ceiniogau ceir ceisiadau
        chwiorydd cilometrau ciniawau clybiau coed cofnodion cogyddion corau cwestiynau cwmnïau cŵn cyfarfodydd cyfeillion
        cyfeiriadau cyfieithiadau cyfleoedd cyfraniadau cyfrifiaduron cyfrifoldebau cyfrifon cyfrineiriau cymdogion cymunedau
        cynghorau cynlluniau cynorthwywyr cyrsiau
        darnau defnyddwyr deintyddion derbynwyr dewisiadau diddordebau digwyddiadau dillad dinasoedd diodydd disgyblion
        diwrnodau doctoriaid dogfennau dosbarthiadau drafftiau drysau dulliau dyddiadau dyddiau dynion dysgwyr
        eiliadau enwau esgidiau
        ffilmiau ffonau ffrindiau
        geiriau gemau gofalwyr gofynion gosodiadau grantiau grwpiau gwahoddiadau gwallau gwarcheidwaid gwasanaethau gwefannau
        gweithdai gweithgareddau gweithwyr gwersi gwirfoddolwyr gwobrau gwragedd gwyliau gwŷr
        hysbysiadau
        llefydd lleoedd lleoliadau lliwiau lluniau llyfrau llythyrau llythyron llywodraethwyr
        mamau manylion mathau meddygon meibion mentrau menywod merched merlod milltiroedd misoedd mudiadau munudau
        negesau negeseuon nodiadau nyrsys
        oedolion oriau
        papurau parciau pebyll peli penaethiaid penderfyniadau pentrefi perthnasau pethau planhigion plant plantos polisïau
        pontydd poteli problemau profiadau profion prosiectau prydau punnoedd pwyllgorau pynciau pysgod
        rhaglenni rhannau rheolau rheolwyr rhestrau rhestri rhesymau rhieni rhieni-cu rhifau rhoddion
        sefydliadau sgiliau staff storïau straeon swyddogion
        tadau taflenni tai talebau taliadau targedau tasgau teganau teisennau teithiau templedi testunau teuluoedd timau
        tocynnau trefi trenau tripiau tudalennau tymhorau tystysgrifau
        wythnosau
        ysgolion ystafelloedd
        """)
}
