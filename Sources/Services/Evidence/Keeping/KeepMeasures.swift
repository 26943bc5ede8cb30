package import CommunitySafety
internal import Proofreading
internal import Storage

/// The measures: those shipped, and the partnership's own.
package struct KeepMeasures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A measure as a page shows it.
    package struct Listing: Sendable, Hashable {
        package let measure: Measure
        package let version: Int
        /// Shipped with the program: who may see it and its note can be changed, what it counts can't.
        package let isShipped: Bool
        package let limit: MeasureLimit
        /// Whether any figure of it stands.
        package let isHeld: Bool
    }

    /// Whoever reads the partnership's figures; restricted ones are left out for whoever may not see them.
    package func list(as party: ActingParty) async throws(ServiceError) -> [Listing] {
        try party.require(.readEvidence)
        let mayReadAll = party.may(.readRestrictedEvidence)
        return try await context.read { reading in
            let versions = try reading.measureVersions()
            let held = try reading.measuresHolding()
            return try reading.measures().filter { mayReadAll || $0.audience != .restricted }.map {
                Listing(
                    measure: $0, version: versions[$0.key] ?? 1, isShipped: MeasureCatalogue.isShipped($0.key),
                    limit: MeasureLimit(key: $0.key, issue: $0.issue), isHeld: held.contains($0.key))
            }
        }
    }

    /// Whoever keeps evidence: a measure of the partnership's own, or another audience, smallest area or note of one on record.
    ///
    /// Throws `invalid` naming the field, with the reason where the limit of its issue forbids it.
    package func save(
        _ measure: Measure, isNew: Bool, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepEvidence)
        let environment = context.environment
        try await context.write { transaction in
            try transaction.ensureCatalogue()
            let known = try transaction.measures()
            let standing = known.first { $0.key == measure.key }
            let problems = Self.problems(measure, standing, isNew: isNew) + Self.askedProblems(measure, among: known)
            guard problems.isEmpty else { throw ServiceError.invalid(problems) }
            if isNew {
                guard try transaction.measureVersions()[measure.key] == nil else {
                    throw ServiceError.invalid([.keyTaken])
                }
                try transaction.insert(measure)
            } else {
                guard let standing else { throw ServiceError.notFound(.record(id: measure.key)) }
                guard try transaction.measureVersions()[measure.key] == version else {
                    throw ServiceError.conflict(.changedMeanwhile)
                }
                try transaction.update(Self.merged(measure, standing), version: version)
            }
            try transaction.noteKept(
                "measure", measure.key, before: standing.map(\.particulars) ?? [:], after: measure.particulars, party,
                environment)
        }
    }

    /// What a shipped measure counts stays as it is.
    static func merged(_ measure: Measure, _ standing: Measure) -> Measure {
        guard MeasureCatalogue.isShipped(standing.key) else { return measure }
        return Measure(
            key: standing.key, name: standing.name, unit: standing.unit, polarity: standing.polarity,
            aggregation: standing.aggregation, basis: standing.basis, audience: measure.audience,
            smallestArea: measure.smallestArea, profile: measure.profile, numerator: standing.numerator,
            denominator: standing.denominator,
            issue: standing.issue, note: measure.note) ?? standing
    }

    private static func profileProblem(_ measure: Measure, _ standing: Measure?) -> Diagnostic? {
        let least = MeasureLimit.leastProfile(key: measure.key, issue: standing?.issue ?? measure.issue)
        if !measure.profile.isAsStrict(as: least) {
            return .form(
                "profile",
                "This is near to people who were harmed or are young: small numbers of it could point at one of them.",
                "Leave it at the strictest.")
        }
        let countsPeople = (standing?.unit ?? measure.unit) == .people && !measure.key.hasPrefix("population.")
        if measure.profile == .open, countsPeople {
            return .form(
                "profile", "It counts people: a very small number of them could be recognised.",
                "Let at least 1 to 4 be withheld.")
        }
        return nil
    }

    /// What residents said is worth nothing without how many answered.
    private static func askedProblems(_ measure: Measure, among known: [Measure]) -> [Diagnostic] {
        guard measure.basis.reach != nil else { return [] }
        var problems: [Diagnostic] = []
        if !measure.unit.isCounted, measure.unit != .percent {
            problems.append(
                .form("unit", "What residents said is counted in people.", "Choose a number, people or per cent."))
        }
        if let whole = measure.denominator {
            let held = known.first { $0.key == whole }
            if whole == measure.key || held?.unit.isCounted != true {
                problems.append(
                    .form("whole", "It can’t be a part of that.", "Choose the measure of how many answered."))
            }
        } else {
            problems.append(
                .form(
                    "whole", "It isn’t said out of how many who answered.",
                    "Make a measure of how many answered first, then choose it here."))
        }
        return problems
    }

    private static func problems(_ measure: Measure, _ standing: Measure?, isNew: Bool) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if isNew, standing != nil { problems.append(.keyTaken) }
        let limit = MeasureLimit(key: measure.key, issue: standing?.issue ?? measure.issue)
        if !limit.allows(measure.audience) {
            problems.append(
                .form(
                    "audience",
                    "Local figures of this issue are never shown to anybody but those who work with them: even a large number points at people.",
                    "Leave it for the manager, officers and analysts."))
        }
        if !limit.allows(measure.smallestArea) {
            problems.append(
                .form(
                    "smallest",
                    "Figures of this issue are never shown for less than a whole district: a smaller place points at a home.",
                    "Choose district or larger."))
        }
        if let problem = profileProblem(measure, standing) { problems.append(problem) }
        if measure.name.count > 200 {
            problems.append(.form("name", "The name is very long.", "Use at most 200 characters."))
        }
        if measure.note.count > 1_000 {
            problems.append(.form("note", "The note is very long.", "Use at most 1,000 characters."))
        }
        return problems
    }
}

extension MeasureCatalogue {
    /// Whether a measure of this key is shipped.
    static func isShipped(_ key: String) -> Bool { measures.contains { $0.key == key } }

    /// Whether a source of this key is shipped.
    static func isShippedSource(_ key: String) -> Bool { sources.contains { $0.key == key } }
}

extension Measure {
    fileprivate var particulars: [String: String] {
        [
            "name": name, "basis": basis.rawValue, "denominator": denominator ?? "", "audience": audience.rawValue,
            "smallest_area": smallestArea.rawValue,
            "profile": profile.rawValue, "note": note,
        ]
        .filter { !$0.value.isEmpty }
    }
}

extension Diagnostic {
    fileprivate static let keyTaken = Diagnostic.form(
        "key", "Another measure has this key.", "Change that one, or choose another key.")
}
