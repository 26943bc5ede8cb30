internal import CommunitySafety
internal import Importing
internal import Storage

/// What a package would do to what stands.
struct PackagePlan {
    let kept: PackageKept
    let places: PlaceChanges
    private(set) var observations: [Observation] = []
    private(set) var problems: [LoadProblem]
    private let weighed: WeighedFigures
    private let reading: PackageReading

    init(_ reading: PackageReading, in store: some Querying) throws {
        self.reading = reading
        kept = try PackageKept(reading, in: store)
        problems = reading.problems + kept.problems
        let names = Dictionary(
            try store.ownPlaces().map { ($0.area.code, $0.area.name) }, uniquingKeysWith: { first, _ in first })
        for place in reading.book.places where place.kind == .custom {
            guard let name = names[place.code], let other = place.called?.name,
                AreaNames.key(name) != AreaNames.key(other)
            else { continue }
            problems.append(.anotherPlace(place.code, name, other))
        }
        places = try store.changes(by: reading.book)
        let areas = try store.areaNumbers()
        for figure in reading.figures {
            if let column = kept.unknownColumn(of: figure.observation.key, areas, reading.book) {
                problems.append(.unknownName(figure.file, row: figure.row, column: column.name, column.value))
            } else {
                observations.append(figure.observation)
            }
        }
        weighed = try WeighedFigures(observations, in: store)
    }

    /// Whether nothing of it is new.
    var changesNothing: Bool {
        kept.isEmpty && places.tally.changesNothing && weighed.tally.changesNothing
    }

    var report: LoadReport {
        var tally = weighed.tally
        tally.rows = reading.rows
        tally.refused = problems.count { $0.weight == .refuses }
        return LoadReport(
            number: nil, kind: .package, tally: tally, problems: LoadWriting.shortened(problems),
            counts: [
                .init("figures", observations.count), .init("placesNew", places.tally.added),
                .init("placesChanged", places.tally.revised),
                .init("measuresNew", kept.newMeasures.count), .init("measuresChanged", kept.changedMeasures.count),
                .init("sourcesNew", kept.newSources.count), .init("sourcesChanged", kept.changedSources.count),
                .init("notesNew", kept.notes.count),
            ],
            fresh: weighed.fresh, revised: weighed.revised, refusals: LoadWriting.refusals(problems))
    }
}

extension PackageKept {
    /// The column that names something which neither stands nor comes with the package; nil where all is known.
    fileprivate func unknownColumn(
        of key: Observation.Key, _ areas: AreaNumbers, _ book: PlaceBook
    ) -> (name: String, value: String)? {
        if !measures.contains(key.measure) { return ("measure", key.measure) }
        if areas[key.area] == nil, book[key.area] == nil { return ("area", key.area) }
        return sources.contains(key.source) ? nil : ("source", key.source)
    }
}

extension LoadProblem {
    fileprivate static func anotherPlace(_ code: String, _ ours: String, _ theirs: String) -> LoadProblem {
        LoadProblem(
            "package.anotherPlace", .stops, file: OpenTable.areas.fileName, column: "code", value: code,
            message: "\(code) is “\(ours.prefix(80))” here and “\(theirs.prefix(80))” in the package.",
            remedy:
                "Load packages with places of one’s own into the partnership that made them, or into an empty folder.")
    }
}
