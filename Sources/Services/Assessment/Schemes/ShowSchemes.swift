package import CommunitySafety
package import Proofreading
internal import Storage

/// The scoring schemes with their versions, as a person reads them.
package struct ShowSchemes: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let scheme: ScoringScheme
        /// How many versions were kept; 0 of a shipped one that was never used.
        package let number: Int
        /// The years whose assessments were made by any of them, the newest first.
        package let years: [PlanYear]
    }

    package struct Version: Sendable, Hashable {
        package let number: Int
        package let keptOn: CalendarDate
        /// What it does otherwise than the one before; of the first, than what is shipped.
        package let changes: [SchemeChange]
        package let years: [PlanYear]
    }

    package struct Answer: Sendable, Hashable {
        package let scheme: ScoringScheme
        /// Of the version shown; 0 of a shipped one that was never used.
        package let number: Int
        /// The newest first.
        package let versions: [Version]
        /// Whether a version of Watchward's own list has this key.
        package let isShipped: Bool
        package let mayKeep: Bool

        package var newest: Int { versions.first?.number ?? 0 }
    }

    /// Those inside.
    package func list(as party: ActingParty) async throws(ServiceError) -> [Line] {
        try party.require(.readAssessment)
        return try await context.read { reading in
            let assessments = try reading.assessments()
            return try reading.schemeLines().map { line in
                Line(
                    scheme: line.scheme, number: line.number,
                    years: assessments.filter { $0.schemeKey == line.scheme.key }.map(\.year))
            }
        }
    }

    /// Those inside: a version, or the newest. Throws `notFound`.
    package func run(
        _ key: String, number: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) -> Answer {
        try party.require(.readAssessment)
        return try await context.read { reading in
            let kept = try reading.schemeVersions(key)
            let shipped = SchemeCatalogue.all.first { $0.key == key }
            let found =
                number.map { number in kept.first { $0.number == number } } ?? kept.first
            guard let scheme = found?.scheme ?? (number == nil ? shipped : nil) else {
                throw ServiceError.notFound(.record(id: key))
            }
            let assessments = try reading.assessments().filter { $0.schemeKey == key }
            return Answer(
                scheme: scheme, number: found?.number ?? 0,
                versions: kept.map { version in
                    let before = kept.first { $0.number == version.number - 1 }?.scheme ?? shipped
                    return Version(
                        number: version.number, keptOn: version.keptOn,
                        changes: before.map { version.scheme.changes(since: $0) } ?? [],
                        years: assessments.filter { $0.schemeNumber == version.number }.map(\.year))
                }, isShipped: shipped != nil, mayKeep: party.may(.keepAssessment))
        }
    }
}
