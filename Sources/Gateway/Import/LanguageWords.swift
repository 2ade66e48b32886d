/// How a language is named in `families.csv`: its tag, or its name in Welsh or in English.
enum LanguageWords {
    /// An empty cell is `unknown`, which means both languages; nil for what names no language, so that "na" or a mistyped word is not taken for one.
    static func preference(_ text: String) -> LanguagePreference? {
        let word = FamilyWords.folded(text)
        if ["", "unknown", "anhysbys", "?"].contains(word) { return .unknown }
        let tag = names[word] ?? word
        return tags.contains(tag) ? LanguagePreference(rawValue: tag) : nil
    }

    /// ISO 639-1, without `na` (Nauru) and `no` (Norwegian, which is `nb` or `nn`): in a school's file these two are answers ("no" in Welsh and in
    /// English).
    private static let tags: Set<String> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et \
        eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl \
        km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my nb nd ne ng nl nn nr nv ny oc oj om or \
        os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts \
        tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init)
    ).subtracting(["ie"])

    private static let names: [String: String] = [
        "cymraeg": "cy", "welsh": "cy", "cym": "cy", "wel": "cy", "saesneg": "en", "english": "en", "eng": "en",
        "pwyleg": "pl", "polish": "pl", "arabeg": "ar", "arabic": "ar", "wrdw": "ur", "urdu": "ur", "bengaleg": "bn",
        "bengali": "bn", "portiwgaleg": "pt", "portuguese": "pt", "wcreineg": "uk", "ukrainian": "uk", "rwmaneg": "ro",
        "romanian": "ro", "somali": "so", "somalieg": "so", "tsieineeg": "zh", "chinese": "zh", "cwrdeg": "ku", "kurdish": "ku",
        "twrceg": "tr", "turkish": "tr", "sbaeneg": "es", "spanish": "es", "ffrangeg": "fr", "french": "fr", "almaeneg": "de",
        "german": "de", "eidaleg": "it", "italian": "it", "perseg": "fa", "farsi": "fa", "persian": "fa", "pashto": "ps",
        "pwnjabeg": "pa", "punjabi": "pa", "gwjarati": "gu", "gujarati": "gu", "hindi": "hi", "lithwaneg": "lt",
        "lithuanian": "lt", "latfieg": "lv", "latvian": "lv", "bwlgareg": "bg", "bulgarian": "bg", "hwngareg": "hu",
        "hungarian": "hu", "slofaceg": "sk", "slovak": "sk", "tsieceg": "cs", "czech": "cs", "rwseg": "ru", "russian": "ru",
        "groeg": "el", "greek": "el", "tagalog": "tl", "fietnameg": "vi", "vietnamese": "vi", "tigrinya": "ti",
    ]
}
