internal import CommunitySafety
internal import Storage

/// Fills the demonstration's register: the plan's members, and what was invented around them.
struct SeedPartnership {
    let context: ServiceContext

    /// Operator only. Answers how many records there are.
    @discardableResult
    func run(as party: ActingParty) async throws(ServiceError) -> Int {
        try await TakeOverMembers(context).run(as: party)
        let environment = context.environment
        return try await context.write { transaction in
            var ids: [String: PartnershipReference] = [:]
            for agency in try transaction.openRegister().list(.agency) { ids[agency.record.name] = agency.reference }
            for (kind, fields) in DemonstrationRecords.all {
                let typed = fields.reduce(into: [:]) { $0[$1.key] = Self.value($1.value, of: $1.key, ids) }
                // Another plan than the demonstration's own lists other members.
                guard let record = PartnershipRecord.sound(kind, typed),
                    record.references.allSatisfy({ reference in ids.values.contains(reference.to) })
                else { continue }
                let id = environment.ids.next()
                try transaction.insert(record, id: id)
                if !kind.isPrivate { ids[record.name] = PartnershipReference(kind, id.text) }
                try transaction.note(.partnershipKept, id, nil, record, party, environment)
            }
            return ids.count
        }
    }

    /// A name in a field for records is put for its id.
    private static func value(
        _ value: String, of field: PartnershipField, _ ids: [String: PartnershipReference]
    ) -> String {
        switch field.content {
        case .one: ids[value]?.id ?? value
        case .many: value.split(separator: "\n").map { ids[String($0)]?.id ?? String($0) }.joined(separator: "\n")
        case .any: ids[value]?.text ?? value
        case .line, .lines, .text, .date, .tick, .web, .choice: value
        }
    }
}
