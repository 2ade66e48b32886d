internal import CPango
internal import Foundation

/// Draws pages into a tagged PDF with cairo.
final class PDFCanvas {
    /// The buffer that cairo writes to.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    private let sink = Sink()
    private let surface: OpaquePointer
    private let cairo: OpaquePointer

    /// - Parameter created: the date in the file's metadata, so that the bytes do not depend on the clock.
    init(title: String, author: String, created: Date) throws(LetterError) {
        let write: cairo_write_func_t = { closure, bytes, count in
            guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes += UnsafeBufferPointer(
                start: bytes, count: Int(count))
            return CAIRO_STATUS_SUCCESS
        }
        let page = LetterLayout.page.points
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                write, Unmanaged.passUnretained(sink).toOpaque(), page.width, page.height),
            let cairo = cairo_create(surface)
        else { throw .drawing("cairo_create") }
        self.surface = surface
        self.cairo = cairo
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created.formatted(.iso8601))
        begin("Document")
    }

    deinit {
        cairo_destroy(cairo)
        // Finishing the surface writes to the sink, which the property still retains.
        cairo_surface_destroy(surface)
    }

    func begin(_ tag: String) { cairo_tag_begin(cairo, tag, nil) }
    func end(_ tag: String) { cairo_tag_end(cairo, tag) }
    func endPage() { cairo_show_page(cairo) }

    /// Closes the file and returns its bytes. Throws `drawing` with cairo's message where anything failed before.
    func finish() throws(LetterError) -> [UInt8] {
        end("Document")
        let status = cairo_status(cairo)
        cairo_surface_finish(surface)
        for status in [status, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .drawing(cairo_status_to_string(status).map { String(cString: $0) } ?? "cairo")
        }
        return sink.bytes
    }

    func draw(_ mark: Mark) {
        switch mark {
        case .line(let text, let index, let x, let baseline):
            cairo_move_to(cairo, x, baseline)
            pango_cairo_show_layout_line(cairo, text.lines[index].glyphs)
        case .rule(let x, let y, let width): stroke(x: x, y: y, width: width, thickness: 0.6, dashes: [])
        case .cut(let x, let y, let width): stroke(x: x, y: y, width: width, thickness: 0.8, dashes: [5, 4])
        case .box(let x, let y, let side):
            cairo_set_line_width(cairo, 0.9)
            cairo_rectangle(cairo, x, y, side, side)
            cairo_stroke(cairo)
        case .code(let code, let x, let y, let side):
            let square = side / Double(code.side)
            for run in code.runs {
                cairo_rectangle(
                    cairo, x + Double(run.column) * square, y + Double(run.row) * square, Double(run.length) * square, square)
            }
            cairo_fill(cairo)
        }
    }

    private func stroke(x: Double, y: Double, width: Double, thickness: Double, dashes: [Double]) {
        cairo_set_line_width(cairo, thickness)
        cairo_set_dash(cairo, dashes, Int32(dashes.count), 0)
        cairo_move_to(cairo, x, y)
        cairo_line_to(cairo, x + width, y)
        cairo_stroke(cairo)
        cairo_set_dash(cairo, [], 0, 0)
    }
}
