package import CommunitySafety
package import Proofreading
internal import Storage

/// What readers must know of a source's figures over some time.
package struct KeepQualityNotes: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A note as a page shows it.
    package struct Listing: Sendable, Hashable {
        package let id: String
        package let note: QualityNote
        package let version: Int
        /// The names of its source, its measure and its area, where it names them.
        package let sourceName: String
        package let measureName: String?
        package let areaName: String?
    }

    package struct Overview: Sendable, Hashable {
        package let notes: [Listing]
        package let removed: [Listing]
        /// What loads gave cause for and isn't noted yet.
        package let suggestions: [Listing]
        /// Every source and measure that a note can be of.
        package let sources: [EvidenceSource]
        package let measures: [Measure]
    }

    /// What was typed.
    package struct Typed: Sendable, Hashable {
        package var source: String
        package var measure: String
        /// A code or a name; empty for all areas.
        package var area: String
        package var from: CalendarDate?
        package var to: CalendarDate?
        package var isComparable: Bool
        package var reason: String

        package init(
            source: String, measure: String, area: String, from: CalendarDate?, to: CalendarDate?, isComparable: Bool,
            reason: String
        ) {
            self.source = source
            self.measure = measure
            self.area = area
            self.from = from
            self.to = to
            self.isComparable = isComparable
            self.reason = reason
        }
    }

    /// Whoever reads the partnership's figures; notes on restricted measures are left out for whoever may not see those.
    package func list(as party: ActingParty) async throws(ServiceError) -> Overview {
        try party.require(.readEvidence)
        let mayReadAll = party.may(.readRestrictedEvidence)
        return try await context.read { reading in
            let naming = try NoteNaming(reading)
            let measures = try reading.measures().filter { mayReadAll || $0.audience != .restricted }
            let open = Set(measures.map(\.key))
            let all = try reading.qualityNotes().filter { $0.note.measure.map(open.contains) ?? true }
            let standing = Set(all.map { Subject($0.note) })
            let suggested = try reading.reportsOfLoads().flatMap(KeptSuggestion.list).compactMap(\.note)
            return Overview(
                notes: try all.filter { !$0.isRemoved }.map { try naming.listing($0, in: reading) },
                removed: try all.filter(\.isRemoved).map { try naming.listing($0, in: reading) },
                suggestions: try Self.once(suggested).filter { !standing.contains(Subject($0)) }.prefix(50).map {
                    try naming.listing($0, id: "", version: 1, in: reading)
                },
                sources: try reading.sources(), measures: measures)
        }
    }

    /// Whoever keeps evidence. Answers the note's id; throws `invalid` naming what can't be kept.
    package func save(
        id: String?, _ typed: Typed, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.keepEvidence)
        let environment = context.environment
        return try await context.write { transaction in
            try transaction.ensureCatalogue()
            let standing = try id.map { id in
                guard let found = try transaction.qualityNotes().first(where: { $0.id.text == id && !$0.isRemoved })
                else { throw ServiceError.notFound(.record(id: id)) }
                return found
            }
            let (note, area) = try transaction.note(typed)
            let record = standing?.id ?? environment.ids.next()
            if let standing {
                guard standing.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
                try transaction.update(note, id: record, area: area, version: version)
            } else {
                try transaction.insert(note, id: record, area: area)
            }
            try transaction.noteKept(
                "quality_note", record.text, before: standing.map { ["reason": $0.note.reason] } ?? [:],
                after: ["reason": note.reason, "source": note.source], party, environment)
            return record.text
        }
    }

    /// Whoever keeps evidence: takes a note away, or brings it back.
    package func setRemoved(_ isRemoved: Bool, id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepEvidence)
        let environment = context.environment
        try await context.write { transaction in
            guard let standing = try transaction.qualityNotes().first(where: { $0.id.text == id }),
                standing.isRemoved != isRemoved
            else { throw ServiceError.notFound(.record(id: id)) }
            try transaction.setNoteRemoved(
                standing.id, at: isRemoved ? environment.now() : nil, version: standing.version)
            try transaction.noteKept(
                "quality_note", id, before: isRemoved ? ["reason": standing.note.reason] : [:],
                after: isRemoved ? [:] : ["reason": standing.note.reason], party, environment)
        }
    }

    /// What a note is about, whatever its words.
    private struct Subject: Hashable {
        let source: String
        let measure: String?
        let area: String?
        let period: EvidencePeriod

        init(_ note: QualityNote) {
            source = note.source
            measure = note.measure
            area = note.area
            period = note.period
        }
    }

    private static func once(_ notes: [QualityNote]) -> [QualityNote] {
        var seen: Set<QualityNote> = []
        return notes.filter { seen.insert($0).inserted }
    }
}

/// The names that listings show.
private struct NoteNaming {
    let sources: [String: String]
    let measures: [String: String]

    init(_ reading: some Querying) throws {
        sources = Dictionary(try reading.sources().map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
        measures = Dictionary(
            try reading.measures().map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func listing(_ stored: StoredQualityNote, in reading: some Querying) throws -> KeepQualityNotes.Listing {
        try listing(stored.note, id: stored.id.text, version: stored.version, in: reading)
    }

    func listing(
        _ note: QualityNote, id: String, version: Int, in reading: some Querying
    ) throws -> KeepQualityNotes.Listing {
        KeepQualityNotes.Listing(
            id: id, note: note, version: version, sourceName: sources[note.source] ?? note.source,
            measureName: note.measure.map { measures[$0] ?? $0 },
            areaName: try note.area.map { try reading.area(code: $0)?.area.name ?? $0 })
    }
}

extension Transaction {
    /// What was typed as a note, with the number of its area; throws `invalid`.
    fileprivate func note(_ typed: KeepQualityNotes.Typed) throws -> (QualityNote, Int?) {
        var problems: [Diagnostic] = []
        let area = try typed.area.isEmpty ? nil : place(typed.area, &problems)
        if try !sources().contains(where: { $0.key == typed.source }) {
            problems.append(.form("source", "The source isn’t chosen.", "Choose whose figures it is about."))
        }
        if !typed.measure.isEmpty, try !measures().contains(where: { $0.key == typed.measure }) {
            problems.append(.form("measure", "The measure isn’t on record.", "Choose another, or all."))
        }
        if typed.reason.isEmpty {
            problems.append(.form("reason", "There is no reason.", "Say what a reader must know."))
        } else if typed.reason.count > 1_000 {
            problems.append(.form("reason", "The reason is very long.", "Use at most 1,000 characters."))
        }
        if typed.from == nil { problems.append(.form("from", "There is no first day.", "Give it as 1 April 2024.")) }
        if typed.to == nil { problems.append(.form("to", "There is no last day.", "Give it as 31 March 2025.")) }
        guard problems.isEmpty, let from = typed.from, let to = typed.to else { throw ServiceError.invalid(problems) }
        guard let range = DateRange(from: from, to: to),
            let note = QualityNote(
                source: typed.source, measure: typed.measure.isEmpty ? nil : typed.measure, area: area?.area.code,
                period: EvidencePeriod(range), isComparable: typed.isComparable, reason: typed.reason)
        else {
            throw ServiceError.invalid([
                .form("to", "The last day is before the first.", "Change one of the two days.")
            ])
        }
        return (note, area?.number)
    }

    private func place(_ typed: String, _ problems: inout [Diagnostic]) throws -> StoredArea? {
        let found = try areas(named: AreaNames.key(typed), code: typed, kind: nil, limit: 50)
        let exact = found.filter { $0.area.code == typed || AreaNames.key($0.area.name) == AreaNames.key(typed) }
        if exact.count == 1 { return exact[0] }
        problems.append(
            exact.isEmpty
                ? .form(
                    "area", "No place on record has this name.",
                    "Write the name or the code that the page of places shows.")
                : .form("area", "Several places have this name.", "Write the code of the one that you mean."))
        return nil
    }
}

extension KeptSuggestion {
    /// As a note; nil where it can't be one.
    fileprivate var note: QualityNote? {
        guard let from = CalendarDate(iso: from), let to = CalendarDate(iso: to),
            let range = DateRange(from: from, to: to)
        else { return nil }
        return QualityNote(
            source: source, measure: measure, area: area, period: EvidencePeriod(range), isComparable: false,
            reason: reason)
    }
}
