import Gateway
import Templates

/// How many replies wait and how long answering took, for Welsh and English apart.
enum InboxAgesText {
    static func table(_ ages: InboxAges, _ words: Localizer) -> String {
        let heads: [Phrase] = [
            "page-ages-language", "page-ages-waiting", "page-ages-oldest", "page-ages-answered", "page-ages-median",
        ]
        let labels = words.labels
        var table = TextTable(heads.enumerated().map { (words.text($1), $0 == 0 ? .left : .right) })
        let rows: [(Language?, InboxAges.Ages)] = [(.welsh, ages.welsh), (.english, ages.english), (nil, ages.either)]
        for (language, row) in rows {
            table.add([
                labels.language(language), String(row.waiting), labels.duration(row.oldest), String(row.answered),
                labels.duration(row.median),
            ])
        }
        return "\(table.text)\n\(words.text("page-ages-note"))"
    }
}
