package import CommunitySafety
package import Proofreading
internal import Storage

/// Figures for programs, page by page, in the order of measure, area, period, breakdown and source.
package struct ReadOpenFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Which figures; nil for all.
    package struct Choice: Sendable, Hashable {
        package var measure: String?
        package var area: String?
        /// Only what begins on this day or later.
        package var from: CalendarDate?
        /// Only what ends on this day or earlier.
        package var to: CalendarDate?

        package init(
            measure: String? = nil, area: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil
        ) {
            self.measure = measure
            self.area = area
            self.from = from
            self.to = to
        }
    }

    /// How many measures are looked at together.
    private static let step = 20

    /// Throws `notFound` for a measure or a place that isn’t there for the party.
    ///
    /// Cost: what is held of the measures that the page has figures of.
    package func run(
        _ choice: Choice, _ paging: ReadOpenData.Paging, as party: ActingParty
    ) async throws(ServiceError) -> OpenPage<OpenFigure> {
        try await ReadOpenData(context).read(party) { open in
            var page = FigurePage(open, choice, paging)
            let area = try choice.area.map { try OpenPlace.number($0, open) }
            if let key = choice.measure {
                guard let measure = try open.measure(key) else { throw ServiceError.notFound(.record(id: key)) }
                try page.take(measure, area)
                return page.page
            }
            var key = page.firstMeasure
            if let first = try open.measure(key) { try page.take(first, area) }
            while !page.isFull {
                let measures = try open.measures(after: key, limit: Self.step, area: area)
                guard let last = measures.last else { break }
                for measure in measures where !page.isFull { try page.take(measure, area) }
                key = last.key
            }
            return page.page
        }
    }
}

/// A page that fills.
private struct FigurePage<Reading: Querying> {
    let open: ExportedFigures<Reading>
    let choice: ReadOpenFigures.Choice
    let limit: Int
    /// After which figures begin.
    let position: [UInt8]
    private var figures: [OpenFigure] = []
    private(set) var isFull = false

    init(_ open: ExportedFigures<Reading>, _ choice: ReadOpenFigures.Choice, _ paging: ReadOpenData.Paging) {
        self.open = open
        self.choice = choice
        limit = paging.limit
        position = paging.after.map(OpenCursor.bytes) ?? []
    }

    /// The measure in which the page may begin.
    var firstMeasure: String { part(0) }

    mutating func take(_ measure: Measure, _ area: Int?) throws {
        let first = measure.key == firstMeasure ? part(1) : ""
        let filter = OpenFilter(area: area, firstCode: first, from: choice.from, to: choice.to)
        try open.forEach(measure, filter) { figure in
            guard position.isEmpty || position.lexicographicallyPrecedes(figure.position) else { return true }
            guard figures.count < limit else {
                isFull = true
                return false
            }
            figures.append(figure)
            return true
        }
    }

    var page: OpenPage<OpenFigure> {
        OpenPage(items: figures, next: isFull ? figures.last.map { OpenCursor.text($0.position) } : nil)
    }

    private func part(_ index: Int) -> String {
        let parts = position.split(separator: 0x1F, omittingEmptySubsequences: false)
        return index < parts.count ? String(decoding: parts[index], as: UTF8.self) : ""
    }
}
