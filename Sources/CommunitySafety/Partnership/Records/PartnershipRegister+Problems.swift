import Proofreading

extension PartnershipRegister {
    /// What a record gets wrong beside the others; `id` is its own where it is there already.
    public func problems(of record: PartnershipRecord, id: String?) -> [PartnershipProblem] {
        let missing = Set(record.references.filter { !stands($0.to, for: id, record) }.map(\.field))
        var problems = missing.map { PartnershipProblem($0, .noSuchRecord) }
        if let own = id, loops(record, own) {
            problems.append(.init(record.kind == .agency ? .successor : .parent, .loops))
        }
        if isTaken(record, id) { problems.append(.init(.name, .nameTaken)) }
        if record.kind == .post { problems += ofPost(record, id) }
        if record.kind == .holding,
            list(.holding).contains(where: {
                $0.id != id && $0.record[.post] == record[.post] && $0.record.overlaps(record)
            })
        {
            problems.append(.init(.from, .heldAlready))
        }
        if record.kind == .contact, isOfRefuge(record) { problems.append(.init(.contactKind, .addressOfRefuge)) }
        let order = record.kind.fields
        return problems.sorted { (order.firstIndex(of: $0.field) ?? 0) < (order.firstIndex(of: $1.field) ?? 0) }
    }

    /// What removing a record would leave without what it names: those that name it.
    public func holding(_ reference: PartnershipReference) -> [Entry] { naming(reference) }

    /// A removed record may stay named where it was named before.
    private func stands(_ reference: PartnershipReference, for id: String?, _ record: PartnershipRecord) -> Bool {
        guard let entry = self[reference] else { return false }
        guard entry.isRemoved, let id else { return !entry.isRemoved }
        return self[record.kind, id]?.record.references.contains { $0.to == reference } ?? false
    }

    private func loops(_ record: PartnershipRecord, _ own: String) -> Bool {
        let field: PartnershipField = record.kind == .agency ? .successor : .parent
        guard record.kind == .agency || record.kind == .group else { return false }
        var seen: Set<String> = [own]
        var next = record.values[field]
        while let id = next {
            guard seen.insert(id).inserted else { return true }
            next = self[record.kind, id]?.record.values[field]
        }
        return false
    }

    /// Two agencies, groups or abbreviations of one name can't be told apart; nor two posts or teams of one agency.
    private func isTaken(_ record: PartnershipRecord, _ id: String?) -> Bool {
        guard !record.name.isEmpty, record.kind != .champion else { return false }
        let isAbbreviation = record.kind == .abbreviation
        return list(record.kind).contains {
            $0.id != id && $0.record[.agency] == record[.agency]
                && (isAbbreviation
                    ? $0.record.name == record.name : Wording.key($0.record.name) == Wording.key(record.name))
        }
    }

    private func ofPost(_ record: PartnershipRecord, _ id: String?) -> [PartnershipProblem] {
        var problems: [PartnershipProblem] = []
        if let team = record.values[.team], let found = self[.team, team], found.record[.agency] != record[.agency] {
            problems.append(.init(.team, .otherAgency))
        }
        let other = list(.post).first {
            $0.id != id && !record[.answersFor].isEmpty && $0.record[.answersFor] == record[.answersFor]
                && $0.record[.agency] == record[.agency] && $0.record.overlaps(record)
                && (record[.answersFor] == "agency" || $0.record[.team] == record[.team])
        }
        if let other { problems.append(.init(.answersFor, .answersAlready(other.record.name))) }
        return problems
    }

    private func isOfRefuge(_ record: PartnershipRecord) -> Bool {
        guard let kind = Contact.Kind(rawValue: record[.contactKind]), kind == .address || kind == .postcode,
            let subject = PartnershipReference(record[.subject])
        else { return false }
        return self[subject]?.record.has(.isRefuge) == true
    }
}
