import CommunitySafety
import HTML
import Services
import Statistics

/// What a map shows, in a sentence, for whoever can't see it and for its title.
struct MapSentence {
    let sight: MapSight
    let measure: Measure
    let painting: MapPainting

    var words: String {
        switch sight.figure {
        case .count: most
        case .rate: highest
        case .change: changes
        case .hot: heat
        }
    }

    private var things: String { sight.kind == .ward ? "wards" : "small areas" }
    private var all: String { "all \(Counted.number(sight.rows.count)) \(things)" }

    private var most: String {
        let held = sight.rows.filter { $0.count != nil }
        let total = held.compactMap(\.count).reduce(0, +)
        guard let first = held.max(by: { ($0.count ?? 0) < ($1.count ?? 0) }), let count = first.count, total > 0
        else { return "Nothing was counted here." }
        guard sight.rows.allSatisfy({ $0.withheld == nil }) else {
            return "\(first.area.name) had the most, \(painting.count(first))."
        }
        let share = Int((100 * count / total).rounded())
        let whole = held.count == sight.rows.count ? all : "the \(Counted.number(held.count)) \(things) with a figure"
        return "\(first.area.name) had the most, \(painting.count(first)): \(share)% of \(whole)."
    }

    private var highest: String {
        let held = sight.rows.filter { $0.rate != nil }.sorted { ($0.rate?.rate ?? 0) > ($1.rate?.rate ?? 0) }
        guard let first = held.first, let last = held.last, let high = first.rate, let low = last.rate else {
            return "No rate can be made here."
        }
        return
            "\(first.area.name) had the highest rate, \(painting.rate(high.rate)) for every 1,000 \(painting.people), and \(last.area.name) the lowest, \(painting.rate(low.rate))."
    }

    private var changes: String {
        func names(_ word: (ComparisonWords) -> Bool) -> [String] {
            sight.rows.filter { $0.change.map(word) ?? false }.map(\.area.name)
        }
        let more = names { $0.word == .clearRise }
        let fewer = names { $0.word == .clearFall }
        let reported = measure.basis == .reported ? " was reported" : ""
        let parts = [
            more.isEmpty ? nil : "clearly more\(reported) in \(more.asList)",
            fewer.isEmpty ? nil : "clearly less\(reported) in \(fewer.asList)",
        ].compactMap(\.self)
        guard !parts.isEmpty else {
            return "No ward shows a clear change: what differs is within the usual ups and downs."
        }
        return "\(parts.joined(separator: ", ").asSentence); in the others there is no clear change."
    }

    private var heat: String {
        guard let spots = sight.hotSpots else { return "" }
        let hot = sight.rows.filter { ($0.heat ?? 0) > 0 }.map { row in
            row.ward.map { "\(row.area.name) (\($0.name))" } ?? row.area.name
        }
        let what = spots.isRate ? "Rates" : "Numbers"
        return hot.isEmpty
            ? "Nowhere are \(what.lowercased()) higher than chance would give."
            : "\(what) in and around \(hot.asList) are higher than chance would give."
    }
}
