import Mustache
import Templates

/// The texts of a page in one language, for its template: `{{t.undelivered-title}}` is `page-undelivered-title` in `locales/`.
struct PageWords: MustacheParent {
    let locales: Locales
    let language: Language

    func child(named name: String) -> Any? { text(name) }

    func text(_ name: String, _ values: [String: Value] = [:]) -> String {
        locales.text(Phrase(rawValue: "page-\(name)"), values, in: language)
    }
}
