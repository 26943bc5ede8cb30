internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Writes awards and the lines of their books.
package struct KeepMoney: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever keeps money: a new award. Answers its number. Throws `invalid`.
    @discardableResult
    package func add(_ entry: AwardEntry, as party: ActingParty) async throws(ServiceError) -> String {
        try party.require(.keepMoney)
        let (award, environment) = (try entry.award(), context.environment)
        return try await context.write { transaction in
            let id = environment.ids.next()
            try transaction.insert(StoredAward(id: id, award: award))
            try transaction.record(.money(.awardKept, id, party, environment, after: AwardEntry(award).said))
            return id.text
        }
    }

    /// Whoever keeps money. Throws `invalid`, `notFound`, and `changedMeanwhile` when somebody was quicker.
    package func change(
        _ id: String, to entry: AwardEntry, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepMoney)
        let (award, environment) = (try entry.award(), context.environment)
        try await context.write { transaction in
            let stored = try transaction.keptAward(id)
            guard stored.award != award else { return }
            try transaction.change(stored.id, to: award, version: version)
            try transaction.record(
                .money(
                    .awardKept, stored.id, party, environment, before: AwardEntry(stored.award).said,
                    after: AwardEntry(award).said))
        }
    }

    /// Whoever keeps money: a line more. Answers its number. Throws `invalid`, `notFound`.
    @discardableResult
    package func add(
        _ line: FundingLineEntry, to id: String, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.keepMoney)
        let environment = context.environment
        return try await context.write { transaction in
            let stored = try transaction.keptAward(id)
            let entries = try transaction.entries(ofAward: stored.id)
            guard entries.count < Self.most else {
                throw ServiceError.invalid([.form("words", "The book is full.", "Begin another award.")])
            }
            let actions = try transaction.actions(duringAward: stored.award).1.map(\.address)
            let entry = try line.entry(id: environment.ids.next().text, among: entries, actions: actions)
            try transaction.insert(entry, ofAward: stored.id)
            try transaction.record(.money(.awardLineAdded, stored.id, party, environment, after: entry.said))
            return entry.id
        }
    }

    /// Whoever keeps money: a tranche came, a commitment was paid, a report was sent; an empty day takes that back.
    /// Throws `invalid`, `notFound`.
    package func settle(
        _ entry: String, of id: String, on day: String, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepMoney)
        let settled = CalendarDate(iso: day)
        guard day.isEmpty || settled != nil else {
            throw .invalid([.form("lines", "That isn’t a day.", "Write it as 31 March 2024.")])
        }
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.keptAward(id)
            let found = try transaction.entry(entry, of: stored)
            guard [.tranche, .commitment, .report].contains(found.kind) else {
                throw ServiceError.invalid([
                    .form("lines", "That line isn’t one to be settled.", "Choose a tranche or a return.")
                ])
            }
            try transaction.settle(found.id, on: settled)
            var after = found
            after.settledOn = settled
            try transaction.record(
                .money(.awardLineSettled, stored.id, party, environment, before: found.said, after: after.said))
        }
    }

    /// Whoever keeps money. Throws `invalid` for a project on which money was spent, `notFound`.
    package func remove(_ entry: String, of id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepMoney)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.keptAward(id)
            let found = try transaction.entry(entry, of: stored)
            guard try !transaction.entries(ofAward: stored.id).contains(where: { $0.project == found.id }) else {
                throw ServiceError.invalid([
                    .form(
                        "lines", "Money was spent on that project, or is committed to it.",
                        "Take those lines away first.")
                ])
            }
            try transaction.removeEntry(found.id)
            try transaction.record(.money(.awardLineRemoved, stored.id, party, environment, before: found.said))
        }
    }

    /// No book has more lines.
    private static let most = 2_000
}

extension Querying {
    /// Throws `notFound`.
    fileprivate func entry(_ id: String, of stored: StoredAward) throws -> FundingEntry {
        guard let found = try entries(ofAward: stored.id).first(where: { $0.id == id }) else {
            throw ServiceError.notFound(.record(id: String(id.prefix(60))))
        }
        return found
    }
}

extension FundingEntry {
    /// As the audit trail keeps it.
    fileprivate var said: [String: String] {
        [
            "line": id, "kind": kind.rawValue, "words": words, "amount": amount?.words ?? "", "on": on?.iso ?? "",
            "settled": settledOn?.iso ?? "", "action": action ?? "", "project": project ?? "",
        ].filter { !$0.value.isEmpty }
    }
}

extension AuditEvent {
    fileprivate static func money(
        _ deed: AuditDeed, _ id: RecordID, _ party: ActingParty, _ environment: ServiceEnvironment,
        before: [String: String] = [:], after: [String: String] = [:]
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "funding_award", id: id.text),
            at: environment.now(), payload: AuditPayload(before: before, after: after))
    }
}
