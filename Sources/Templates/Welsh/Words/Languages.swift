/// Names of languages: after yn they take the limited soft mutation (yn Gymraeg, yn Saesneg), as no other capitalised words do.
enum Languages {
    static let words = WordList(
        """
        Almaeneg Arabeg
        Basgeg Bengaleg Bwlgareg
        Catalaneg Cernyweg Cwrdeg Cymraeg
        Daneg
        Eidaleg
        Ffrangeg
        Gaeleg Groegeg Gwyddeg
        Hindi Hwngareg
        Iseldireg
        Lithwaneg Lladin Llydaweg
        Manaweg
        Perseg Portiwgaleg Pwnjabeg Pwyleg
        Rwmaneg Rwsieg
        Saesneg Sbaeneg Slofaceg Somaleg
        Tagalog Tamileg Tsieinëeg Twrceg
        Wcreineg Wrdw
        """)
}
