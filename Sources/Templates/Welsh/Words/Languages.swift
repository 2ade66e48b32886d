/// Names of languages: after yn they take the limited soft mutation (yn Gymraeg, yn Saesneg), as nothing else capitalised does.
enum Languages {
    static let words = WordList(
        """
        Almaeneg Arabeg Bengaleg Cernyweg Cymraeg Daneg Eidaleg Ffrangeg Gaeleg Groeg Gwyddeg Hindi Lladin Llydaweg Manaweg Perseg
        Portiwgaleg Pwnjabeg Pwyleg Rwmaneg Rwsieg Saesneg Sbaeneg Tsieinëeg Twrceg Wcreineg Wrdw Basgeg Bwlgareg Catalaneg Cwrdeg
        Groegeg Hwngareg Iseldireg Lithwaneg Slofaceg Somaleg Tagalog Tamileg
        """)
}
