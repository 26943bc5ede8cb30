package import CommunitySafety
internal import Storage

/// Says what words of a partner's table stand for: a measure or a place on record, one of our own, or nothing.
package struct SettleTableNames: Sendable {
    /// What it stands for.
    package enum Answer: Sendable, Hashable {
        /// The measure of this key.
        case measure(String)
        /// The place of this code.
        case area(String)
        /// A new measure, called so.
        case ownMeasure(NewMeasure)
        /// A new place, called so.
        case ownArea(name: String)
        /// Rows or columns of these words are left out.
        case nothing(isMeasure: Bool)

        fileprivate var makesSomething: Bool {
            switch self {
            case .ownMeasure, .ownArea: true
            case .measure, .area, .nothing: false
            }
        }
    }

    /// A measure of the partnership's own, as it is made while a table is mapped: seen by the partnership alone unless
    /// somebody says otherwise.
    package struct NewMeasure: Sendable, Hashable {
        package let name: String
        package var unit = MeasureUnit.count
        package var polarity = MeasurePolarity.neither
        package var audience = MeasureAudience.partnership

        package init(_ name: String) { self.name = name }
    }

    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What each word stands for.
    package struct Settled: Sendable, Hashable {
        package let words: String
        package let answer: Answer

        package init(_ words: String, _ answer: Answer) {
            self.words = words
            self.answer = answer
        }
    }

    /// Whoever may load figures; a new measure or place needs the permission to keep those. The answers are remembered
    /// with the mapping. Throws `invalid` for a name that is none; then nothing is kept.
    package func run(
        id: String, version: Int, _ settled: [Settled], as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.loadEvidence)
        if settled.contains(where: { $0.answer.makesSomething }) { try party.require(.keepEvidence) }
        let environment = context.environment
        try await context.write { transaction in
            let stored = try ShowPreparedTable.stored(id, in: transaction)
            guard stored.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            var mapping = stored.mapping
            for one in settled { try Self.settle(one, in: &mapping, &transaction) }
            try transaction.change(stored, to: mapping)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .evidenceKept,
                    subject: AuditSubject(kind: "prepared_load", id: id), at: environment.now(),
                    payload: AuditPayload(after: ["words": settled.map(\.words).joined(separator: "; ")])))
        }
    }

    private static func settle(
        _ settled: Settled, in mapping: inout TableMapping, _ transaction: inout Transaction
    ) throws {
        let key = AreaNames.key(settled.words)
        guard !key.isEmpty else {
            throw ServiceError.invalid([.form("words", "That is no name.", "Choose one of the list.")])
        }
        switch settled.answer {
        case .measure(let measure): mapping.measureNames[key] = measure
        case .area(let code): mapping.areaNames[key] = code
        case .nothing(let isMeasure):
            if isMeasure { mapping.measureNames[key] = "" } else { mapping.areaNames[key] = "" }
        case .ownMeasure(let new): mapping.measureNames[key] = try makeMeasure(new, in: &transaction)
        case .ownArea(let name): mapping.areaNames[key] = try makeArea(name, in: &transaction)
        }
    }

    private static func makeMeasure(
        _ new: NewMeasure, in transaction: inout Transaction
    ) throws -> String {
        try transaction.ensureCatalogue()
        let taken = Set(try transaction.measures().map(\.key))
        let base = "own." + slug(new.name)
        let key = ([base] + (2..<100).map { "\(base)-\($0)" }).first { !taken.contains($0) } ?? base
        // Shares and times can't be added up from month to month.
        let adds = new.unit != .percent && new.unit != .days
        guard
            let measure = Measure(
                key: key, name: String(new.name.prefix(120)), unit: new.unit, polarity: new.polarity,
                aggregation: adds ? .sum : .none, audience: new.audience, smallestArea: .district)
        else {
            throw ServiceError.invalid([.form("name", "That is no name.", "Give it one of letters.")])
        }
        try transaction.insert(measure)
        return key
    }

    static func makeArea(_ name: String, in transaction: inout Transaction) throws -> String {
        guard let area = try transaction.makeOwnPlace(named: String(name.prefix(120))) else {
            throw ServiceError.invalid([.form("name", "That is no name.", "Give it one of letters.")])
        }
        return area.code
    }

    /// Lower-case words joined by hyphens, at most 60 characters.
    private static func slug(_ name: String) -> String {
        let words = name.lowercased().split { !("a"..."z" ~= $0) && !("0"..."9" ~= $0) }
        let slug = String(words.joined(separator: "-").prefix(60))
        return slug.isEmpty ? "measure" : slug
    }
}
