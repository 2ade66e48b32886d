/// Words that no mutation touches (fossilised forms and small words): in lower case, and at the beginning of a sentence.
enum NeverMutating {
    static let words = WordList(
        """
        bant beth ble braf byth
        dacw dan ddim ddoe draw dros drosodd drwy dw dwi dy dydw dydy dyma dyna dyw
        fe fel fi fo fy
        gan gartre gartref ger gilydd go gyd gyda gydag gynt
        mae maent mai mewn mi minnau minne mo mor myfi
        pam pan pe petai petasai piau plis plîs
        rhag rhwng
        ti tithau tithe tuag tydi
        """)

    /// Small words that take the aspirate alone (a thua, a than), and otherwise keep their beginning (o tua 20).
    static let butAspirating = WordList("cyn tan tra tua")
}
