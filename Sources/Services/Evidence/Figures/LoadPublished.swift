internal import CommunitySafety
internal import Importing
internal import Storage

/// Takes published tables of figures in: populations, recorded crime, fly-tipping.
struct LoadPublished: Sendable {
    let context: ServiceContext
    var ending = LoadEnding()

    func run(
        _ files: [OpenedFile], as kind: LoadKind, dryRun: Bool, by party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        let reading = Self.read(files, kind)
        try LoadWriting.refuseStopped(reading.problems)
        guard !reading.figures.isEmpty else {
            throw .invalid(reading.problems.isEmpty ? [.nothingInIt] : reading.problems.prefix(20).map { .init($0) })
        }
        let ending = ending
        let load = LoadWriting(kind, files.map(\.file), party, context.environment)
        if dryRun {
            return try await context.read { transaction in
                let placed = try PlacedFigures(reading, in: transaction)
                return placed.report(kind, try placed.weighed(in: transaction))
            }
        }
        return try await context.write { transaction in
            let placed = try PlacedFigures(reading, in: transaction)
            let weighed = try placed.weighed(in: transaction)
            let report = placed.report(kind, weighed)
            try ending.require(report)
            let isSame =
                try weighed.tally.changesNothing
                && transaction.isSaid(placed.observations, by: kind, digest: load.digest, areas: placed.areas)
            guard !isSame else {
                try ending.settle(report, &transaction)
                return report
            }
            try transaction.ensureCatalogue()
            let number = try load.write(report.tally, placed.suggestions, in: &transaction) {
                _ = try $0.take(placed.observations, load: $1, areas: placed.areas)
            }
            try ending.settle(report.numbered(number), &transaction)
            return report.numbered(number)
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
            case .policeUK, .boundaries, .lookUp, .table, .grid, .activity, .place, .package: break
            }
        }
        return reading
    }

    private static func source(of kind: LoadKind) -> String {
        switch kind {
        case .recordedCrime: "home-office-recorded-crime"
        case .flyTipping: "defra-fly-tipping"
        case .population: "ons-population"
        case .policeUK, .boundaries, .lookUp, .table, .grid, .activity, .place, .package: "partner"
        }
    }
}
