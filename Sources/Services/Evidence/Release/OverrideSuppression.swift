internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Lets a small count be printed all the same, because somebody answers for it.
package struct OverrideSuppression: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The manager only. It holds for this count as it stands now, in the release and in documents: a revised figure is
    /// withheld again. `period` is its first and last day, or words that name it. Throws `invalid` naming the field.
    package func give(
        _ measure: String, area: String, period: String, reason: String, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.overrideSuppression)
        let environment = context.environment
        let view = ReleaseView(party, context)
        let reason = reason.trimmed
        try await context.write { transaction in
            guard !reason.isEmpty, reason.count <= 500 else { throw ServiceError.invalid([Self.noReason]) }
            guard let measure = try transaction.measures().first(where: { $0.key == measure }),
                try view.release(of: measure, transaction).scope == .protected,
                let place = try transaction.area(code: area),
                measure.mayBeShown(for: place.area.kind, to: .everybody)
            else { throw ServiceError.notFound(.record(id: String(measure.prefix(80)))) }
            guard let period = Self.period(period) else { throw ServiceError.invalid([Self.noPeriod]) }
            guard let value = try Self.value(measure, place, period, transaction) else {
                throw ServiceError.invalid([Self.nothingHeld])
            }
            guard
                try !transaction.overrides(of: measure.key).contains(where: {
                    !$0.isRemoved && $0.area == place && $0.period == period && $0.value == value
                })
            else { throw ServiceError.invalid([Self.isGiven]) }
            let id = environment.ids.next()
            try transaction.insertOverride(
                id, measure: measure.key, area: place.number, period: period, value: value, reason: reason,
                by: party.auditName, at: environment.now())
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .suppressionOverridden,
                    subject: AuditSubject(kind: "disclosure-override", id: id.text), at: environment.now(),
                    payload: AuditPayload(
                        after: [
                            "measure": measure.key, "area": place.area.code, "from": period.from.iso,
                            "to": period.to.iso, "reason": reason,
                        ])))
        }
    }

    /// The manager only: takes an override back, or lets it hold again.
    package func setRemoved(
        _ isRemoved: Bool, id: String, of measure: String, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.overrideSuppression)
        let environment = context.environment
        try await context.write { transaction in
            guard let override = try transaction.overrides(of: measure).first(where: { $0.id.text == id }) else {
                throw ServiceError.notFound(.record(id: String(id.prefix(80))))
            }
            guard override.isRemoved != isRemoved else { return }
            let now = environment.now()
            try transaction.setOverrideRemoved(override.id, at: isRemoved ? now : nil, version: version)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName,
                    deed: isRemoved ? .suppressionRestored : .suppressionOverridden,
                    subject: AuditSubject(kind: "disclosure-override", id: id), at: now,
                    payload: AuditPayload(before: ["reason": override.reason])))
        }
    }

    /// As the release counts it.
    private static func value(
        _ measure: Measure, _ place: StoredArea, _ period: EvidencePeriod, _ reading: some Querying
    ) throws -> Double? {
        let input = try ReleaseInput(measure, reading)
        let figures = input.figures(of: input.mainSource).filter { $0.area == place.number }
        let held = ReleasedPlace(
            place.number, place.area.kind, figures.map(\.figure), addsUp: measure.aggregation == .sum)
        return held.count(period).map { Double($0.value) }
    }

    private static func period(_ words: String) -> EvidencePeriod? {
        let days = words.split(separator: "/").compactMap { CalendarDate(iso: String($0)) }
        if days.count == 2 { return DateRange(from: days[0], to: days[1]).map { EvidencePeriod($0) } }
        return words.count <= 100 ? EvidencePeriod(reading: words) : nil
    }

    private static let noReason = Diagnostic.form(
        "reason", "Say why it may be printed.",
        "One sentence, at most 500 characters: who agreed, or where it is printed already.")
    private static let noPeriod = Diagnostic.form(
        "period", "This can’t be read as a period.", "Write it as 2022-23, Oct 2021 – Sep 2022, or October 2021.")
    private static let nothingHeld = Diagnostic.form(
        "period", "No count is held of this place and period.", "Choose one of the list.")
    private static let isGiven = Diagnostic.form(
        "period", "This count may be printed already.", "Look below: it can be taken back there.")
}
