internal import CommunitySafety
internal import Storage

extension ActingParty {
    /// Throws `notPermitted` unless the party may edit this record: any, or an action that its own agency leads.
    func requireEditing(_ record: StoredRecord) throws(ServiceError) {
        guard mayEdit(record) else { throw .notPermitted(.editPlan) }
    }

    /// Whether it may edit any record, and so add some and renumber.
    package var mayEditAll: Bool { Permission.editPlan.scope(of: self) == .all }

    /// Whether it may edit this record.
    func mayEdit(_ record: StoredRecord) -> Bool {
        switch Permission.editPlan.scope(of: self) {
        case .all: true
        case .ownAgency(let own): record.kind == .action && record.leadingAgencies.contains(own)
        case .none: false
        }
    }
}

extension Querying {
    /// A record of a plan; throws `notFound`.
    func editedRecord(_ kind: RecordKind, _ id: RecordID) throws -> StoredRecord {
        guard let record = try record(kind, id) else { throw ServiceError.notFound(.record(id: id.text)) }
        return record
    }

    /// The version that a record stands in, which must be the draft that is worked on. An adopted version refuses every edit, and
    /// so does one that has gone to a meeting.
    func draftVersion(_ id: RecordID) throws -> StoredPlanVersion {
        guard let version = try planVersion(id), version.state != .withdrawn else {
            throw ServiceError.notFound(.record(id: id.text))
        }
        guard version.state == .draft else { throw ServiceError.conflict(.adopted(version.year)) }
        guard try newestVersionNumber(of: version.planID) == version.number else {
            throw ServiceError.conflict(.superseded(version.year))
        }
        try PlanWay(version.year, in: self).require(.edit, of: version)
        return version
    }
}
