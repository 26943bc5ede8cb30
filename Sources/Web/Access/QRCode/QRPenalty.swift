/// How hard a QR code is to read: of the eight masks the one with the lowest figure is taken (ISO/IEC 18004, 7.8.3.1).
enum QRPenalty {
    static func of(_ matrix: QRMatrix) -> Int {
        let rows = (0..<matrix.size).map { row in (0..<matrix.size).map { matrix.modules[row * matrix.size + $0] } }
        let columns = (0..<matrix.size).map { column in rows.map { $0[column] } }
        let lines = rows + columns
        return lines.reduce(0) { $0 + runs($1) + finders($1) } + squares(rows) + balance(matrix.modules)
    }

    /// Three for five modules of one colour in a line, and one more for each that follows.
    private static func runs(_ line: [Bool]) -> Int {
        var (points, length) = (0, 0)
        for place in line.indices {
            length = place > 0 && line[place] == line[place - 1] ? length + 1 : 1
            points += length == 5 ? 3 : length > 5 ? 1 : 0
        }
        return points
    }

    /// Forty for whatever looks like a finder with four light modules at either side.
    private static func finders(_ line: [Bool]) -> Int {
        let quiet = Array(repeating: false, count: 4)
        let finder = [true, false, true, true, true, false, true]
        let sought = [quiet + finder, finder + quiet]
        let padded = quiet + line + quiet
        return (0...(padded.count - 11)).reduce(0) { points, start in
            points + 40 * sought.filter { padded[start..<(start + 11)].elementsEqual($0) }.count
        }
    }

    /// Three for each square of two by two modules of one colour.
    private static func squares(_ rows: [[Bool]]) -> Int {
        var points = 0
        for row in 1..<rows.count {
            for column in 1..<rows.count {
                let first = rows[row][column]
                if first == rows[row][column - 1], first == rows[row - 1][column], first == rows[row - 1][column - 1] {
                    points += 3
                }
            }
        }
        return points
    }

    /// Ten for each full twentieth by which the dark part is away from one half.
    private static func balance(_ modules: [Bool]) -> Int {
        let dark = modules.count { $0 }
        return abs(dark * 20 - modules.count * 10) / modules.count * 10
    }
}
