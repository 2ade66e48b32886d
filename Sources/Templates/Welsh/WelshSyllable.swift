/// What letters a Welsh word can begin with, which tells words in capitals (CWM, GLAW) from letters said one by one (PTA, GMB).
enum WelshSyllable {
    /// Whether the consonants before the first vowel of `word`, in lower case, can be said together.
    static func canOpen(_ word: String) -> Bool {
        let onset = String(word.prefix { !Vowel.startsSyllable($0) })
        guard onset.count < word.count else { return false }
        return onset.count <= 1 || onsets.contains(onset)
    }

    private static let onsets = WordList(
        """
        bl bn br ch chl chn chr chw cl cn cr dd dl dr ff ffl ffr gl gn gr ll ng ngh ngl ngn ngr mh mhl mhr ml mr mw nh nhr nr ph phl phr
        pl pn pr rh sb sbl sbr sc scl scr sg sgl sgr sh sl sm sn sr st str th thl thr tl tn tr ts
        """)
}
