internal import CommunitySafety
internal import Storage

extension PackageKept {
    /// Writes sources and measures, each with its entry in the trail.
    func writeCatalogue(
        in transaction: inout Transaction, _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        func note(_ kind: String, _ key: String, _ name: String) throws {
            try transaction.noteKept(kind, key, before: [:], after: ["name": name], party, environment)
        }
        for source in newSources {
            try transaction.insert(source)
            try note("source", source.key, source.name)
        }
        for source in changedSources {
            try transaction.update(source, version: 1)
            try note("source", source.key, source.name)
        }
        // A ratio names the measures that it is made from.
        for measure in newMeasures.filter({ !$0.isRatio }) + newMeasures.filter(\.isRatio) {
            try transaction.insert(measure)
            try note("measure", measure.key, measure.name)
        }
        for measure in changedMeasures {
            try transaction.update(measure, version: 1)
            try note("measure", measure.key, measure.name)
        }
    }

    /// Writes the notes on quality whose area is on record, or that name none.
    func writeNotes(
        in transaction: inout Transaction, _ areas: AreaNumbers, _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        for note in notes.reversed() {
            let area = note.area.flatMap { areas[$0] }
            guard (note.area == nil) == (area == nil), sources.contains(note.source),
                note.measure.map(measures.contains) ?? true
            else { continue }
            let id = environment.ids.next()
            try transaction.insert(note, id: id, area: area)
            try transaction.noteKept(
                "quality_note", id.text, before: [:], after: ["reason": note.reason], party, environment)
        }
    }
}

extension Measure {
    fileprivate var isRatio: Bool { numerator != nil || denominator != nil }
}
