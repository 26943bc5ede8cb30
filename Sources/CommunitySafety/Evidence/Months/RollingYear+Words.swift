internal import Proofreading

extension RollingYear {
    /// "The twelve months to December 2023 came to 1,175, 150 fewer than the twelve before".
    public var finding: String {
        guard let last = points.last(where: { $0.total != nil }), let total = last.total else { return "" }
        let start = "The twelve months to \(last.month.words) came to \(PrintedNumber.words(total))"
        guard let before = last.before else { return start }
        return start + ", " + Self.difference(total - before, "the twelve before")
    }

    /// "150 fewer than …", "2 more than …", "the same as …".
    static func difference(_ difference: Int, _ than: String) -> String {
        if difference == 0 { return "the same as \(than)" }
        return "\(PrintedNumber.words(Int(difference.magnitude))) \(difference > 0 ? "more" : "fewer") than \(than)"
    }

    /// All totals in words, for whoever can't see the chart: where they lie, the lowest and the highest, and the year's end.
    public var description: String {
        let held = points.filter { $0.total != nil }
        guard let first = held.first, let last = held.last,
            let low = held.min(by: { ($0.total ?? 0) < ($1.total ?? 0) }),
            let high = held.max(by: { ($0.total ?? 0) < ($1.total ?? 0) }), let least = low.total, let most = high.total
        else { return "" }
        let range =
            held.count == 1
            ? ""
            : """
             From \(first.month.words) to \(last.month.words) such totals lie between \(PrintedNumber.words(least)) \
            (\(low.month.words)) and \(PrintedNumber.words(most)) (\(high.month.words)).
            """
        return "\(finding).\(range)" + (outlook.map { " \($0.sentence)" } ?? "")
    }
}

extension YearOutlook {
    /// Where the year may end, as one sentence.
    public var sentence: String {
        """
        If the year goes on as the last one did, \(year.words) will end at about \(PrintedNumber.words(likely)); four of five \
        such years end between \(PrintedNumber.words(low)) and \(PrintedNumber.words(high)).
        """
    }

    /// What it stands on: "So far 270 in Oct – Dec 2023, 29 fewer than in the same months of the year before, which ended at …".
    public var ground: String {
        let before = RollingYear.difference(counted - countedBefore, "in the same months of the year before")
        return """
            So far it is \(PrintedNumber.words(counted)) in \(soFar.words), \(before); that year ended at \
            \(PrintedNumber.words(lastYear)).
            """
    }
}
