internal import CommunitySafety
internal import Importing
package import Proofreading
internal import Storage

/// What offences weigh, as the partnership loaded it: editions, of which the newest that stands is in force.
///
/// Scores that were given keep what they are: only suggestions that are made afterwards go by another edition.
package struct KeepSeverityWeights: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Edition: Sendable, Hashable {
        package let number: Int
        package let edition: String
        package let source: String
        package let fileName: String
        package let codeCount: Int
        /// “you”, a colleague’s name, or in what part somebody else acted.
        package let loadedBy: String
        package let loadedOn: CalendarDate
        /// Nil while it stands.
        package let takenBackBy: String?
        package let takenBackOn: CalendarDate?
        /// For a form to carry back.
        package let version: Int
        package let isInForce: Bool
    }

    package struct Answer: Sendable, Hashable {
        /// The newest first.
        package let editions: [Edition]
        package let mayKeep: Bool

        package var inForce: Edition? { editions.first(where: \.isInForce) }
    }

    package struct Outcome: Sendable, Hashable {
        package let number: Int
        package let codeCount: Int
        /// Codes that the file names without a weight.
        package let without: [String]
        /// False where the edition in force says the same already.
        package let isNew: Bool
    }

    /// The most that a file of weights may hold, in bytes.
    package static let mostBytes = 2_000_000

    /// Those inside.
    package func list(as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readAssessment)
        return try await context.read { reading in
            let stored = try reading.severityEditions()
            let names = stored.isEmpty ? [:] : try CommentNames.accounts(reading)
            let inForce = stored.first(where: \.isStanding)?.number
            return Answer(
                editions: stored.map { Edition($0, names, party, isInForce: $0.number == inForce) },
                mayKeep: party.may(.keepAssessment))
        }
    }

    /// Manager only. Throws `invalid` with everything that is wrong with the file, the edition and the source; then nothing is kept.
    package func load(
        _ file: EvidenceFile, edition: String, source: String, intake: SheetIntake, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try party.require(.keepAssessment)
        let (reading, problems) = try await SeverityWeightIntake(intake: intake).read(file)
        let faults = SeverityWeightIntake.faults(edition, source) + problems
        guard faults.isEmpty,
            let weights = SeverityWeights(edition: edition, source: source, weights: reading.weights)
        else { throw .invalid(faults) }
        return try await keep(weights, file, without: reading.without, party)
    }

    /// Manager only: takes an edition back, or puts it into force again. `seen` is its version when the page was shown. Throws
    /// `conflict(.changedMeanwhile)`, `notFound`.
    package func setTakenBack(
        _ isTakenBack: Bool, _ number: Int, seen: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.severityEditions().first(where: { $0.number == number }) else {
                throw ServiceError.notFound(.record(id: "severity weights \(number)"))
            }
            guard stored.version == seen else { throw ServiceError.conflict(.changedMeanwhile) }
            guard stored.isStanding == isTakenBack else { return }
            try transaction.takeBack(
                severityWeights: number, by: isTakenBack ? party.auditName : nil,
                on: isTakenBack ? try transaction.today(environment) : nil, version: seen)
            try transaction.record(
                .ofWeights(
                    isTakenBack ? .severityWeightsTakenBack : .severityWeightsPutBack, stored, by: party,
                    at: environment.now()))
        }
    }

    private func keep(
        _ weights: SeverityWeights, _ file: EvidenceFile, without: [String], _ party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        let environment = context.environment
        return try await context.write { transaction in
            let editions = try transaction.severityEditions()
            if let standing = editions.first(where: \.isStanding), try transaction.severityWeights() == weights {
                return Outcome(
                    number: standing.number, codeCount: standing.codeCount, without: without, isNew: false)
            }
            let stored = StoredWeights(
                number: (editions.first?.number ?? 0) + 1, weights: weights,
                fileName: String(file.name.prefix(200)), digest: FileDigest.sha256(file.bytes),
                loadedBy: party.auditName, loadedOn: try transaction.today(environment))
            try transaction.insert(stored, weights)
            try transaction.record(
                .ofWeights(.severityWeightsLoaded, stored, by: party, at: environment.now()))
            return Outcome(number: stored.number, codeCount: stored.codeCount, without: without, isNew: true)
        }
    }
}

extension KeepSeverityWeights.Edition {
    fileprivate init(
        _ stored: StoredWeights, _ names: [String: String], _ party: ActingParty, isInForce: Bool
    ) {
        func name(_ actor: String) -> String {
            if actor == party.auditName { return "you" }
            return names[actor] ?? (actor == "operator" ? "the operator" : "a former colleague")
        }
        number = stored.number
        (edition, source, fileName) = (stored.edition, stored.source, stored.fileName)
        (codeCount, version) = (stored.codeCount, stored.version)
        (loadedBy, loadedOn) = (name(stored.loadedBy), stored.loadedOn)
        (takenBackBy, takenBackOn) = (stored.takenBackBy.map(name), stored.takenBackOn)
        self.isInForce = isInForce
    }
}

extension AuditEvent {
    fileprivate static func ofWeights(
        _ deed: AuditDeed, _ stored: StoredWeights, by party: ActingParty, at now: Instant
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed,
            subject: AuditSubject(kind: "severity_weights", id: String(stored.number)), at: now,
            payload: AuditPayload(after: [
                "edition": stored.edition, "source": stored.source, "codes": String(stored.codeCount),
                "digest": stored.digest,
            ]))
    }
}
