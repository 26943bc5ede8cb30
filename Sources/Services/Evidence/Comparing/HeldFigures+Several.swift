internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The places whose figures are read at once.
enum HeldPlaces {
    case membersOfSet(RecordID)
    case partsOf(StoredArea)
}

extension HeldFigures {
    /// Of a place whose figures were read with those of others.
    init(_ measure: Measure, _ place: StoredArea, _ seen: ReleaseView.Seen) {
        (self.measure, self.place, figures) = (measure, place, seen.figures)
        (hidden, released) = (seen.hidden, seen.released)
    }

    /// The figures of several places within one period, by the numbers of the places: one question however many there are.
    static func several(
        _ reading: some Querying, _ measure: Measure, _ places: HeldPlaces, _ members: [StoredArea],
        within period: EvidencePeriod, release view: ReleaseView
    ) throws -> [Int: HeldFigures] {
        let figures =
            switch places {
            case .membersOfSet(let set):
                try reading.standingFigures(measure.key, ofSet: set, within: period.range)
            case .partsOf(let place):
                try reading.standingFigures(measure.key, partsOf: place.number, within: period.range)
            }
        let held = try members.map { member in
            let seen = try view.figures(measure, member, figures[member.number] ?? [], reading)
            return (member.number, HeldFigures(measure, member, seen))
        }
        return Dictionary(held, uniquingKeysWith: { first, _ in first })
    }
}
