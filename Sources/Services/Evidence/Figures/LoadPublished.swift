internal import CommunitySafety
internal import Importing
internal import Storage

/// Takes published tables of figures in: populations, recorded crime, fly-tipping.
struct LoadPublished: Sendable {
    let context: ServiceContext

    func run(
        _ files: [OpenedFile], as kind: LoadKind, dryRun: Bool, by party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        let reading = Self.read(files, kind)
        try LoadWriting.refuseStopped(reading.problems)
        guard !reading.figures.isEmpty else {
            throw .invalid(reading.problems.isEmpty ? [.nothingInIt] : reading.problems.prefix(20).map { .init($0) })
        }
        let load = LoadWriting(kind, files.map(\.file), party, context.environment)
        if dryRun {
            return try await context.read { transaction in
                let placed = try PlacedFigures(reading, in: transaction)
                return placed.report(kind, nil, try transaction.tally(of: placed.observations, areas: placed.areas))
            }
        }
        return try await context.write { transaction in
            let placed = try PlacedFigures(reading, in: transaction)
            let tally = try transaction.tally(of: placed.observations, areas: placed.areas)
            let isSame =
                try tally.changesNothing
                && transaction.isSaid(placed.observations, by: kind, digest: load.digest, areas: placed.areas)
            guard !isSame else { return placed.report(kind, nil, tally) }
            try transaction.ensureCatalogue()
            let number = try load.write(placed.whole(tally), placed.suggestions, in: &transaction) {
                _ = try $0.take(placed.observations, load: $1, areas: placed.areas)
            }
            return placed.report(kind, number, tally)
        }
    }

    private static func read(_ files: [OpenedFile], _ kind: LoadKind) -> FigureReading {
        var reading = FigureReading(source: source(of: kind))
        for opened in files {
            guard !opened.sheets.isEmpty else {
                reading.add(.noTable(opened.file.name))
                continue
            }
            switch kind {
            case .recordedCrime: RecordedCrimeReader().read(opened.sheets, file: opened.file.name, into: &reading)
            case .flyTipping: FlyTippingReader().read(opened.sheets, file: opened.file.name, into: &reading)
            case .population:
                for sheet in EvidenceShape.tables(of: .population, in: opened.sheets) {
                    PopulationReader().read(sheet, into: &reading)
                }
            case .policeUK, .boundaries, .lookUp, .table, .grid, .activity, .place: break
            }
        }
        return reading
    }

    private static func source(of kind: LoadKind) -> String {
        switch kind {
        case .recordedCrime: "home-office-recorded-crime"
        case .flyTipping: "defra-fly-tipping"
        case .population: "ons-population"
        case .policeUK, .boundaries, .lookUp, .table, .grid, .activity, .place: "partner"
        }
    }
}
