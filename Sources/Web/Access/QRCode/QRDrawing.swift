import HTML

/// A QR code as a drawing within the page, with words for those who don't see it.
struct QRDrawing {
    let code: QRCode
    let words: String
    /// The light modules around it that a reader needs (ISO/IEC 18004, 6.3.8).
    private static let margin = 4

    var markup: Markup {
        let side = code.size + 2 * Self.margin
        return svg(width: side, height: side, .class("ww-qr"), .role("img"), .aria(.label, words)) { svgBars(bars) }
    }

    /// Dark modules beside each other are one bar.
    private var bars: [(x: Int, y: Int, width: Int)] {
        (0..<code.size).flatMap { row in
            var bars: [(x: Int, y: Int, width: Int)] = []
            for column in 0..<code.size where code.isDark(column: column, row: row) {
                if column > 0, code.isDark(column: column - 1, row: row) {
                    bars[bars.count - 1].width += 1
                } else {
                    bars.append((column + Self.margin, row + Self.margin, 1))
                }
            }
            return bars
        }
    }
}
