/// Loans in g- that do not take the soft mutation, but the nasal (Arddulliadur; Geiriadur Prifysgol Cymru): y gêm, fy ngêm. A
/// compound follows its first part (gôl-geidwad).
enum ResistsSoft {
    static let words = WordList(
        """
        gadget gadjet gag gagiau gala galâu galeri galerïau gamblo gamblwr gamblwyr gang gangiau garej garejis garejys garsiwn
        gas gât gatiau gel geliau gêm gemau gêmau gêr gêrs geto getos giât giatiau gig gìg gigiau gigs gini gitâr gitarau
        gitarwyr gitarydd glicerin gloss gluten glwcos glwten gôl golff golffiwr golffwyr goliau gorila gorilas gospel graff
        graffeg graffiau graffigau graffit graffiti gram gramau grant grantiau grefi grid gridiau gril griliau grŵp grwpiau
        gwglio gwglo gym gymnast gymnasteg gymnastwyr
        """)
}
