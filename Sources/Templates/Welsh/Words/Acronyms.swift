/// Acronyms that are said letter by letter or as a name, in capitals, longer than four letters or with vowels in them.
enum Acronyms {
    static let words = WordList(
        """
        AAA ADY AS ASau
        BAME BBC BSL BTEC
        CAD CBAC CBBC CBeebies CCA CD CDU CDUau CEO CIC CIO CLG COVID CTS CYD
        DBS DTP DVD DVLA DWP
        ESOL
        GCSE GDPR GIG GIGau GMB GP
        ITV
        MENSA MP
        NASA NASUWT NATO NSPCC
        PA PC PCs PDF PE PIN PISA PLASC PPA PTA
        RSPB RSPCA
        TA TAs TAW TB TG TGAU TGCh TV
        UCAC UNESCO UNICEF UNISON UNSAIN
        """)
}
