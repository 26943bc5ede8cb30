import CommunitySafety
import HTML

/// The partnership's members as they may be published: names, what kind of body, and the public web address.
struct MemberTable {
    let members: [Member]

    init(_ members: [Member]) { self.members = members }

    var nodes: [DocumentNode] {
        guard !members.isEmpty else { return [] }
        let table = DataTable(
            kind: .records,
            header: ["Member", "Kind of member", "Website"].map { DataCell($0) }, rows: members.map(cells),
            hasRowHeaders: true, weights: [45, 25, 30])
        return [.table(table)]
    }

    private func cells(of member: Member) -> [DataCell] {
        [DataCell(member.name.printable), DataCell(member.kind.words), web(of: member)]
    }

    private func web(of member: Member) -> DataCell {
        DataCell(
            member.contacts.filter(\.isPublic).map { contact in
                let words = contact.value.printable
                let address = words.contains("://") ? words : "https://" + words
                return WebAddress(address).map { [.link($0, [.text(words)])] } ?? [.text(words)]
            })
    }
}

extension Member.Kind {
    /// What the membership list calls it.
    package var words: String {
        switch self {
        case .responsible: "Responsible authority"
        case .cooperating: "Co-operating body"
        case .participating: "Participating body"
        case .provider: "Service provider"
        }
    }
}
