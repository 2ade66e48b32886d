internal import CCmark

/// The tree that libcmark parses Markdown into, freed with its owner.
final class MarkdownTree {
    private let pointer: OpaquePointer?

    init(_ source: String) {
        // With positions enabled, libcmark also counts the lines inside code and HTML, so that later lines are right.
        pointer = source.withCString { cmark_parse_document($0, source.utf8.count, CMARK_OPT_SOURCEPOS) }
    }

    deinit { if let pointer { cmark_node_free(pointer) } }

    /// The document; its nodes live as long as the tree.
    var root: Node? { pointer.map { Node(pointer: $0) } }

    /// All of the author's text in the tree: text, code, HTML, and the addresses and titles of links, in reading order; libcmark
    /// splits text wherever markup might have begun.
    var written: String {
        guard let pointer, let walk = cmark_iter_new(pointer) else { return "" }
        defer { cmark_iter_free(walk) }
        var written = ""
        while true {
            // libcmark's iterator, since recursion over a deep tree could overflow the stack.
            switch cmark_iter_next(walk) {
            case CMARK_EVENT_DONE: return written
            case CMARK_EVENT_ENTER:
                guard let entered = cmark_iter_get_node(walk) else { continue }
                let node = Node(pointer: entered)
                written += node.literal
                if node.kind == .link || node.kind == .image { written += node.url + node.title }
            default: continue
            }
        }
    }

    enum Kind {
        case paragraph, heading, list, blockQuote, codeBlock, rule
        case text, softBreak, lineBreak, emphasis, strong, link, image, code
        /// HTML, and nodes that only contain others.
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

        /// libcmark gives some inlines no line: then it is the parent's.
        var nearestLine: Int? {
            var node = self
            while node.startLine == 0 {
                guard let parent = node.parent else { return nil }
                node = parent
            }
            return node.startLine
        }

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
