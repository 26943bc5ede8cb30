package import CommunitySafety

extension Transaction {
    /// Writes a record's text and place over its row, whose version must still be the one given; the row gets the next. Throws
    /// `staleVersion` when somebody was quicker.
    package mutating func update(_ record: StoredRecord, year: PlanYear, ids: IDSource) throws {
        switch record.kind {
        case .section: try updateSection(record)
        case .priority: try updatePriority(record)
        case .action: try updateAction(record, ByWhenReader(year: year).read(record.text[.byWhen]), ids)
        case .measure: try updateMeasure(record, ByWhenReader(year: year).read(record.text[.byWhen]))
        case .member: try updateMember(record, ids)
        case .funding: try updateFunding(record)
        case .theme: try updateTheme(record)
        }
    }

    /// Writes a new row, or one that was removed, with the version given.
    package mutating func insert(_ record: StoredRecord, year: PlanYear, ids: IDSource) throws {
        switch record.kind {
        case .section: try insertSection(record)
        case .priority: try insertPriority(record)
        case .action: try insertAction(record, ByWhenReader(year: year).read(record.text[.byWhen]), ids)
        case .measure: try insertMeasure(record, ByWhenReader(year: year).read(record.text[.byWhen]))
        case .member: try insertMember(record, ids)
        case .funding: try insertFunding(record)
        case .theme: try insertTheme(record)
        }
    }

    /// Takes a record's row away; its history stays. Throws `staleVersion` when somebody was quicker.
    package mutating func remove(_ record: StoredRecord) throws {
        let (id, version) = (record.id, record.version)
        switch record.kind {
        case .section:
            try change("plan_section", id, by: "DELETE FROM plan_section WHERE id = \(id) AND version = \(version)")
        case .priority:
            try change("plan_priority", id, by: "DELETE FROM plan_priority WHERE id = \(id) AND version = \(version)")
        case .action:
            try removeParties(of: id)
            try unlinkMeasures(of: id)
            try change("plan_action", id, by: "DELETE FROM plan_action WHERE id = \(id) AND version = \(version)")
        case .measure:
            try change("plan_measure", id, by: "DELETE FROM plan_measure WHERE id = \(id) AND version = \(version)")
        case .member:
            try removeNames(ofMember: id)
            try putContactsAside(ofMember: id)
            try change("plan_member", id, by: "DELETE FROM plan_member WHERE id = \(id) AND version = \(version)")
        case .funding:
            try change("plan_funding", id, by: "DELETE FROM plan_funding WHERE id = \(id) AND version = \(version)")
        case .theme:
            try removePriorities(ofTheme: id)
            try change("plan_theme", id, by: "DELETE FROM plan_theme WHERE id = \(id) AND version = \(version)")
        }
    }
}
