import CommunitySafety
import Proofreading
import Services

/// What must be known before anything is made of a map.
struct MapMethod {
    let sight: MapSight
    let measure: Measure
    let people: String

    var lines: [String] {
        var lines = [main]
        if !measure.note.isEmpty { lines.append(measure.note) }
        if let source = sight.source, source.isSnapped {
            lines.append(
                "The police’s places are moved to a nearby point before they are published. That is near enough for \(sight.kind == .ward ? "wards" : "these areas"), and not for anything smaller: no street is shown."
            )
        }
        return lines
    }

    private var main: String {
        switch sight.figure {
        case .count:
            "A number says how much was counted, and more people make more of it. The classes are of equal width where figures allow, and each twice as wide as the one before where one place has far more than the others."
        case .rate:
            "A rate is for the \(people) who live in a place\(on). Town centres draw people who live elsewhere, so their rates look high. Intervals (OHID’s rule: Byar’s method, exact below ten) say how far chance alone could move a rate."
        case .change:
            "Each ward is set beside its own year before. All \(sight.rows.count) are judged together, so that chance alone makes a “clear” one of fewer than one in twenty. Most wards are too small for a single year to show a clear change."
        case .hot: heat
        }
    }

    private var on: String { sight.peopleOn.map { " (as of \($0.words))" } ?? "" }

    private var heat: String {
        guard let spots = sight.hotSpots else { return "Hot spots are looked for in numbers of events only." }
        let what = spots.isRate ? "rates (what was counted for every 1,000 \(people))" : "numbers"
        return
            "For each place its own and its neighbours’ \(what) are set beside all others (Gi*, Ord and Getis). “Higher than chance would give” means higher than if the same \(spots.isRate ? "rates" : "numbers") were dealt out to places at random. \(spots.count) places were looked at, and the result is corrected for that (Benjamini and Hochberg). It says where to look, not why; with fewer than 30 places it is rough."
    }
}
