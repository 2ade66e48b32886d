/// A document as HTML elements to stand inside a page, without style.
public enum FragmentHTML {
    /// - Parameter headingOffset: added to the level of each heading, so that a page can keep `h1` for itself.
    public static func render(_ document: Document, headingOffset: Int = 0) -> String {
        DocumentHTML(styles: [:], headingOffset: headingOffset).render(document)
    }
}
