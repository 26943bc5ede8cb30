internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Writes agreements with providers and their lines.
package struct KeepAgreement: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever keeps money: a new agreement. Answers its number. Throws `invalid`.
    @discardableResult
    package func add(_ form: AgreementForm, as party: ActingParty) async throws(ServiceError) -> String {
        try party.require(.keepMoney)
        let (agreement, environment) = (try form.agreement(), context.environment)
        return try await context.write { transaction in
            try transaction.check(agreement)
            let id = environment.ids.next()
            try transaction.insert(StoredAgreement(id: id, agreement: agreement))
            try transaction.record(
                .agreement(.agreementKept, id, party, environment, after: AgreementForm(agreement).said))
            return id.text
        }
    }

    /// Whoever keeps money. Throws `invalid`, `notFound`, and `changedMeanwhile` when somebody was quicker.
    package func change(
        _ id: String, to form: AgreementForm, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepMoney)
        let (agreement, environment) = (try form.agreement(), context.environment)
        try await context.write { transaction in
            let stored = try transaction.keptAgreement(id)
            try transaction.check(agreement)
            guard stored.agreement != agreement else { return }
            try transaction.change(stored.id, to: agreement, version: version)
            try transaction.record(
                .agreement(
                    .agreementKept, stored.id, party, environment, before: AgreementForm(stored.agreement).said,
                    after: AgreementForm(agreement).said))
        }
    }

    /// Whoever keeps money: a line more. Answers its number. Throws `invalid`, `notFound`.
    @discardableResult
    package func add(
        _ line: AgreementLineForm, to id: String, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.keepMoney)
        let environment = context.environment
        return try await context.write { transaction in
            let stored = try transaction.keptAgreement(id)
            guard try transaction.entries(ofAgreement: stored.id).count < 500 else {
                throw ServiceError.invalid([.form("words", "It has no room for more.", "Begin another agreement.")])
            }
            let entry = try line.entry(id: environment.ids.next().text)
            try transaction.insert(entry, ofAgreement: stored.id)
            try transaction.record(.agreement(.agreementLineKept, stored.id, party, environment, after: entry.said))
            return entry.id
        }
    }

    /// Whoever keeps money: how many were given, of what is to be delivered. Throws `invalid`, `notFound`.
    package func count(_ done: String, on entry: String, of id: String, as party: ActingParty)
        async throws(ServiceError)
    {
        guard let count = MoneyWords.count(done) else {
            throw .invalid([.form("lines", "That isn’t a whole number.", "Write how many were given, in digits.")])
        }
        try await update(entry, id, party, [.deliverable]) { $0.done = count }
    }

    /// Whoever keeps money: a payment was made, or a return came; an empty day takes that back. Throws `invalid`, `notFound`.
    package func settle(_ entry: String, of id: String, on day: String, as party: ActingParty)
        async throws(ServiceError)
    {
        let settled = CalendarDate(iso: day)
        guard day.isEmpty || settled != nil else {
            throw .invalid([.form("lines", "That isn’t a day.", "Write it as 31 March 2024.")])
        }
        try await update(entry, id, party, [.payment, .report]) { $0.settledOn = settled }
    }

    /// Whoever keeps money. Throws `notFound`.
    package func remove(_ entry: String, of id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepMoney)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.keptAgreement(id)
            let found = try transaction.entry(entry, of: stored)
            try transaction.removeAgreementEntry(found.id)
            try transaction.record(.agreement(.agreementLineRemoved, stored.id, party, environment, before: found.said))
        }
    }

    private func update(
        _ entry: String, _ id: String, _ party: ActingParty, _ kinds: Set<AgreementEntry.Kind>,
        _ change: @escaping @Sendable (inout AgreementEntry) -> Void
    ) async throws(ServiceError) {
        try party.require(.keepMoney)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.keptAgreement(id)
            let found = try transaction.entry(entry, of: stored)
            guard kinds.contains(found.kind) else {
                throw ServiceError.invalid([.form("lines", "That isn’t said of such a line.", "Choose another.")])
            }
            var changed = found
            change(&changed)
            try transaction.update(changed)
            try transaction.record(
                .agreement(
                    .agreementLineKept, stored.id, party, environment, before: found.said, after: changed.said))
        }
    }
}

extension Querying {
    /// Throws `notFound`.
    fileprivate func entry(_ id: String, of stored: StoredAgreement) throws -> AgreementEntry {
        guard let found = try entries(ofAgreement: stored.id).first(where: { $0.id == id }) else {
            throw ServiceError.notFound(.record(id: String(id.prefix(60))))
        }
        return found
    }

    /// Whether the plan has the action that it is to serve.
    fileprivate func check(_ agreement: ServiceAgreement) throws {
        guard let action = agreement.action else { return }
        guard try actions(beginning: agreement.period.from).1.contains(where: { $0.address == action }) else {
            throw ServiceError.invalid([.form("action", "The plan has no such action.", "Choose one of the list.")])
        }
    }
}

extension AgreementEntry {
    /// As the audit trail keeps it.
    fileprivate var said: [String: String] {
        [
            "line": id, "kind": kind.rawValue, "words": words, "amount": amount?.words ?? "",
            "wanted": wanted.map(String.init) ?? "", "done": wanted == nil ? "" : String(done),
            "due": due?.iso ?? "", "settled": settledOn?.iso ?? "",
        ].filter { !$0.value.isEmpty }
    }
}

extension AuditEvent {
    fileprivate static func agreement(
        _ deed: AuditDeed, _ id: RecordID, _ party: ActingParty, _ environment: ServiceEnvironment,
        before: [String: String] = [:], after: [String: String] = [:]
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "service_agreement", id: id.text),
            at: environment.now(), payload: AuditPayload(before: before, after: after))
    }
}
