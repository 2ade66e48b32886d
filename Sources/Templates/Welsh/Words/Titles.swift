/// Titles before a person's name, which do not mutate: i Mrs Jones.
enum Titles {
    static let words = WordList(
        """
        Canon Capt Cllr Cyng
        Dr
        Madam Master Miss Monsignor Mr Mrs Ms Mx
        Parch Parchg Prof Proff
        Syr
        """)
}
