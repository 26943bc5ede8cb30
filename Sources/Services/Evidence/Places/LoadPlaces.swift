internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// Takes look-ups and boundaries in.
struct LoadPlaces: Sendable {
    let context: ServiceContext
    var ending = LoadEnding()

    func run(
        _ files: [OpenedFile], as kind: LoadKind, dryRun: Bool, by party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        let environment = context.environment
        let year = environment.now().day.year
        let reading = Self.read(files, kind, year)
        try LoadWriting.refuseStopped(reading.problems)
        guard !reading.book.places.isEmpty else { throw .invalid(reading.problems.prefix(20).map { .init($0) }) }
        let ending = ending
        let load = LoadWriting(kind, files.map(\.file), party, environment)
        if dryRun {
            return try await context.read { Self.report(kind, reading, try $0.changes(by: reading.book).tally) }
        }
        return try await context.write { transaction in
            let changes = try transaction.changes(by: reading.book)
            let report = Self.report(kind, reading, changes.tally)
            try ending.require(report)
            let isSame = try report.tally.changesNothing && transaction.isLoaded(kind, digest: load.digest)
            guard !isSame else {
                try ending.settle(report, &transaction)
                return report
            }
            let number = try load.write(report.tally, [], in: &transaction) { transaction, number in
                try transaction.make(changes, load: number)
                if !changes.tally.changesNothing { try PlacesChanged.settle(in: &transaction) }
            }
            try ending.settle(report.numbered(number), &transaction)
            return report.numbered(number)
        }
    }

    private static func read(_ files: [OpenedFile], _ kind: LoadKind, _ year: Int) -> PlaceReading {
        var reading = PlaceReading()
        for opened in files {
            if kind == .boundaries {
                BoundaryReader(year: year).read(opened.file.bytes, name: opened.file.name, into: &reading)
            } else {
                for sheet in EvidenceShape.tables(of: .lookUp, in: opened.sheets) {
                    LookUpReader(year: year).read(sheet, into: &reading)
                }
                if opened.sheets.isEmpty { reading.add(.noTable(opened.file.name)) }
            }
        }
        return reading
    }

    private static func report(
        _ kind: LoadKind, _ reading: PlaceReading, _ tally: LoadTally
    ) -> LoadReport {
        var tally = tally
        tally.rows = reading.rows
        tally.refused = reading.refused
        let counts = AreaKind.allCases.compactMap { kind -> LoadReport.Count? in
            let count = reading.book.places.count { $0.kind == kind }
            return count == 0 ? nil : .init(kind.countName, count)
        }
        return LoadReport(
            number: nil, kind: kind, tally: tally, problems: LoadWriting.shortened(reading.problems), counts: counts,
            refusals: LoadWriting.refusals(reading.problems))
    }
}

extension AreaKind {
    /// Its name in reports of loads.
    fileprivate var countName: String {
        switch self {
        case .lsoa: "lsoas"
        case .msoa: "msoas"
        case .ward: "wards"
        case .district: "districts"
        case .partnership: "partnerships"
        case .force: "forces"
        case .county: "counties"
        case .custom: "customPlaces"
        }
    }
}
