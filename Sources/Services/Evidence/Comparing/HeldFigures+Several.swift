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
    init(_ measure: Measure, _ place: StoredArea, _ figures: [StandingFigure]) {
        (self.measure, self.place, self.figures) = (measure, place, figures)
    }

    /// The figures of several places within one period, by the numbers of the places: one question however many there are.
    static func several(
        _ reading: some Querying, _ measure: Measure, _ places: HeldPlaces, _ members: [StoredArea],
        within period: EvidencePeriod
    ) throws -> [Int: HeldFigures] {
        let figures =
            switch places {
            case .membersOfSet(let set):
                try reading.standingFigures(measure.key, ofSet: set, within: period.range)
            case .partsOf(let place):
                try reading.standingFigures(measure.key, partsOf: place.number, within: period.range)
            }
        let held = members.map { ($0.number, HeldFigures(measure, $0, figures[$0.number] ?? [])) }
        return Dictionary(held, uniquingKeysWith: { first, _ in first })
    }
}
