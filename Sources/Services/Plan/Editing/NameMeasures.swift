package import CommunitySafety
internal import Storage

/// What the success measures that texts of actions name are called, those that were removed too.
package struct NameMeasures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The measures' words by their ids, for pages that show such texts. Whoever may read the draft. A query or two for each
    /// measure named; none where no text names any.
    package func run(
        in texts: [RecordText?], as party: ActingParty
    ) async throws(ServiceError) -> [String: String] {
        try party.require(.readDraft)
        let ids = Set(texts.compactMap(\.self).flatMap { $0.lines(.measures) })
        guard !ids.isEmpty else { return [:] }
        return try await context.read { reading in
            var names: [String: String] = [:]
            for id in ids { names[id] = try reading.measureWords(RecordID(id)) }
            return names
        }
    }
}

extension Querying {
    /// What the success measures that a record counts towards are called, by their ids.
    func measureWords(in record: StoredRecord) throws -> [String: String] {
        var names: [String: String] = [:]
        for id in record.text.lines(.measures) { names[id] = try measureWords(RecordID(id)) }
        return names
    }

    /// What a measure says, or said last; nil for one that never was.
    fileprivate func measureWords(_ id: RecordID) throws -> String? {
        if let standing = try record(.measure, id) { return standing.text[.words] }
        guard let last = try lastRevision(of: id), last.kind == .measure else { return nil }
        return (last.after ?? last.before)?.text[.words]
    }
}
