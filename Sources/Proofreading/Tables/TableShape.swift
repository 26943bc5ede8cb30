/// Finds out which rows of a table are headings and which columns are names, where the file doesn't say or says it wrongly.
struct TableShape {
    let table: Table
    let texts: [[String]]
    let readings: [[CellReading]]
    let width: Int
    let headerRows: Int

    init(table: Table, texts: [[String]], readings: [[CellReading]], width: Int) {
        self.table = table
        self.texts = texts
        self.readings = readings
        self.width = width
        headerRows = Self.headerRows(table, texts, readings)
    }

    /// For every column its headings from top to bottom; a heading that spans several columns, or is followed by blank ones over a second
    /// row of headings, stands over each of them.
    func headings() -> [[String]] {
        var headings = Array(repeating: [String](), count: width)
        for row in 0..<headerRows {
            let spreads = row + 1 < headerRows
            var current = ""
            for column in 0..<width {
                let text = texts[row][column]
                if !text.isEmpty { current = text }
                let fills = text.isEmpty && column > 0 && (isCovered(row, column) || spreads)
                headings[column].append(fills && !isCoveredFromAbove(row, column) ? current : text)
            }
        }
        return headings
    }

    /// Columns of names at the left: those with words, and a first column of years, ranks or references.
    func labelColumns() -> Int {
        var count = 0
        while count < min(width, 4), isLabel(count) { count += 1 }
        return count == width ? min(1, width) : count
    }

    private func isLabel(_ column: Int) -> Bool {
        let body = headerRows..<readings.count
        let filled = body.filter { !readings[$0][column].isBlank }
        let numbers = filled.filter { Self.isFigure(readings[$0][column]) }
        if filled.isEmpty { return column == 0 && width > 1 }
        if numbers.count * 3 <= filled.count { return column == 0 || !hasFigures(column) }
        return column == 0 && width > 1 && isCounter(column, numbers)
    }

    /// Whether a column holds withheld figures or dashes beside numbers, as a column of figures with many gaps would.
    private func hasFigures(_ column: Int) -> Bool {
        let body = headerRows..<readings.count
        let words = body.filter { readings[$0][column].content == .words }
        return words.count * 2 < body.filter { !readings[$0][column].isBlank }.count
    }

    /// Whether a first column of numbers counts rows: years, months, ranks, references, ages.
    private func isCounter(_ column: Int, _ rows: [Int]) -> Bool {
        let heading = headerRows > 0 ? texts[headerRows - 1][column] : ""
        if heading.isEmpty || LineRole(LineName(heading)) == .reference || LineRole(LineName(heading)) == .rank {
            return true
        }
        if LineName(heading).hasAny([
            "year", "month", "week", "quarter", "age", "ward", "blwyddyn", "mis", "score", "grade", "band",
            "likelihood",
        ]) {
            return true
        }
        let values = rows.compactMap { readings[$0][column].amount }
        guard values.count >= 3 else { return false }
        return zip(values, values.dropFirst()).allSatisfy { $1 - $0 == 1 }
    }

    private func isCovered(_ row: Int, _ column: Int) -> Bool {
        column < table.rows[row].cells.count && table.rows[row].cells[column].isCovered
    }

    /// Whether a covered place lies under a cell that spans rows: then the cell to its left isn't its heading.
    private func isCoveredFromAbove(_ row: Int, _ column: Int) -> Bool {
        guard row > 0, isCovered(row, column) else { return false }
        for above in stride(from: row - 1, through: 0, by: -1) where column < table.rows[above].cells.count {
            let cell = table.rows[above].cells[column]
            if !cell.isCovered { return cell.rowSpan > row - above }
        }
        return false
    }

    // MARK: Header rows

    private static func headerRows(_ table: Table, _ texts: [[String]], _ readings: [[CellReading]]) -> Int {
        let marked = min(max(table.headerRows, 0), readings.count)
        var count = 0
        while count < readings.count, count < max(marked, 1),
            isHeading(texts[count], readings[count], isMarked: count < marked)
        {
            count += 1
        }
        if count == 0 { return 0 }
        while count < min(readings.count - 1, 4),
            isFurtherHeading(texts[count], readings[count], after: readings[count + 1])
        { count += 1 }
        return count
    }

    /// Whether a first row holds headings: no figures but years, periods and counting numbers.
    private static func isHeading(_ texts: [String], _ row: [CellReading], isMarked: Bool) -> Bool {
        let figures = row.indices.filter { isFigure(row[$0]) }
        if figures.isEmpty { return isMarked || row.contains { $0.content == .words } }
        let values = figures.compactMap { row[$0].amount }
        if values.allSatisfy({ (1990...2050).contains($0) }) { return true }
        let steps = zip(values, values.dropFirst()).allSatisfy { abs($1 - $0) == 1 }
        return values.count >= 3 && steps && values.allSatisfy { $0 <= 31 }
    }

    /// A second row of headings: words in several columns, no figures, and figures under it.
    private static func isFurtherHeading(_ texts: [String], _ row: [CellReading], after next: [CellReading]) -> Bool {
        let filled = row.indices.dropFirst().filter { !row[$0].isBlank }
        let figures = row.indices.filter { isFigure(row[$0]) }
        guard filled.count >= 2,
            next.contains(where: isFigure) || next.filter({ $0.content == .words }).count * 2 > next.count
        else { return false }
        if figures.isEmpty {
            return next.contains(where: isFigure) && row.dropFirst().allSatisfy { $0.content == .words || $0.isBlank }
        }
        let values = figures.compactMap { row[$0].amount }
        return figures.count == filled.count && figures.count >= 2 && values.allSatisfy { (1990...2050).contains($0) }
            && Set(values).count > 1 && (texts.first ?? "").isEmpty
    }

    static func isFigure(_ reading: CellReading) -> Bool { reading.isNumber }
}
