internal import CQRencode

/// A QR code (ISO/IEC 18004) as dark and light squares.
struct QRCode: Equatable {
    /// Squares on each side, without the quiet zone.
    let side: Int
    /// Row by row.
    let dark: [Bool]

    /// A code that can be read with up to 15 % of it damaged (level M). Throws `replyPageTooLong`.
    init(_ text: String) throws(LetterError) {
        let bytes = Array(text.utf8)
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { throw .replyPageTooLong }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        self.side = side
        // The lowest bit of each byte is the colour; the others are internal to the encoder.
        dark = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// The runs of dark squares: row, first column, length.
    var runs: [(row: Int, column: Int, length: Int)] {
        var runs: [(row: Int, column: Int, length: Int)] = []
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while column < side, dark[row * side + column] { column += 1 }
                if column > start { runs.append((row, start, column - start)) } else { column += 1 }
            }
        }
        return runs
    }
}
