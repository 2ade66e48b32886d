/// Words that never mutate (fossilised forms and small words), in lower case and at the beginning of a sentence.
enum NeverMutating {
    static let words = WordList(
        """
        bant barod beth ble bosib bosibl braf byth
        dacw dan ddim ddoe draw dros drosodd drwy dw dwi dy dydw dydy dyma dyna dyw
        fe fel fi fo fy
        gael gan gartre gartref gau ger gilydd go gwrs gyd gyda gydag gydol gynnwys gynt gyntaf gynted
        mae maent mai mewn mi minnau minne mo mor myfi
        pam pan pe petai petasai piau plis plîs
        rhag rhwng
        ti tithau tithe tuag tydi
        """)

    /// Small words that take only the aspirate (a thua, a than), and no other mutation (o tua 20).
    static let butAspirating = WordList("cyn tan tra tua")
}
