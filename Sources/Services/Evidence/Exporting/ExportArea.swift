internal import CommunitySafety
internal import Documents
internal import Storage

/// All figures of a place as a table.
package struct ExportArea: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Throws `notFound` for a place that isn’t there for the party, or of which it may see no figure.
    package func table(_ code: String, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        let view = ReleaseView(party, context)
        return try await context.read { reading in
            let open = ExportedFigures(reading, for: view)
            let place = try OpenPlace.stored(code, open)
            let measures = try open.measures(limit: 100_000, area: place.number)
            var file = MeasureFile(measures)
            var isEmpty = true
            for measure in measures {
                try open.forEach(measure, OpenFilter(area: place.number)) {
                    file.add($0)
                    isEmpty = false
                    return true
                }
            }
            guard !isEmpty else { throw ServiceError.notFound(.record(id: place.area.code)) }
            return file.bytes
        }
    }
}
