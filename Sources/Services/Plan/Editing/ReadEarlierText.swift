package import CommunitySafety
package import Storage

/// A record's text as it stood when its row had a version: what a form that carries the version was made from.
package struct ReadEarlierText: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may read the draft. The text that stands there now for a version that its history doesn't know. Throws
    /// `notFound` for a record that never was.
    package func run(
        _ kind: RecordKind, _ id: RecordID, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> RecordText {
        try party.require(.readDraft)
        return try await context.read { reading in
            let standing = try reading.record(kind, id)
            if let standing, standing.version == version { return standing.text }
            if let earlier = try reading.revision(of: id, after: version)?.before { return earlier.text }
            guard let text = standing?.text else { throw ServiceError.notFound(.record(id: id.text)) }
            return text
        }
    }
}
