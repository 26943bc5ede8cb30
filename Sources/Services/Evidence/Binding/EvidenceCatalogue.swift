internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What a plan's text could mean by name: every measure that is for everybody, the partnership's own place with its parts and
/// what it lies in, and other places, of which nothing is looked for.
struct EvidenceCatalogue: Sendable {
    let measures: [Measure]
    let recorders: [Int?]
    let places: [StoredArea]
    let own: Int?
    let names: FigureNames
    let sources: [String: String]

    init(_ reading: some Querying) throws {
        var names = FigureNames()
        measures = try reading.measures().filter {
            $0.audience == .everybody && MeasureLimit(key: $0.key, issue: $0.issue).allows(.everybody)
                && [.count, .people, .hours].contains($0.unit)
        }
        var recorders: [Int?] = []
        for (id, measure) in measures.enumerated() {
            let words = MeasureWords(measure)
            for phrase in words.phrases { names.add(thing: id, phrase: phrase) }
            recorders.append(words.recorder?.rawValue)
        }
        for recorder in MeasureWords.Recorder.allCases {
            for phrase in recorder.phrases { names.add(recorder: recorder.rawValue, phrase: phrase) }
        }
        self.recorders = recorders
        sources = Dictionary(try reading.sources().map { ($0.key, $0.name) }, uniquingKeysWith: { one, _ in one })
        let family = try Family(reading)
        for (id, place) in family.places.enumerated() {
            names.add(place: id, name: place.area.name, role: family.role(of: place))
        }
        (places, own, self.names) = (family.places, family.places.firstIndex { $0 == family.own }, names)
    }

    func place(_ id: Int?) -> StoredArea? { (id ?? own).map { places[$0] } }

    /// A place of the partnership's with its relatives.
    private struct Family {
        let own: StoredArea?
        let places: [StoredArea]
        private let parts: Set<Int>
        private let wholes: Set<Int>

        init(_ reading: some Querying) throws {
            let name = try reading.partnership().map { AreaNames.key($0.partnership.area) } ?? ""
            let all = try reading.areas()
            let own = all.filter { AreaNames.key($0.area.name) == name && $0.area.kind != .ward }
                .min { Self.rank($0) < Self.rank($1) }
            self.own = own
            parts = Set(try own.map { try reading.children(ofArea: $0.number).map(\.area.number) } ?? [])
            wholes = Set(try own.map { try reading.parents(ofArea: $0.number).map(\.area.number) } ?? [])
            let family = [own].compactMap(\.self).map(\.number) + parts + wholes
            // A county and its force may have one name: the first of the family, and the smallest, is meant.
            let known = Set(family)
            var seen: Set<String> = []
            places = all.sorted {
                (known.contains($0.number) ? 0 : 1, Self.rank($0), $0.number)
                    < (known.contains($1.number) ? 0 : 1, Self.rank($1), $1.number)
            }.filter { known.contains($0.number) || $0.area.kind != .ward }
                .filter { seen.insert(AreaNames.key($0.area.name)).inserted }
        }

        /// A district before its county.
        private static func rank(_ place: StoredArea) -> Int {
            switch place.area.kind {
            case .partnership: 0
            case .district: 1
            case .ward, .custom, .lsoa, .msoa: 2
            case .county: 3
            case .force: 4
            }
        }

        func role(of place: StoredArea) -> FigureNames.PlaceRole {
            if place == own { return .own }
            if parts.contains(place.number) { return .part }
            return wholes.contains(place.number) ? .whole : .elsewhere
        }
    }
}
