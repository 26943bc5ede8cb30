internal import CommunitySafety
internal import Documents
internal import Proofreading
internal import Storage

/// A measure’s figures as files: a table, JSON, and a map’s features.
package struct ExportMeasure: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What is wanted of a measure; empty words ask for everything.
    package struct Choice: Sendable, Hashable {
        package let measure: String
        package let place: String
        package let period: String

        package init(measure: String, place: String = "", period: String = "") {
            self.measure = measure
            self.place = place
            self.period = period
        }
    }

    /// RFC 4180 with a byte-order mark; nothing but headings where no figure is of the place and period. Throws `notFound` for a
    /// measure or a place that isn’t there for the party, `invalid` for a period that can’t be read.
    package func table(_ choice: Choice, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        try await read(choice, party) { open, measure, filter in
            var file = MeasureFile([measure])
            try open.forEach(measure, filter) {
                file.add($0)
                return true
            }
            return file.bytes
        }
    }

    /// The measure with its sources and figures.
    package func json(_ choice: Choice, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        try await read(choice, party) { open, measure, filter in
            var figures: [JSONTree] = []
            var keys: Set<String> = []
            try open.forEach(measure, filter) {
                figures.append(OpenJSON.tree($0))
                keys.insert($0.source)
                return true
            }
            let sources = try open.reading.sources().filter { keys.contains($0.key) }
            return JSONTree.fields([
                "measure": OpenJSON.tree(measure), "sources": .list(sources.map(OpenJSON.tree)),
                "figures": .list(figures),
            ]).bytes
        }
    }

    /// The places that hold a figure of the whole measure for one period, with their newest edges. Without a period it is the
    /// newest one.
    package func features(_ choice: Choice, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        try await read(choice, party) { open, measure, filter in
            var figures: [OpenFigure] = []
            try open.forEach(measure, filter) {
                if $0.breakdown.isEmpty { figures.append($0) }
                return true
            }
            let period = choice.period.isEmpty ? Self.newest(figures) : EvidencePeriod(reading: choice.period)
            var file = FeatureFile()
            for figure in figures where figure.period == period {
                guard let area = try open.reading.area(code: figure.area.code) else { continue }
                let shape = try open.reading.openShapes(ofArea: area.number).last
                file.add(
                    OpenJSON.tree(figure).adding("edition", shape.map { .whole($0.edition) } ?? .null), shape?.shape,
                    id: "\(figure.area.code) \(figure.source)")
            }
            return file.bytes
        }
    }

    private static func newest(_ figures: [OpenFigure]) -> EvidencePeriod? {
        figures.lazy.filter { $0.value != nil }.map(\.period).max { ($0.to, $0.days) < ($1.to, $1.days) }
    }

    private func read(
        _ choice: Choice, _ party: ActingParty,
        _ work: @escaping @Sendable (ExportedFigures<ReadTransaction>, Measure, OpenFilter) throws -> [UInt8]
    ) async throws(ServiceError) -> [UInt8] {
        let view = ReleaseView(party, context)
        return try await context.read { reading in
            let open = ExportedFigures(reading, for: view)
            guard let measure = try open.measure(choice.measure) else {
                throw ServiceError.notFound(.record(id: String(choice.measure.prefix(80))))
            }
            return try work(open, measure, try Self.filter(choice, open))
        }
    }

    private static func filter(_ choice: Choice, _ open: ExportedFigures<ReadTransaction>) throws -> OpenFilter {
        var filter = OpenFilter()
        if !choice.place.isEmpty { filter.area = try OpenPlace.number(choice.place, open) }
        if !choice.period.isEmpty {
            guard choice.period.count <= 80, let period = EvidencePeriod(reading: choice.period) else {
                throw ServiceError.invalid([
                    .form("period", "This period can’t be read.", "Write it as “2022-23” or “Oct 2021 – Sep 2022”.")
                ])
            }
            filter.from = period.from
            filter.to = period.to
        }
        return filter
    }
}
