import CommunitySafety
package import HTML
import Services

/// The bodies of the partnership: what the public may know of them, and never how to reach a person.
package struct PartnersPage: Page {
    struct Row: Sendable, Hashable {
        var name: String
        var part: String
        var webs: [String]
        var leads: String
    }

    package let name = "Partnership"
    package let area: NavigationItem? = .partnership
    var top: PageTop
    var rows: [Row]

    /// The partnership's records as the public may know them; nil where they aren't kept.
    var partners: PublicPartners?

    /// With agencies on record those in force stand on it, otherwise the members that the plan lists.
    init(_ edition: PlanEdition, _ partners: PublicPartners? = nil) {
        if let partners, !partners.list(.agency).isEmpty {
            self.init(edition, of: partners)
        } else {
            self.init(membersOf: edition)
            self.partners = partners
        }
    }

    private init(membersOf edition: PlanEdition) {
        let members = edition.plan.members
        let mustTakePart = members.count { $0.kind == .responsible }
        let law =
            mustTakePart == 0
            ? "" : " The law says that \(Counted.number(mustTakePart)) of them must take part."
        top = PageTop(
            caption: "\(edition.partnership.name) · \(PlanSummary(edition).name)",
            heading: "Who is in the partnership?",
            answer: members.isEmpty
                ? "The plan has no list of members yet."
                : "\(Counted.things(members.count, "body", "bodies").asSentence) that work together on crime and anti-social behaviour in \(edition.partnership.area).\(law)"
        )
        rows = Self.rows(of: edition.plan)
    }

    private init(_ edition: PlanEdition, of partners: PublicPartners) {
        let agencies = partners.list(.agency)
        let must = agencies.count { $0.record[.agencyKind] == Member.Kind.responsible.rawValue }
        let law = must == 0 ? "" : " The law says that \(Counted.number(must)) of them must take part."
        let bodies = Counted.things(agencies.count, "body works", "bodies work together").asSentence
        self.partners = partners
        top = PageTop(
            caption: edition.partnership.name, heading: "Who is in the partnership?",
            answer: "\(bodies) on crime and anti-social behaviour in \(edition.partnership.area).\(law)")
        rows = Member.Kind.allCases.flatMap { kind in
            agencies.filter { $0.record[.agencyKind] == kind.rawValue }.map { Self.row($0.record, of: edition.plan) }
        }
    }

    private static func row(_ agency: PartnershipRecord, of plan: Plan) -> Row {
        let keys = Set(agency.names.map { Wording.key($0) })
        let leads = plan.actions.count { $0.leads.contains { keys.contains(Wording.key($0.party)) && !$0.guessed } }
        return Row(
            name: agency.name, part: PartnershipField.words(agency[.agencyKind], of: .agencyKind),
            webs: [agency[.web]].filter { !$0.isEmpty }, leads: leads == 0 ? "" : Counted.digits(leads))
    }

    /// The members in the order printed, without anything private.
    static func rows(of plan: Plan) -> [Row] { plan.members.map { row($0, of: plan) } }

    private static func row(_ member: Member, of plan: Plan) -> Row {
        let leads = plan.actions.count { $0.leads.contains { $0.party == member.name && !$0.guessed } }
        return Row(
            name: member.name, part: member.kind.words, webs: member.contacts.filter(\.isPublic).map(\.value),
            leads: leads == 0 ? "" : Counted.digits(leads))
    }

    package var content: Markup {
        top.markup
        if !rows.isEmpty {
            RecordTable(caption: "Members of the partnership", columns: columns, rows: rows.map(cells)).markup
            p(.class("ww-fine ww-after")) {
                "Responsible authorities and co-operating bodies are named in section 5 of the Crime and Disorder Act 1998 and the rules made under it."
            }
        }
        if let partners { PublicRecords(partners).markup }
    }

    private var showsLeads: Bool { rows.contains { !$0.leads.isEmpty } }
    private var showsWebs: Bool { rows.contains { !$0.webs.isEmpty } }

    private var columns: [RecordTable.Column] {
        [.init(name: "Member"), .init(name: "Its part")]
            + (showsLeads ? [.init(name: "Actions it leads", isNumber: true)] : [])
            + (showsWebs ? [.init(name: "Website")] : [])
    }

    private func cells(of row: Row) -> [RecordTable.Cell] {
        let webs = row.webs.map { web in
            ContactLines.linked(ContactLines.short(web), WebAddress(web.contains("://") ? web : "https://\(web)"))
        }
        return [.init(row.name), .init(row.part)] + (showsLeads ? [.init(row.leads)] : [])
            + (showsWebs ? [.init(webs.joined(separator: ", "))] : [])
    }
}

extension Member.Kind {
    /// Its part in the partnership, for the public.
    var words: String {
        switch self {
        case .responsible: "Responsible authority: must take part"
        case .cooperating: "Co-operating body: must help"
        case .participating: "Takes part"
        case .provider: "Provides services"
        }
    }
}
