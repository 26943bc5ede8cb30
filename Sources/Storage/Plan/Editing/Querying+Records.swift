package import CommunitySafety

extension Querying {
    /// One record by its kind and id; nil when there is none. One row and what hangs on it, whatever the plan's size.
    package func record(_ kind: RecordKind, _ id: RecordID) throws -> StoredRecord? {
        switch kind {
        case .section: try sectionRecord(id)
        case .priority: try priorityRecord(id)
        case .action: try actionRecord(id)
        case .measure: try measureRecord(id)
        case .member: try memberRecord(id)
        case .funding: try fundingRecord(id)
        case .theme: try themeRecord(id)
        }
    }

    private func sectionRecord(_ id: RecordID) throws -> StoredRecord? {
        try first(
            """
            SELECT id, plan_version_id, position, version, kind, heading, priority_slug, narrative, narrative_after
            FROM plan_section
            WHERE id = \(id)
            """
        ) { row in
            try StoredRecord(
                row, .section,
                [
                    .sectionKind: try row.text("kind"), .heading: try row.text("heading"),
                    .priority: try row.optionalText("priority_slug"), .narrative: try row.text("narrative"),
                    .narrativeAfter: try row.text("narrative_after"),
                ])
        }
    }

    private func priorityRecord(_ id: RecordID) throws -> StoredRecord? {
        try first(
            """
            SELECT id, plan_version_id, position, version, name, printed, slug, number
            FROM plan_priority
            WHERE id = \(id)
            """
        ) { row in
            try StoredRecord(
                row, .priority,
                [
                    .name: try row.text("name"), .printed: try row.text("printed"), .slug: try row.text("slug"),
                    .number: try row.optionalInteger("number").map(String.init),
                ])
        }
    }

    private func actionRecord(_ id: RecordID) throws -> StoredRecord? {
        let leads = PartyLines(try parties(of: id, as: "lead"))
        let partners = PartyLines(try parties(of: id, as: "partner"))
        let measures = try measures(ofAction: id).joined(separator: "\n")
        return try first(
            """
            SELECT id, plan_version_id, position, version, reference, address, words, priority_slug, by_when_printed,
                status
            FROM plan_action
            WHERE id = \(id)
            """
        ) { row in
            try StoredRecord(
                row, .action,
                [
                    .reference: try row.optionalText("reference"), .address: try row.text("address"),
                    .words: try row.text("words"), .priority: try row.optionalText("priority_slug"),
                    .byWhen: try row.text("by_when_printed"), .status: try row.optionalText("status"),
                    .measures: measures, .leads: leads.printed, .leadParties: leads.meaning,
                    .partners: partners.printed, .partnerParties: partners.meaning,
                ])
        }
    }

    private func parties(of action: RecordID, as role: String) throws -> [ActionParty] {
        try all(
            """
            SELECT printed, party, guessed
            FROM plan_action_party
            WHERE action_id = \(action) AND role = \(role)
            ORDER BY position
            """
        ) { row in
            ActionParty(
                printed: Wording.squeezed(try row.text("printed")), party: Wording.squeezed(try row.text("party")),
                guessed: try row.bool("guessed"))
        }
    }

    private func measureRecord(_ id: RecordID) throws -> StoredRecord? {
        try first(
            """
            SELECT id, plan_version_id, position, version, words, priority_slug, heading, baseline, target, polarity,
                source, by_when_printed
            FROM plan_measure
            WHERE id = \(id)
            """
        ) { row in
            try StoredRecord(
                row, .measure,
                [
                    .words: try row.text("words"), .priority: try row.optionalText("priority_slug"),
                    .heading: try row.text("heading"), .baseline: try row.optionalText("baseline"),
                    .target: try row.optionalText("target"), .polarity: try row.optionalText("polarity"),
                    .source: try row.optionalText("source"), .byWhen: try row.text("by_when_printed"),
                ])
        }
    }

    private func memberRecord(_ id: RecordID) throws -> StoredRecord? {
        let aliases = try all("SELECT alias FROM plan_member_alias WHERE member_id = \(id) ORDER BY position") {
            try $0.text("alias")
        }
        let links = try all("SELECT address FROM plan_member_link WHERE member_id = \(id) ORDER BY position") {
            try $0.text("address")
        }
        return try first(
            """
            SELECT id, plan_version_id, position, version, name, kind
            FROM plan_member
            WHERE id = \(id)
            """
        ) { row in
            try StoredRecord(
                row, .member,
                [
                    .name: try row.text("name"), .memberKind: try row.text("kind"),
                    .aliases: aliases.joined(separator: "\n"), .links: links.joined(separator: "\n"),
                ])
        }
    }
}

extension StoredRecord {
    init(_ row: Row, _ kind: RecordKind, _ fields: [RecordField: String?]) throws {
        self.init(
            id: try row.id("id"), planVersionID: try row.id("plan_version_id"),
            position: try row.integer("position"), version: try row.integer("version"),
            text: RecordText(kind, fields.compactMapValues { $0 }))
    }
}
