extension TableGrid {
    /// Whether a column of percentages gives in most rows the ratio of two other columns: "Success" beside "Bids" and "Awards".
    func isRatioColumn(_ column: Int) -> Bool {
        let rows = (headerRows..<min(readings.count, headerRows + 60)).filter { reading($0, column).isNumber }
        guard rows.count >= 2, rows.allSatisfy({ reading($0, column).unit == .percent }) else { return false }
        let others = (labelColumns..<columnCount).filter { $0 != column }.prefix(8)
        return others.contains { part in
            others.contains { $0 != part && isRatio(column, of: part, to: $0, in: rows) }
        }
    }

    private func isRatio(_ column: Int, of part: Int, to whole: Int, in rows: [Int]) -> Bool {
        let holds = rows.count { row in
            let (stated, part, whole) = (reading(row, column), reading(row, part), reading(row, whole))
            guard part.isNumber, whole.isNumber, whole.value > 0, part.unit != .percent else { return false }
            return abs(100 * part.value / whole.value - stated.value) <= stated.step / 2 + 1e-6
        }
        return holds >= 2 && holds * 10 >= rows.count * 6
    }
}
