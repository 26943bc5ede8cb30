package import CommunitySafety
package import Storage

/// Adds a record to the draft of a year's plan.
package struct AddRecord: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may edit the plan; a partner lead, an action that its own agency leads. Without `after` a record stands last
    /// among its kind, an action last under its priority. A priority brings its section with it. Throws `invalid` for a field
    /// that can't be kept.
    @discardableResult
    package func run(
        _ typed: RecordText, year: PlanYear, after neighbour: RecordID? = nil, as party: ActingParty
    ) async throws(ServiceError) -> SavedChange {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        let environment = context.environment
        return try await context.write { transaction in
            let version = try transaction.draftVersion(try transaction.standingVersion(of: year).id)
            var record = StoredRecord(
                id: environment.ids.next(), planVersionID: version.id, position: 1, version: 1,
                text: try transaction.reading(typed, over: RecordText(typed.kind, [:]), in: version))
            try transaction.settle(&record, after: neighbour)
            var change = DraftChange(.added, of: version, environment, party)
            try change.insert(record, in: &transaction)
            if record.kind == .priority {
                try transaction.rankPriorities(of: version.id)
                try change.insert(try transaction.section(for: record, environment), in: &transaction)
            }
            if record.kind == .action {
                try transaction.renumber(version, [record.text[.priority]], at: environment.now())
            }
            try transaction.dropDraft(of: AddRecord.draftID(record.kind, of: version.id), by: party.auditName)
            return SavedChange(change: try change.finish(in: &transaction), recordID: record.id, version: 1)
        }
    }

    /// Under which id a draft of a record that isn't there yet is kept.
    package static func draftID(_ kind: RecordKind, of version: RecordID) -> RecordID {
        RecordID("new-\(kind.rawValue)-\(version.text)")
    }
}

extension Transaction {
    /// Gives a new record its place and what makes its address.
    fileprivate mutating func settle(_ record: inout StoredRecord, after neighbour: RecordID?) throws {
        let version = record.planVersionID
        switch record.kind {
        case .priority:
            record.text[.slug] = free(Slug.make(from: record.text[.name]), among: try prioritySlugs(of: version))
        case .section: record.text[.sectionKind] = PlanSection.Kind.narrative.rawValue
        case .action: record.text[.address] = try freeAddress(for: record)
        case .measure, .member: break
        case .funding, .theme: break
        }
        record.position = try freePosition(
            of: record.kind, after: try neighbour ?? last(before: record), in: version)
    }

    /// The record after which a new one stands when nobody says where.
    private func last(before record: StoredRecord) throws -> RecordID? {
        let version = record.planVersionID
        if record.kind == .action,
            let last = try actionNames(of: record.text.optional(.priority), in: version).last
        {
            return last.id
        }
        return try order(of: record.kind, in: version).last?.id
    }

    private func free(_ slug: String, among taken: [String]) -> String {
        guard taken.contains(slug) else { return slug }
        return (2...taken.count + 2).lazy.map { "\(slug)-\($0)" }.first { !taken.contains($0) } ?? slug
    }

    /// The printed reference where one was typed, else the number of the priority and the place there: `3-p2`.
    private func freeAddress(for record: StoredRecord) throws -> String {
        let version = record.planVersionID
        let slug = record.text.optional(.priority)
        let number = try slug.flatMap { try prioritySlugs(of: version).firstIndex(of: $0) }.map { $0 + 1 }
        var place = try actionNames(of: slug, in: version).count
        while true {
            place += 1
            var register = AddressRegister()
            let reference = record.text.optional(.reference)
            var wish = register.claimAction(reference: reference, priorityNumber: number, position: place)
            if reference != nil, try actionID(at: wish, in: version) != nil { wish += "-\(place)" }
            if try actionID(at: wish, in: version) == nil { return wish }
        }
    }

    /// The section that a new priority's actions stand in, last of all.
    fileprivate mutating func section(
        for priority: StoredRecord, _ environment: ServiceEnvironment
    ) throws -> StoredRecord {
        let version = priority.planVersionID
        let text = RecordText(
            .section,
            [
                .sectionKind: PlanSection.Kind.priority.rawValue, .heading: priority.text[.name],
                .priority: priority.text[.slug],
            ])
        return StoredRecord(
            id: environment.ids.next(), planVersionID: version,
            position: try freePosition(of: .section, after: try lastPrioritySection(of: version), in: version),
            version: 1, text: text)
    }
}
