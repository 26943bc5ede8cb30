import CommunitySafety
import Services

/// What a load brings, as a sentence.
enum LoadTallyWords {
    /// Where nothing can be read for want of names, that is what is said.
    static func words(_ preview: TablePreview) -> String {
        let unknown = preview.unknownMeasures.count + preview.unknownAreas.count
        guard preview.lines.isEmpty, unknown > 0 else { return words(preview.tally) }
        let names = Counted.things(unknown, "name", "names")
        return "Nothing yet: \(names) in it \(unknown == 1 ? "isn’t" : "aren’t") known."
    }

    /// What gives the figures, where that isn't rows.
    struct Subject {
        let words: String
        let isOne: Bool
    }

    static func words(_ tally: LoadTally, as kind: LoadKind = .table, of subject: Subject? = nil) -> String {
        let (one, many) = thing(kind)
        let total = tally.added + tally.revised + tally.unchanged
        guard total > 0 else { return "No \(one) can be read of its \(Counted.things(tally.rows, "row", "rows"))." }
        let giver = subject ?? Subject(words: Counted.things(tally.rows, "row", "rows"), isOne: tally.rows == 1)
        let parts = [
            tally.added == 0 ? nil : Counted.things(tally.added, "new \(one)", "new \(many)"),
            tally.revised == 0 ? nil : Counted.things(tally.revised, "change", "changes"),
            tally.unchanged == 0
                ? nil : "\(Counted.number(tally.unchanged)) that \(tally.unchanged == 1 ? "stands" : "stand") already",
        ].compactMap(\.self)
        return
            "\(giver.words.asSentence) \(giver.isOne ? "gives" : "give") \(parts.asList).\(tally.refused == 0 ? "" : refused(tally.refused))"
    }

    /// After a sentence: how many rows can't be taken whole.
    static func refused(_ rows: Int) -> String {
        " Something in \(Counted.things(rows, "row", "rows")) can’t be taken."
    }

    /// What the tally of a kind counts.
    private static func thing(_ kind: LoadKind) -> (String, String) {
        switch kind {
        case .lookUp, .boundaries, .place: ("place", "places")
        case .policeUK: ("record", "records")
        case .recordedCrime, .flyTipping, .population, .table, .grid, .activity, .package: ("figure", "figures")
        }
    }
}
