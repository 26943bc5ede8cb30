package import CommunitySafety
package import Proofreading
internal import Storage

/// The list of what stands in the way of a year's plan: promises of other bodies, dependencies, risks. Opened and closed with
/// their days; what was written earlier stays.
package struct KeepRisks: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let key: String
        package let risk: Risk
        /// How it stood before, the latest first, each with the day on which it was written.
        package let history: [Earlier]
        /// The number of its latest entry, by which a change says what it saw.
        package let number: Int
    }

    package struct Earlier: Sendable, Hashable {
        package let on: CalendarDate
        package let risk: Risk
    }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let today: CalendarDate
        /// Those that are late first, then by the day that is waited for.
        package let open: [Line]
        package let closed: [Line]
        /// The actions that one can hold up: address, and what it is called.
        package let actions: [Held]
        package let mayKeep: Bool
    }

    package struct Held: Sendable, Hashable {
        package let address: String
        package let name: String
    }

    /// A risk as it was typed; days as `2024-01-31`.
    package struct Entry: Sendable, Hashable {
        package var kind = ""
        package var words = ""
        package var owner = ""
        package var address = ""
        package var since = ""
        package var due = ""
        package var note = ""

        package init() {}
    }

    /// Those inside. Throws `notPermitted`.
    package func list(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readRounds)
        let environment = context.environment
        return try await context.read { reading in
            let today = try reading.today(environment)
            let entries = Dictionary(grouping: try reading.riskEntries(of: year), by: \.id)
            let lines = entries.values.compactMap { Line($0) }.sorted {
                ($0.risk.due?.iso ?? "9", $0.risk.since, $0.key) < ($1.risk.due?.iso ?? "9", $1.risk.since, $1.key)
            }
            let actions = try reading.publicPlanVersion(of: year).map { try reading.plan($0).actions } ?? []
            return Answer(
                year: year, today: today, open: lines.filter { $0.risk.closedOn == nil },
                closed: lines.filter { $0.risk.closedOn != nil }.reversed(),
                actions: actions.map { Held(address: $0.address, name: "\($0.reference ?? "") \($0.text)") },
                mayKeep: party.may(.answerFor))
        }
    }

    /// Manager and officers: writes a new one down. Throws `invalid`, `notPermitted`.
    package func add(_ entry: Entry, to year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try party.require(.answerFor)
        let environment = context.environment
        try await context.write { transaction in
            let today = try transaction.today(environment)
            let actions = try transaction.publicPlanVersion(of: year).map { try transaction.plan($0).actions } ?? []
            let risk = try entry.read(on: today, among: Set(actions.map(\.address)))
            try transaction.write(
                StoredRisk(
                    id: environment.ids.next(), number: 1, year: year, risk: risk, writtenBy: party.auditName,
                    writtenOn: today), .riskOpened, party, environment)
        }
    }

    /// Manager and officers: notes what was heard, sets another day, closes or opens it again. Throws `changedMeanwhile` where
    /// another entry came, `invalid`, `notFound`.
    package func note(
        _ key: String, seen: Int, note: String, due: String? = nil, isClosed: Bool, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.answerFor)
        let environment = context.environment
        let said = ActionUpdate(.onTrack, workingText: note).cleaned.workingText
        guard said.count <= Risk.longest else {
            throw .invalid([.form("note", "That is longer than 1,000 characters.", "Shorten it.")])
        }
        let day = due.flatMap { CalendarDate(iso: $0) }
        guard due.map({ $0.isEmpty }) ?? true || day != nil else {
            throw .invalid([.form("due", "That isn’t a day.", "Write it as 26 January 2024.")])
        }
        try await context.write { transaction in
            let today = try transaction.today(environment)
            guard let last = try transaction.riskEntries(RecordID(key)).last else {
                throw ServiceError.notFound(.record(id: key))
            }
            guard last.number == seen else { throw ServiceError.conflict(.changedMeanwhile) }
            var risk = last.risk
            risk.note = said
            if due != nil { risk.due = day }
            risk.closedOn = isClosed ? risk.closedOn ?? today : nil
            guard risk != last.risk else { return }
            let deed: AuditDeed =
                isClosed == (last.risk.closedOn != nil) ? .riskNoted : isClosed ? .riskClosed : .riskOpened
            try transaction.write(
                StoredRisk(
                    id: last.id, number: last.number + 1, year: last.year, risk: risk, writtenBy: party.auditName,
                    writtenOn: today), deed, party, environment)
        }
    }
}

extension KeepRisks.Line {
    fileprivate init?(_ entries: [StoredRisk]) {
        guard let last = entries.last else { return nil }
        self.init(
            key: last.id.text, risk: last.risk,
            history: entries.dropLast().reversed().map { KeepRisks.Earlier(on: $0.writtenOn, risk: $0.risk) },
            number: last.number)
    }
}

extension KeepRisks.Entry {
    /// The risk that it says. Throws `invalid`.
    fileprivate func read(on today: CalendarDate, among actions: Set<String>) throws -> Risk {
        var faults: [Diagnostic] = []
        let kind = Risk.Kind(rawValue: kind)
        if kind == nil { faults.append(.form("kind", "It isn’t said what it is.", "Choose one.")) }
        let words = ActionUpdate(.onTrack, workingText: words).cleaned.workingText
        if words.isEmpty || words.count > Risk.longest {
            faults.append(
                .form("words", "It isn’t said what it is, or it is too long.", "Write up to 1,000 characters."))
        }
        let owner = Wording.squeezed(owner)
        if owner.isEmpty || owner.count > ActionUpdate.longestName {
            faults.append(.form("owner", "It isn’t said whose it is.", "Name the body."))
        }
        let since = since.isEmpty ? today : CalendarDate(iso: since)
        if since.map({ $0 > today }) ?? true {
            faults.append(.form("since", "That isn’t a day that has come.", "Write it as 26 January 2024."))
        }
        let due = CalendarDate(iso: due)
        if due == nil, !self.due.isEmpty {
            faults.append(.form("due", "That isn’t a day.", "Write it as 26 January 2024."))
        }
        if !address.isEmpty, !actions.contains(address) {
            faults.append(.form("action", "The plan hasn’t such an action.", "Choose one from the list."))
        }
        guard faults.isEmpty, let kind, let since else { throw ServiceError.invalid(faults) }
        let note = ActionUpdate(.onTrack, workingText: note).cleaned.workingText
        return Risk(
            kind, words: words, owner: owner, address: address.isEmpty ? nil : address, since: since, due: due,
            note: String(note.prefix(Risk.longest)))
    }
}

extension Transaction {
    fileprivate mutating func write(
        _ stored: StoredRisk, _ deed: AuditDeed, _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        try insert(stored)
        try record(
            AuditEvent(
                actor: party.auditName, deed: deed, subject: AuditSubject(kind: "risk", id: stored.id.text),
                at: environment.now(),
                payload: AuditPayload(after: [
                    "year": stored.year.name, "kind": stored.risk.kind.rawValue, "owner": stored.risk.owner,
                    "number": String(stored.number),
                ])))
    }
}
