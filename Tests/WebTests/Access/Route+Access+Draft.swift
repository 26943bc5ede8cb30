import CommunitySafety
import Web

/// The plan as it is worked on.
extension Route {
    func draftRows(_ planted: Planted) -> [AccessRow] {
        let plan = Planted.plan
        return switch self {
        case .findings:
            [
                .closed(
                    "\(plan)/findings", read: [.manager, .officer, .analyst], write: .makers, demonstration: true,
                    form: [("do", "dismiss"), ("key", planted.finding), ("reason", "It is right")])
            ]
        case .draft: [.closed("\(plan)/draft", read: .readers, write: .makers, form: [("do", "renumber")])]
        case .edit:
            Self.records { path, whose, own in
                .closed(
                    "\(plan)/draft/\(path)", whose: whose, read: own, write: own, refused: Self.leads(own),
                    form: [("do", "save"), ("version", "0"), ("words", "Other words")])
            }
                + Self.whole(planted) { path, whose in
                    .closed(
                        "\(plan)/draft/\(path)", whose: whose, read: .makers, write: .makers, refused: [.partnerLead],
                        form: [("do", "save"), ("version", "0"), ("words", "Other"), ("name", "Other")])
                }
        case .history:
            Self.records { path, whose, own in
                .closed(
                    "\(plan)/draft/\(path)/history", whose: whose, read: .readers, write: own,
                    form: [("earlier", "1"), ("version", "0")])
            }
        default: []
        }
    }

    /// A record that the partner lead's own agency leads, and one of another's, with who may write each.
    static func records(_ row: (_ path: String, _ whose: String, _ writers: Set<Role>) -> AccessRow) -> [AccessRow] {
        [
            row("action/1.1", "own agency", .makers.union([.partnerLead])),
            row("action/1.2", "another agency", .makers),
        ]
    }

    /// Records that belong to no agency.
    private static func whole(
        _ planted: Planted, _ row: (_ path: String, _ whose: String) -> AccessRow
    ) -> [AccessRow] {
        [row("funding/\(planted.funding)", "a funding line"), row("theme/\(planted.theme)", "a theme")]
    }

    /// A partner lead who may not write a record is told so; others have no such page at all.
    static func leads(_ writers: Set<Role>) -> Set<Role> {
        writers.contains(.partnerLead) ? [] : [.partnerLead]
    }
}
