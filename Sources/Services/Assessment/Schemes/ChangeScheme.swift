package import CommunitySafety
internal import Proofreading
internal import Storage

/// Makes the next version of a scheme, or one of its own from it. No version is ever changed, and an assessment keeps its own.
package struct ChangeScheme: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Outcome: Sendable, Hashable {
        package let key: String
        package let number: Int
    }

    /// What a version would do otherwise than the one that it is made from. Manager only; nothing is written. Throws `invalid`.
    package func preview(
        _ entry: SchemeEntry, of key: String, as party: ActingParty
    ) async throws(ServiceError) -> [SchemeChange] {
        try party.require(.keepAssessment)
        return try await context.read { reading in
            guard let line = try reading.schemeLines().first(where: { $0.scheme.key == key }) else {
                throw ServiceError.notFound(.record(id: key))
            }
            let (scheme, faults) = entry.read(key: key)
            guard faults.isEmpty else { throw ServiceError.invalid(faults) }
            return scheme.changes(since: line.scheme)
        }
    }

    /// Manager only. Throws `invalid` with everything that is wrong with it, at its field; `conflict(.changedMeanwhile)` where
    /// somebody made another version meanwhile; `notFound`. What changes nothing makes no version.
    package func run(
        _ entry: SchemeEntry, of key: String, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try party.require(.keepAssessment)
        let environment = context.environment
        return try await context.write { transaction in
            let lines = try transaction.schemeLines()
            guard let line = lines.first(where: { $0.scheme.key == key }) else {
                throw ServiceError.notFound(.record(id: key))
            }
            let own =
                entry.isOwn
                ? ScoringScheme.key(from: entry.name.trimmed, taken: Set(lines.map(\.scheme.key))) : key
            var (scheme, faults) = entry.read(key: own)
            let name = Wording.key(scheme.name)
            if lines.contains(where: { $0.scheme.key != own && Wording.key($0.scheme.name) == name }) {
                faults.append(.form("name", "Another scheme is called that.", "Give this one a name of its own."))
            }
            guard faults.isEmpty else { throw ServiceError.invalid(faults) }
            guard entry.isOwn || line.number == entry.seen else { throw ServiceError.conflict(.changedMeanwhile) }
            if !entry.isOwn, line.number == 0, scheme == line.scheme { return Outcome(key: key, number: 0) }
            return Outcome(key: own, number: try transaction.keep(scheme, party, environment))
        }
    }
}
