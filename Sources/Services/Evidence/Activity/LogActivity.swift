package import CommunitySafety
internal import Proofreading
internal import Storage

/// Enters what was done, changes it, removes it and brings it back. What it counts towards is counted anew each time.
package struct LogActivity: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What was typed.
    package struct Entry: Sendable, Hashable {
        package var kind: ActivityKind
        /// A day as `2024-01-31`.
        package var on: String
        package var place: String
        /// The code of an area on record; empty for none.
        package var area: String
        /// An agency's id; empty for the partnership itself.
        package var agency: String
        package var audience: String
        package var people: String
        package var said: String
        package var passedTo: String
        package var answer: String

        package init(
            kind: ActivityKind, on: String, place: String = "", area: String = "", agency: String = "",
            audience: String = "", people: String = "", said: String = "", passedTo: String = "", answer: String = ""
        ) {
            self.kind = kind
            self.on = on
            self.place = place
            self.area = area
            self.agency = agency
            self.audience = audience
            self.people = people
            self.said = said
            self.passedTo = passedTo
            self.answer = answer
        }
    }

    /// Manager and officers for every agency, partners for their own. Answers the activity's key. Throws `invalid`,
    /// `notPermitted` for another agency.
    @discardableResult
    package func add(_ entry: Entry, as party: ActingParty) async throws(ServiceError) -> String {
        guard party.may(.logActivity) else { throw .notPermitted(.logActivity) }
        let environment = context.environment
        return try await context.write { transaction in
            let (activity, area) = try transaction.checked(entry, party, environment)
            let id = environment.ids.next()
            try transaction.insert(activity, id: id, area: area)
            try transaction.record(
                activity.event(.activityKept, id, before: nil, by: party, at: environment.now()))
            try CountActivity(party: party, environment: environment).run([activity], in: &transaction)
            return id.text
        }
    }

    /// The same people. Throws `changedMeanwhile`, `notFound`, `invalid`.
    package func change(
        _ key: String, to entry: Entry, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        guard party.may(.logActivity) else { throw .notPermitted(.logActivity) }
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.ownActivity(key, version: version, isRemoved: false, party)
            let (activity, area) = try transaction.checked(entry, party, environment, keeping: stored.activity.agency)
            try transaction.update(stored, to: activity, area: area)
            try transaction.record(
                activity.event(.activityKept, stored.id, before: stored.activity, by: party, at: environment.now()))
            try CountActivity(party: party, environment: environment)
                .run([stored.activity, activity], in: &transaction)
        }
    }

    /// The same people. It can be brought back.
    package func remove(_ key: String, version: Int, as party: ActingParty) async throws(ServiceError) {
        try await set(key, version: version, isRemoved: true, as: party)
    }

    package func restore(_ key: String, as party: ActingParty) async throws(ServiceError) {
        try await set(key, version: nil, isRemoved: false, as: party)
    }

    private func set(
        _ key: String, version: Int?, isRemoved: Bool, as party: ActingParty
    ) async throws(ServiceError) {
        guard party.may(.logActivity) else { throw .notPermitted(.logActivity) }
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.ownActivity(key, version: version, isRemoved: !isRemoved, party)
            try transaction.set(stored, removedAt: isRemoved ? environment.now() : nil)
            try transaction.record(
                stored.activity.event(
                    isRemoved ? .activityRemoved : .activityRestored, stored.id, before: nil, by: party,
                    at: environment.now()))
            try CountActivity(party: party, environment: environment).run([stored.activity], in: &transaction)
        }
    }
}

extension Transaction {
    /// An activity that the party may change.
    fileprivate func ownActivity(
        _ key: String, version: Int?, isRemoved: Bool, _ party: ActingParty
    ) throws -> StoredActivity {
        guard let stored = try activity(RecordID(key)), stored.isRemoved == isRemoved else {
            throw ServiceError.notFound(.record(id: key))
        }
        guard AgencyReach(.logActivity, of: party, in: try agencyRegister()).covers(stored.activity.agency) else {
            throw ServiceError.notPermitted(.logActivity)
        }
        guard version.map({ $0 == stored.version }) ?? true else { throw ServiceError.conflict(.changedMeanwhile) }
        return stored
    }

    /// What was meant, with the number of its area.
    fileprivate func checked(
        _ entry: LogActivity.Entry, _ party: ActingParty, _ environment: ServiceEnvironment, keeping: String? = nil
    ) throws -> (Activity, area: Int?) {
        let register = try agencyRegister()
        let body = register[.agency, entry.agency].flatMap { !$0.isRemoved || $0.id == keeping ? $0 : nil }
        guard entry.agency.isEmpty || body != nil else {
            throw ServiceError.invalid([.form("agency", "That agency isn’t on record.", "Choose one of those listed.")])
        }
        guard AgencyReach(.logActivity, of: party, in: register).covers(body?.id) else {
            throw ServiceError.notPermitted(.logActivity)
        }
        let number = entry.area.isEmpty ? nil : try areaNumbers()[entry.area]
        let name = body?.record.name ?? ShowActivity.partnership
        let made = try entry.checked(
            agency: body.map { ($0.id, name) }, knowsArea: entry.area.isEmpty || number != nil,
            today: try today(environment))
        return (made, number)
    }
}

extension LogActivity.Entry {
    fileprivate func checked(
        agency: (id: String, name: String)?, knowsArea: Bool, today: CalendarDate
    ) throws -> Activity {
        let day = CalendarDate(iso: on)
        let digits = people.trimmed.replacing(",", with: "").replacing(" ", with: "")
        let count = Int(digits)
        let faults = faults(day, today, hasPeople: !digits.isEmpty, count, knowsArea)
        let made = day.flatMap { day in
            Activity(
                kind: kind, heldOn: day, place: Wording.squeezed(place), area: area.isEmpty ? nil : area,
                agency: agency?.id, agencyName: agency?.name ?? ShowActivity.partnership,
                audience: Wording.squeezed(audience), people: digits.isEmpty ? nil : count, said: said,
                passedTo: Wording.squeezed(passedTo), answer: answer)
        }
        guard faults.isEmpty, let made else { throw ServiceError.invalid(faults) }
        return made
    }

    private func faults(
        _ day: CalendarDate?, _ today: CalendarDate, hasPeople: Bool, _ count: Int?, _ knowsArea: Bool
    ) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if day.map({ $0 > today || $0.year < 2000 }) ?? true {
            faults.append(
                .form("on", "The date is missing, or isn’t a day up to today.", "Give the day on which it took place."))
        }
        if hasPeople, count.map({ !(0...Activity.mostPeople).contains($0) }) ?? true {
            faults.append(
                .form(
                    "people", "That isn’t a number of people.",
                    "Give a whole number, or leave it empty if nobody counted."))
        }
        if !knowsArea {
            faults.append(.form("area", "That area isn’t on record.", "Choose one of those listed, or type the place."))
        }
        let lines = [("place", place), ("audience", audience), ("passed", passedTo)]
        for (field, value) in lines where Wording.squeezed(value).count > 200 {
            faults.append(.form(field, "That is longer than 200 characters.", "Shorten it."))
        }
        for (field, value) in [("said", said), ("answer", answer)] where value.count > 4_000 {
            faults.append(.form(field, "That is longer than 4,000 characters.", "Shorten it."))
        }
        return faults
    }
}

extension Activity {
    /// Sealed in the trail: what people said may be about somebody.
    fileprivate func event(
        _ deed: AuditDeed, _ id: RecordID, before: Activity?, by party: ActingParty, at now: Instant
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "activity", id: id.text), at: now,
            payload: AuditPayload(before: before?.trail ?? [:], after: trail, isPersonal: true))
    }

    private var trail: [String: String] {
        [
            "kind": kind.rawValue, "on": heldOn.iso, "place": place, "area": area ?? "", "agency": agencyName,
            "audience": audience, "people": people.map(String.init) ?? "", "said": said, "passed": passedTo,
            "answer": answer,
        ]
    }
}
