internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Writes what is promised: awards, and agreements with providers.
package struct KeepMoney: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever keeps money: a new one, with a line for each of its conditions; one that is released at once the manager only.
    /// Answers its number. Throws `invalid`.
    @discardableResult
    package func add(_ entry: PromiseEntry, as party: ActingParty) async throws(ServiceError) -> String {
        try party.require(.keepMoney)
        let (promise, environment) = (try entry.promise(), context.environment)
        if promise.isReleased { try party.require(.releaseMoney) }
        return try await context.write { transaction in
            try transaction.check(promise)
            let id = environment.ids.next()
            try transaction.insert(StoredPromise(id: id, promise: promise))
            try transaction.record(.money(promise, id, party, environment, after: PromiseEntry(promise).said))
            for words in entry.conditionLines {
                let line = MoneyLine(id: environment.ids.next().text, kind: .condition, words: words)
                try transaction.insert(line, of: id)
                try transaction.record(.line(.added, promise, id, party, environment, after: line))
            }
            return id.text
        }
    }

    /// Whoever keeps money; who may read an award's sums the manager only. Throws `invalid`, `notFound`, and `changedMeanwhile` when somebody was quicker.
    package func change(
        _ id: String, to entry: PromiseEntry, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepMoney)
        let (promise, environment) = (try entry.promise(), context.environment)
        try await context.write { transaction in
            let stored = try transaction.keptPromise(id)
            guard promise.side == stored.promise.side else {
                throw ServiceError.invalid([
                    .form("kind", "Money that comes in doesn’t become money that goes out.", "Choose another kind.")
                ])
            }
            try transaction.check(promise)
            if promise.isReleased != stored.promise.isReleased { try party.require(.releaseMoney) }
            guard stored.promise != promise else { return }
            try transaction.change(stored.id, to: promise, version: version)
            try transaction.record(
                .money(
                    promise, stored.id, party, environment, before: PromiseEntry(stored.promise).said,
                    after: PromiseEntry(promise).said))
        }
    }
}

extension Querying {
    /// Throws `notFound`.
    func keptPromise(_ id: String) throws -> StoredPromise {
        guard id.utf8.count <= 60, let stored = try promise(RecordID(id)) else {
            throw ServiceError.notFound(.record(id: String(id.prefix(60))))
        }
        return stored
    }

    /// The actions of the plan in whose year a day lies.
    func actions(beginning day: CalendarDate) throws -> (PlanYear?, [Action]) {
        guard let year = PlanYear(start: day.month > 3 ? day.year : day.year - 1) else { return (nil, []) }
        return (year, try publicPlanVersion(of: year).map { try plan($0).actions } ?? [])
    }

    /// Whether the plan has the action that it is to serve.
    fileprivate func check(_ promise: MoneyPromise) throws {
        guard let action = promise.action else { return }
        guard try actions(beginning: promise.period.from).1.contains(where: { $0.address == action }) else {
            throw ServiceError.invalid([.form("action", "The plan has no such action.", "Choose one of the list.")])
        }
    }
}

extension AuditEvent {
    fileprivate static func money(
        _ promise: MoneyPromise, _ id: RecordID, _ party: ActingParty, _ environment: ServiceEnvironment,
        before: [String: String] = [:], after: [String: String]
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: promise.side == .comesIn ? .awardKept : .agreementKept,
            subject: promise.subject(id), at: environment.now(),
            payload: AuditPayload(before: before, after: after))
    }
}

extension MoneyPromise {
    /// As the trail names it.
    func subject(_ id: RecordID) -> AuditSubject {
        AuditSubject(kind: side == .comesIn ? "funding_award" : "service_agreement", id: id.text)
    }
}
