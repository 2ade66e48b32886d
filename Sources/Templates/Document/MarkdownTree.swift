internal import CCmark

/// The tree that libcmark makes of Markdown, freed with its owner.
final class MarkdownTree {
    private let pointer: OpaquePointer?

    init(_ source: String) {
        // With positions asked for, libcmark counts the lines inside code and HTML too, so that what follows has its own.
        pointer = source.withCString { cmark_parse_document($0, source.utf8.count, CMARK_OPT_SOURCEPOS) }
    }

    deinit { if let pointer { cmark_node_free(pointer) } }

    /// The document; its nodes live as long as the tree.
    var root: Node? { pointer.map { Node(pointer: $0) } }

    enum Kind {
        case paragraph, heading, list, blockQuote, codeBlock, rule
        case text, softBreak, lineBreak, emphasis, strong, link, image, code
        /// HTML, and what holds others.
        case other
    }

    struct Node {
        fileprivate let pointer: OpaquePointer

        var kind: Kind { MarkdownTree.kinds[cmark_node_get_type(pointer).rawValue] ?? .other }
        var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
        var isInline: Bool {
            CMARK_NODE_FIRST_INLINE.rawValue...CMARK_NODE_LAST_INLINE.rawValue ~= cmark_node_get_type(pointer).rawValue
        }
        var listMarker: Document.ListMarker {
            cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
                ? .number(from: Int(cmark_node_get_list_start(pointer))) : .bullet
        }
        var literal: String { Self.string(cmark_node_get_literal(pointer)) }
        var url: String { Self.string(cmark_node_get_url(pointer)) }
        var title: String { Self.string(cmark_node_get_title(pointer)) }
        /// From 1; 0 where libcmark gives none.
        var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
        var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
        var parent: Node? { cmark_node_parent(pointer).map { Node(pointer: $0) } }

        var children: [Node] {
            var children: [Node] = []
            var next = cmark_node_first_child(pointer)
            while let child = next {
                children.append(Node(pointer: child))
                next = cmark_node_next(child)
            }
            return children
        }

        /// libcmark gives some inlines no line: then it is that of what they stand in.
        var nearestLine: Int? {
            startLine > 0 ? startLine : parent?.nearestLine
        }

        /// The number of bytes of text in it, at any depth.
        var textLength: Int { (kind == .text ? literal.utf8.count : 0) + children.reduce(0) { $0 + $1.textLength } }

        private static func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
    }

    private static let kinds: [UInt32: Kind] = [
        CMARK_NODE_PARAGRAPH.rawValue: .paragraph, CMARK_NODE_HEADING.rawValue: .heading, CMARK_NODE_LIST.rawValue: .list,
        CMARK_NODE_BLOCK_QUOTE.rawValue: .blockQuote, CMARK_NODE_CODE_BLOCK.rawValue: .codeBlock,
        CMARK_NODE_THEMATIC_BREAK.rawValue: .rule, CMARK_NODE_TEXT.rawValue: .text, CMARK_NODE_SOFTBREAK.rawValue: .softBreak,
        CMARK_NODE_LINEBREAK.rawValue: .lineBreak, CMARK_NODE_EMPH.rawValue: .emphasis, CMARK_NODE_STRONG.rawValue: .strong,
        CMARK_NODE_LINK.rawValue: .link, CMARK_NODE_IMAGE.rawValue: .image, CMARK_NODE_CODE.rawValue: .code,
    ]
}
