import CommunitySafety
import Services

/// What a load of published files would do, in words.
struct PublishedWords {
    let report: LoadReport

    /// The one sentence: what is new, changed, as it stands, and refused.
    var answer: String {
        guard !report.tally.changesNothing else {
            let refused = report.tally.refused == 0 ? "" : LoadTallyWords.refused(report.tally.refused)
            return "Nothing: everything in it stands already.\(refused)"
        }
        return LoadTallyWords.words(report.tally, as: report.kind, of: subject) + passedOver
    }

    /// "12 months of Kent Police"; nil where rows are what gives.
    private var subject: LoadTallyWords.Subject? {
        guard !report.months.isEmpty else { return nil }
        let months = Counted.things(report.months.count, "month", "months")
        return .init(
            words: hasSeveralForces ? months : "\(months) of \(report.months[0].force)",
            isOne: report.months.count == 1)
    }

    /// Much of a national table is of elsewhere.
    private var passedOver: String {
        guard let count = report.count("placesNotOnRecord"), count > 0 else { return "" }
        let figures = Counted.things(count, "figure", "figures").asSentence
        return count == 1
            ? " \(figures) is of a place that isn’t on record, and is passed over."
            : " \(figures) are of places that aren’t on record, and are passed over."
    }

    /// Which months would be replaced; nil when none.
    var replaced: String? {
        let months = report.months.filter { $0.change == .replaces }
        guard !months.isEmpty else { return nil }
        let names = months.count > 6 ? nil : months.map(\.month).asList
        let which = Counted.things(months.count, "month", "months").asSentence
        let gone = report.count("gone") ?? 0
        let lost =
            gone == 0
            ? ""
            : " \(Counted.things(gone, "record", "records").asSentence) that \(gone == 1 ? "stands" : "stand") now \(gone == 1 ? "isn’t" : "aren’t") in the new file."
        return
            "\(which) that \(months.count == 1 ? "is" : "are") held already would be replaced whole\(names.map { ": \($0)" } ?? "").\(lost)"
    }

    var hasSeveralForces: Bool { Set(report.months.map(\.force)).count > 1 }

    /// What else is known of the rows; those of which there are none are left out.
    var counts: [(name: String, words: String)] {
        let force: [(String, String)] =
            hasSeveralForces || report.months.isEmpty ? [] : [("Force", report.months[0].force)]
        return [("Rows read", Counted.digits(report.tally.rows))] + force
            + report.counts.compactMap { count in
                guard let name = Self.names[count.name] else { return nil }
                if count.count == 0, !Self.shownAtNought.contains(count.name) { return nil }
                return (name, count.count.map(Counted.digits) ?? "not known before the look-ups are loaded")
            }
    }

    private static let shownAtNought: Set<String> = ["withoutLocation", "outside"]

    private static let names = [
        "withoutLocation": "Without a location", "outside": "Outside the force’s area",
        "wardsByLSOA": "Ward known by the small area only", "unknownTypes": "Unknown types of crime",
        "repeatedCrimeIDs": "Crime numbers that come twice", "gone": "Records that would go",
        "figures": "Figures", "placesNotOnRecord": "Figures of places not on record",
        "notesSuggested": "Notes on quality suggested", "lsoas": "Small areas (LSOA)", "msoas": "Small areas (MSOA)",
        "wards": "Wards", "districts": "Districts", "partnerships": "Partnerships", "forces": "Forces",
        "counties": "Counties", "customPlaces": "Places of our own",
    ]

    static func words(_ change: LoadReport.Month.Change) -> String {
        switch change {
        case .new: "new"
        case .replaces: "replaces what is held"
        case .unchanged: "stands already"
        }
    }
}
