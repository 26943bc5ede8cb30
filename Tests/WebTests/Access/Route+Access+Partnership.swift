import CommunitySafety
import Web

/// The partnership's records, open and private, of the partner lead's own agency and of another.
extension Route {
    func partnershipRows(_ planted: Planted) -> [AccessRow] {
        switch self {
        case .partnership:
            [.closed("/partnership", read: .readers, write: .keepers, form: [("do", "take-over")])]
        case .partnershipParties:
            [
                .closed(
                    "/partnership/parties", read: .readers, write: .keepers,
                    form: [("do", "resolve"), ("printed", "Fire"), ("party", "agencies:\(planted.agencies[0])")])
            ]
        case .partnershipList: [.closed("/partnership/posts", read: .readers)]
        case .partnershipRecord: recordRows(planted)
        case .partnershipForm: formRows(planted)
        default: []
        }
    }

    private func recordRows(_ planted: Planted) -> [AccessRow] {
        let form = [("do", "remove"), ("version", "0")]
        let agency = AccessRow.closed(
            "/partnership/agencies/\(planted.agencies[0])", whose: "own agency itself", read: .readers,
            write: .keepers, form: form)
        let posts = Self.owners.enumerated().map { index, owner in
            AccessRow.closed(
                "/partnership/posts/\(planted.posts[index])", whose: "post of \(owner.whose)", read: .readers,
                write: .keepers.union(owner.leads), form: form)
        }
        let contacts = Self.owners.enumerated().map { index, owner in
            // Whoever may keep no record at all is told so; for the others a contact that they can't see isn't there.
            AccessRow.closed(
                "/partnership/contacts/\(planted.contacts[index])", whose: "contact of \(owner.whose)",
                read: .makers.union(owner.leads), write: .makers.union(owner.leads),
                told: [.analyst, .democraticServices], form: form)
        }
        return [agency] + posts + contacts
    }

    private func formRows(_ planted: Planted) -> [AccessRow] {
        let posts = Self.owners.enumerated().map { index, owner in
            let writers = Set<Role>.keepers.union(owner.leads)
            return AccessRow.closed(
                "/partnership/posts/\(planted.posts[index])/edit", whose: "post of \(owner.whose)", read: writers,
                write: writers, refused: Self.leads(writers), form: [("version", "0")])
        }
        let contacts = Self.owners.enumerated().map { index, owner in
            let writers = Set<Role>.makers.union(owner.leads)
            return AccessRow.closed(
                "/partnership/contacts/\(planted.contacts[index])/edit", whose: "contact of \(owner.whose)",
                read: writers, write: writers, form: [("version", "0")])
        }
        return posts + contacts
    }

    private static let owners: [(whose: String, leads: Set<Role>)] = [
        ("own agency", [.partnerLead]), ("another agency", []),
    ]
}
