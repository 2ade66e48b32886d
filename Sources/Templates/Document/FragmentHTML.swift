/// A document as HTML elements for the inside of a page, without style.
public enum FragmentHTML {
    /// - Parameter headingOffset: added to the level of each heading, so that `h1` is the page's own.
    public static func render(_ document: Document, headingOffset: Int = 0) -> String {
        DocumentHTML(styles: [:], headingOffset: headingOffset).render(document)
    }
}
