internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Writes the lines of a book of money: they are added, changed, settled, counted and removed, and each of these can be undone.
///
/// For whoever keeps money. `seen` is the version that a form carried, nil for whatever stands; all throw `invalid`, `notFound`,
/// and `changedMeanwhile` where somebody was quicker.
package struct KeepMoneyLines: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A line more. Answers its number.
    @discardableResult
    package func add(
        _ entry: MoneyLineEntry, to id: String, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.keepMoney)
        let environment = context.environment
        return try await context.write { transaction in
            let stored = try transaction.keptPromise(id)
            let lines = try transaction.moneyLines(of: stored.id)
            guard lines.count < Self.most else {
                throw ServiceError.invalid([.form("words", "The book is full.", "Begin another.")])
            }
            let line = try transaction.line(entry, id: environment.ids.next().text, in: stored, lines)
            try transaction.insert(line, of: stored.id)
            try transaction.record(.line(.added, stored.promise, stored.id, party, environment, after: line))
            return line.id
        }
    }

    /// What a line says; its kind, and what became of it, stay.
    package func change(
        _ line: String, of id: String, to entry: MoneyLineEntry, seen: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) {
        try await work(line, id, seen, .changed, party) { transaction, stored, lines, found in
            var typed = entry
            typed.kind = found.line.kind.rawValue
            var new = try transaction.line(typed, id: found.line.id, in: stored, lines)
            (new.done, new.settledOn) = (found.line.done, found.line.settledOn)
            found.line = new
        }
    }

    /// A tranche came, something was paid, sent or met; an empty day takes that back.
    package func settle(
        _ line: String, of id: String, on day: String, seen: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) {
        let settled = CalendarDate(iso: day)
        guard day.isEmpty || settled != nil else {
            throw .invalid([.form("lines", "That isn’t a day.", "Write it as 31 March 2024.")])
        }
        try await work(line, id, seen, .settled, party) { _, stored, _, found in
            guard found.line.kind.settledWord(on: stored.promise.side) != nil else {
                throw ServiceError.invalid([.form("lines", "That line isn’t one to be settled.", "Choose another.")])
            }
            found.line.settledOn = settled
        }
    }

    /// How many were given, of what is to be delivered.
    package func count(
        _ done: String, on line: String, of id: String, seen: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) {
        guard let count = MoneyWords.count(done) else {
            throw .invalid([.form("lines", "That isn’t a whole number.", "Write how many were given, in digits.")])
        }
        try await work(line, id, seen, .settled, party) { _, _, _, found in
            guard found.line.kind == .deliverable else {
                throw ServiceError.invalid([.form("lines", "That isn’t counted.", "Choose what is to be delivered.")])
            }
            found.line.done = count
        }
    }

    /// Throws `invalid` for a project on which money was spent.
    package func remove(
        _ line: String, of id: String, seen: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) {
        try await work(line, id, seen, .removed, party) { _, _, lines, found in
            try lines.requireFree(found.line)
            found.isRemoved = true
        }
    }

    /// Takes the last deed of a line back: puts it in again, gives it what it said before, or removes what was only just added.
    package func undo(
        _ line: String, of id: String, seen: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try await work(line, id, seen, .undone, party) { transaction, stored, lines, found in
            if found.isRemoved {
                found.isRemoved = false
            } else if let before = found.before {
                found.line = before
            } else {
                try lines.requireFree(found.line)
                found.isRemoved = true
            }
            guard !found.isRemoved else { return }
            // What it belongs to may be gone by now.
            _ = try transaction.line(
                MoneyLineEntry(filing: found.line), id: found.line.id, in: stored, lines)
        }
    }

    private typealias Work =
        @Sendable (inout Transaction, StoredPromise, [StoredMoneyLine], inout StoredMoneyLine) throws -> Void

    private func work(
        _ line: String, _ id: String, _ seen: Int?, _ deed: LineDeed, _ party: ActingParty, _ work: @escaping Work
    ) async throws(ServiceError) {
        try party.require(.keepMoney)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.keptPromise(id)
            let lines = try transaction.moneyLines(of: stored.id)
            guard let found = lines.first(where: { $0.line.id == line }), deed == .undone || !found.isRemoved else {
                throw ServiceError.notFound(.record(id: String(line.prefix(60))))
            }
            guard seen ?? found.version == found.version else { throw ServiceError.conflict(.changedMeanwhile) }
            var changed = found
            try work(&transaction, stored, lines, &changed)
            guard changed != found else { return }
            if changed.line != found.line { changed.before = found.line }
            try transaction.change(changed)
            try transaction.record(
                .line(
                    deed, stored.promise, stored.id, party, environment,
                    before: found.isRemoved ? nil : found.line, after: changed.isRemoved ? nil : changed.line))
        }
    }

    /// No book has more lines.
    private static let most = 2_000
}

/// What is done to a line.
enum LineDeed: Sendable { case added, changed, settled, removed, undone }

extension [StoredMoneyLine] {
    /// Throws `invalid` where other lines belong to it.
    fileprivate func requireFree(_ line: MoneyLine) throws {
        guard !contains(where: { $0.line.project == line.id && !$0.isRemoved }) else {
            throw ServiceError.invalid([
                .form(
                    "lines", "Money was spent on that project, or is committed to it.", "Take those lines away first.")
            ])
        }
    }
}

extension Querying {
    /// A line that was typed, read beside what its book has.
    fileprivate func line(
        _ entry: MoneyLineEntry, id: String, in stored: StoredPromise, _ lines: [StoredMoneyLine]
    ) throws -> MoneyLine {
        let book = MoneyBook(
            stored.promise, lines.filter { !$0.isRemoved }.map(\.line), on: stored.promise.period.from)
        let actions = try actions(beginning: stored.promise.period.from).1.map(\.address)
        return try entry.line(id: id, in: book, actions: actions)
    }
}

extension MoneyLineEntry {
    /// A line on record as a form would send it.
    fileprivate init(filing line: MoneyLine) {
        self.init(line)
        on = line.on?.iso ?? ""
    }
}

extension AuditEvent {
    static func line(
        _ deed: LineDeed, _ promise: MoneyPromise, _ id: RecordID, _ party: ActingParty,
        _ environment: ServiceEnvironment, before: MoneyLine? = nil, after: MoneyLine? = nil
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed.audited(on: promise.side), subject: promise.subject(id),
            at: environment.now(), payload: AuditPayload(before: before?.said ?? [:], after: after?.said ?? [:]))
    }
}

extension LineDeed {
    fileprivate func audited(on side: MoneyPromise.Side) -> AuditDeed {
        switch (side, self) {
        case (.comesIn, .added): .awardLineAdded
        case (.comesIn, .settled): .awardLineSettled
        case (.comesIn, .changed), (.comesIn, .undone): .awardLineChanged
        case (.comesIn, .removed): .awardLineRemoved
        case (.goesOut, .removed): .agreementLineRemoved
        case (.goesOut, .added), (.goesOut, .changed), (.goesOut, .settled), (.goesOut, .undone): .agreementLineKept
        }
    }
}

extension MoneyLine {
    /// As the audit trail keeps it.
    fileprivate var said: [String: String] {
        [
            "line": id, "kind": kind.rawValue, "words": words, "amount": amount?.words ?? "",
            "wanted": wanted.map { String($0) } ?? "", "done": wanted == nil ? "" : String(done),
            "on": on?.iso ?? "", "settled": settledOn?.iso ?? "", "action": action ?? "", "project": project ?? "",
        ].filter { !$0.value.isEmpty }
    }
}
