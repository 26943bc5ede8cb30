package import CommunitySafety

/// What somebody may see and change of the partnership's records.
///
/// Whoever keeps the partnership may change everything, but what is sealed only with the right to read contacts. A partner
/// lead keeps the posts of its own agency, who holds them, and how to reach the agency, its teams and its posts.
package struct PartnershipRights: Sendable, Hashable {
    let party: ActingParty

    init(_ party: ActingParty) { self.party = party }

    /// Whether it may change at least some records.
    package var mayKeep: Bool { party.may(.keepPartnership) }

    /// Whether it may change any record that isn't sealed.
    package var mayKeepAll: Bool { Permission.keepPartnership.scope(of: party) == .all }

    /// Whether some of what is sealed may be seen.
    package var mayReadContacts: Bool { party.may(.readContacts) }

    /// Whether it may see what is sealed in a record: a holder's name, a contact.
    package func maySee(_ record: PartnershipRecord, in register: PartnershipRegister) -> Bool {
        guard record.kind.isPrivate else { return true }
        switch Permission.readContacts.scope(of: party) {
        case .all: return true
        case .none: return false
        case .ownAgency(let own): return isOwn(record, own, register)
        }
    }

    package func mayKeep(_ record: PartnershipRecord, in register: PartnershipRegister) -> Bool {
        guard maySee(record, in: register) else { return false }
        switch Permission.keepPartnership.scope(of: party) {
        case .all: return true
        case .none: return false
        case .ownAgency(let own): return isOwn(record, own, register)
        }
    }

    /// Whether it may add some record of this kind.
    package func mayAdd(_ kind: PartnershipKind) -> Bool {
        guard !kind.isPrivate || mayReadContacts else { return false }
        return mayKeepAll || mayKeep && (kind == .post || kind.isPrivate)
    }

    /// Whether it may add a record of this kind under an agency, team or post.
    package func mayAdd(
        _ kind: PartnershipKind, to reference: PartnershipReference, in register: PartnershipRegister
    ) -> Bool {
        var values: [PartnershipField: String] = [:]
        switch reference.kind {
        case .agency: values[.agency] = reference.id
        case .post: values[.post] = reference.id
        case .team, .group, .parish, .service, .holding, .champion, .otherPlan, .abbreviation, .contact: break
        }
        values[.subject] = reference.text
        return mayKeep(PartnershipRecord(kept: kind, values), in: register)
    }

    private func isOwn(_ record: PartnershipRecord, _ own: String, _ register: PartnershipRegister) -> Bool {
        switch record.kind {
        case .post, .holding: break
        case .contact:
            let subject = PartnershipReference(record[.subject])?.kind
            guard subject == .agency || subject == .team || subject == .post else { return false }
        case .agency, .team, .group, .champion, .parish, .service, .otherPlan, .abbreviation: return false
        }
        return register.isAgency(register.agency(of: record), named: own)
    }
}
