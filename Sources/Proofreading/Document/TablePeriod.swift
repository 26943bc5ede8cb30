/// The periods that a table's caption and headings name.
struct TablePeriod {
    /// Every period named.
    let all: [DateRange]
    /// From the first day of the earliest to the last day of the latest.
    let whole: DateRange
    /// The words to print: those of the widest heading, or of the first and the last.
    let words: String

    init?(_ table: Table) {
        let reader = PeriodReader()
        var mentions: [PeriodMention] = []
        if let caption = table.caption { mentions += reader.periods(in: caption) }
        for row in table.rows.prefix(max(1, min(table.headerRows, 3))) {
            for cell in row.cells.prefix(60) { mentions += reader.periods(in: cell.string) }
        }
        mentions = mentions.filter { $0.range.days >= 27 }
        guard let earliest = mentions.map(\.range.from).min(), let latest = mentions.map(\.range.to).max(),
            let whole = DateRange(from: earliest, to: latest)
        else { return nil }
        all = mentions.map(\.range)
        self.whole = whole
        let widest = mentions.max { $0.range.days < $1.range.days }
        if let widest, widest.range == whole {
            words = widest.text
        } else {
            words =
                "\(CalendarDate.monthNames[earliest.month - 1]) \(earliest.year) to \(CalendarDate.monthNames[latest.month - 1]) \(latest.year)"
        }
    }
}
