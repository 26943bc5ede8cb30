/// How far the whole numbers of a table were rounded, by its words ("£000") or by their look (all multiples of five).
struct TableRounding {
    /// Half of the step to which counts, and amounts of money, were rounded.
    let halfCount: Double
    let halfMoney: Double

    init(_ grid: TableGrid) {
        var words = grid.table.caption ?? ""
        for row in grid.headings { words += " " + row.joined(separator: " ") }
        let name = LineName(words + " " + grid.labels.prefix(grid.headerRows + 1).joined(separator: " "))
        let isShortened = name.hasAny([
            "000", "000s", "£000", "£000s", "£k", "£ 000", "£ 000s", "thousands", "thousand", "millions", "£ k",
            "rounded", "£'000", "£ '000", "'000", "'000s",
        ])
        let multiple = isShortened ? 1 : Self.commonStep(grid)
        halfCount = multiple > 0 ? multiple / 2 : 0
        halfMoney = isShortened ? 0.5 : 0
    }

    /// The slack of a sum of so many figures, and of the sum itself.
    func slack(parts: Int, _ total: CellReading) -> Double {
        guard total.step == 1 else { return 0 }
        switch total.unit {
        case .count: return halfCount * Double(parts + 1)
        case .money: return halfMoney * Double(parts + 1)
        case .percent, .points: return 0
        }
    }

    /// 5, 10, 100 or 1,000 when eight or more counts are all multiples of it and not all of one size; otherwise 0.
    private static func commonStep(_ grid: TableGrid) -> Double {
        var step = 1000.0
        var count = 0
        for row in grid.readings {
            for cell in row[min(grid.labelColumns, row.count)...]
            where cell.isNumber && cell.unit == .count && cell.value != 0 {
                if cell.step != 1 || cell.dress.multiplier != 1 { return 0 }
                count += 1
                while step > 1, cell.value.truncatingRemainder(dividingBy: step) != 0 {
                    step = step == 10 ? 5 : step == 5 ? 1 : step / 10
                }
                if step <= 1 { return 0 }
            }
        }
        return count >= 8 ? step : 0
    }
}
