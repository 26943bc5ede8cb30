/// The order in time of a table's lines, by the periods or the words in their headings.
struct LinePeriods {
    private let starts: [Int?]
    /// How many lines have a place in time.
    let count: Int

    init(_ view: TableView) {
        let reader = PeriodReader()
        starts = view.lines.indices.map { index in
            guard view.lineCount <= 60 else { return nil }
            let name = view.names[index]
            if let period = reader.periods(in: name.text).first { return period.range.from.ordinal }
            if !view.isTransposed, let period = reader.periods(in: view.group(index)).first {
                return period.range.from.ordinal
            }
            if let year = Int(name.text), (1990...2050).contains(year) { return year * 365 }
            return Self.wordOrder(name)
        }
        count = starts.count { $0 != nil }
    }

    /// Whether a line is later than another; nil when that isn't plain.
    func isLater(_ line: Int, than other: Int) -> Bool? {
        guard let one = starts[line], let two = starts[other], one != two else { return nil }
        return one > two
    }

    private static func wordOrder(_ name: LineName) -> Int? {
        if name.hasAny([
            "last year", "previous year", "previous", "before", "prior year", "year before", "prior", "llynedd",
            "baseline", "blaenorol",
        ]) {
            return 0
        }
        if name.hasAny(["this year", "current year", "current", "after", "latest", "now", "eleni"]) { return 1 }
        return nil
    }
}
