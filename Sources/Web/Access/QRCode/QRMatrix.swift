/// The modules of a QR code: patterns by which a reader finds it, and between them the data.
struct QRMatrix {
    let size: Int
    private(set) var modules: [Bool]
    /// Patterns and signs: no mask touches them.
    private var isFixed: [Bool]

    init(_ version: QRVersion, holding codewords: [UInt8]) {
        size = version.size
        modules = Array(repeating: false, count: size * size)
        isFixed = modules
        drawTiming()
        for corner in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(corner.0, corner.1) }
        drawAlignments(version.alignments)
        drawFormat(0)
        if version.number >= 7 { drawVersion(QRSigns.version(version.number)) }
        place(codewords)
    }

    func masked(by mask: QRMask) -> QRMatrix {
        var copy = self
        for row in 0..<size {
            for column in 0..<size where !isFixed[row * size + column] && mask.turns(column, row) {
                copy.modules[row * size + column].toggle()
            }
        }
        copy.drawFormat(QRSigns.format(mask: mask.rawValue))
        return copy
    }

    private mutating func fix(_ column: Int, _ row: Int, _ isDark: Bool) {
        guard (0..<size).contains(column), (0..<size).contains(row) else { return }
        modules[row * size + column] = isDark
        isFixed[row * size + column] = true
    }

    private mutating func drawTiming() {
        for place in 0..<size {
            fix(6, place, place.isMultiple(of: 2))
            fix(place, 6, place.isMultiple(of: 2))
        }
    }

    /// A finder with the light border around it.
    private mutating func drawFinder(_ column: Int, _ row: Int) { drawRings(column, row, to: 4) { $0 != 2 && $0 != 4 } }

    private mutating func drawAlignments(_ middles: [Int]) {
        let last = middles.last ?? 0
        for column in middles {
            for row in middles
            where !((column, row) == (6, 6) || (column, row) == (6, last) || (column, row) == (last, 6)) {
                drawRings(column, row, to: 2) { $0 != 1 }
            }
        }
    }

    /// Square rings around a middle; `isDark` is asked for each distance from it.
    private mutating func drawRings(_ column: Int, _ row: Int, to far: Int, _ isDark: (Int) -> Bool) {
        for down in -far...far {
            for right in -far...far { fix(column + right, row + down, isDark(max(abs(down), abs(right)))) }
        }
    }

    private mutating func drawFormat(_ bits: Int) {
        for place in 0..<15 {
            let isDark = bits >> place & 1 == 1
            switch place {
            case 0...5: fix(8, place, isDark)
            case 6, 7: fix(8, place + 1, isDark)
            case 8: fix(7, 8, isDark)
            default: fix(14 - place, 8, isDark)
            }
            if place < 8 { fix(size - 1 - place, 8, isDark) } else { fix(8, size - 15 + place, isDark) }
        }
        fix(8, size - 8, true)
    }

    private mutating func drawVersion(_ bits: Int) {
        for place in 0..<18 {
            let isDark = bits >> place & 1 == 1
            fix(size - 11 + place % 3, place / 3, isDark)
            fix(place / 3, size - 11 + place % 3, isDark)
        }
    }

    /// From the lower right corner, up and down in columns of two, past the column of the timing pattern.
    private mutating func place(_ codewords: [UInt8]) {
        var bits = codewords.flatMap { QRBits.bits(of: Int($0), count: 8) }[...]
        let columns = stride(from: size - 1, to: 6, by: -2).map { $0 } + [5, 3, 1]
        for (turn, right) in columns.enumerated() {
            for step in 0..<size {
                let row = turn.isMultiple(of: 2) ? size - 1 - step : step
                for column in [right, right - 1] where !isFixed[row * size + column] {
                    modules[row * size + column] = bits.popFirst() ?? false
                }
            }
        }
    }
}
