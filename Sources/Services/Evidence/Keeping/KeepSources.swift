package import CommunitySafety
internal import Proofreading
internal import Storage

/// Where figures come from: the sources shipped, and the partnership's own.
package struct KeepSources: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A source as a page shows it.
    package struct Listing: Sendable, Hashable {
        package let source: EvidenceSource
        package let version: Int
        package let isShipped: Bool
    }

    /// Whoever reads the partnership's figures.
    package func list(as party: ActingParty) async throws(ServiceError) -> [Listing] {
        try party.require(.readEvidence)
        return try await context.read { reading in
            let versions = try reading.sourceVersions()
            return try reading.sources().map {
                Listing(
                    source: $0, version: versions[$0.key] ?? 1, isShipped: MeasureCatalogue.isShippedSource($0.key))
            }
        }
    }

    /// Whoever keeps evidence: a source of the partnership's own, or how a source on record counts and what it can't show.
    package func save(
        _ source: EvidenceSource, isNew: Bool, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepEvidence)
        let environment = context.environment
        try await context.write { transaction in
            try transaction.ensureCatalogue()
            let problems = Self.problems(source)
            guard problems.isEmpty else { throw ServiceError.invalid(problems) }
            let standing = try transaction.sourceVersions()[source.key]
            if isNew {
                guard standing == nil else {
                    throw ServiceError.invalid([
                        .form("key", "Another source has this key.", "Change that one, or choose another key.")
                    ])
                }
                try transaction.insert(source)
            } else {
                guard let standing else { throw ServiceError.notFound(.record(id: source.key)) }
                guard standing == version else { throw ServiceError.conflict(.changedMeanwhile) }
                try transaction.update(source, version: version)
            }
            try transaction.noteKept(
                "evidence_source", source.key, before: [:],
                after: ["name": source.name, "counting": source.counting, "caveats": source.caveats], party, environment
            )
        }
    }

    private static func problems(_ source: EvidenceSource) -> [Diagnostic] {
        let texts = [
            ("name", source.name, 200), ("owner", source.ownedBy, 200), ("supplier", source.suppliedBy, 200),
            ("licence", source.licence, 300), ("attribution", source.attribution, 500),
            ("counting", source.counting, 1_000), ("caveats", source.caveats, 2_000),
        ]
        return texts.filter { $0.1.count > $0.2 }.map { field, _, limit in
            .form(field, "This is very long.", "Use at most \(limit) characters.")
        }
    }
}
