import CommunitySafety
import HTML
import Proofreading
import Services

/// The partnership at one look: its agencies, its groups, and the way to all else.
struct PartnershipPage: Page {
    let name = "Partnership"
    let area: NavigationItem? = .partnership
    let view: RegisterView
    let partnership: Partnership
    let visitor: Visitor
    /// How many members of the plan could be taken over.
    let members: Int
    /// The leads printed in the plan; none while there is no plan.
    let leads: [PrintedLead]
    let notice: Markup?

    private var register: PartnershipRegister { view.register }
    private var words: PartnershipWords { PartnershipWords(register) }
    private var agencies: [PartnershipRegister.Entry] { register.list(.agency) }
    private var inForce: [PartnershipRegister.Entry] { agencies.filter { $0.record.isInForce(on: view.today) } }

    var content: Markup {
        notice
        PageTop(caption: partnership.name, heading: "Who works together?", answer: answer).markup
        tools
        if !agencies.isEmpty { table }
        pageSection("Who reports to whom", id: "structure", aside: add(.group)) { structure }
        pageSection("What else is on record", id: "more") { more }
    }

    private var answer: String {
        guard !inForce.isEmpty else { return PartnershipKind.agency.purpose }
        let must = inForce.count { $0.record[.agencyKind] == Member.Kind.responsible.rawValue }
        let law = must == 0 ? "" : " The law says that \(Counted.number(must)) of them must take part."
        let things = Counted.things(inForce.count, "agency works", "agencies work together").asSentence
        return "\(things) on crime and anti-social behaviour in \(partnership.area).\(law)"
    }

    @MarkupBuilder private var tools: Markup {
        if view.rights.mayKeepAll {
            div(.class("ww-actions ww-after")) {
                if members > 0 {
                    form(.class("ww-bare-form"), .method(.post), .action(SiteURL.partnership.address)) {
                        formToken(visitor)
                        button(.class("govuk-button"), .type(.submit), .name("do"), .value("take-over")) {
                            "Take over the \(Counted.things(members, "member", "members")) of the plan"
                        }
                    }
                }
                linkButton("Add an agency", to: .partnershipForm(.agency, "new"), isSecondary: true)
            }
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "Agencies by their part",
            columns: [
                .init(name: "Agency"), .init(name: "Its part"), .init(name: "Who answers"),
                .init(name: "Actions it answers for", isNumber: true),
            ],
            rows: Member.Kind.allCases.flatMap { kind in
                agencies.filter { $0.record[.agencyKind] == kind.rawValue }
                    .sorted { isOver($1) && !isOver($0) }.map { row(of: $0) }
            }
        ).markup
    }

    private func isOver(_ entry: PartnershipRegister.Entry) -> Bool {
        entry.record.date(.to).map { $0 < view.today } ?? false
    }

    private func row(of agency: PartnershipRegister.Entry) -> [RecordTable.Cell] {
        let kind = PartnershipField.words(agency.record[.agencyKind], of: .agencyKind)
        let count = LedActions(leads, register).count(of: agency.reference)
        let post = register.answer(for: agency.reference, on: view.today).post
        return [
            .init(words.link(to: agency.reference)),
            .init(words.end(of: agency, on: view.today) ?? Markup(text: kind)),
            .init(post.map { words.link(to: $0) } ?? Markup()), .init(count == 0 ? "" : Counted.digits(count)),
        ]
    }

    @MarkupBuilder private var structure: Markup {
        if let figure = StructureFigure(
            register, on: view.today, link: { SiteURL.partnershipRecord(.group, $0) })
        {
            figure.markup
        } else {
            p(.class("ww-body")) { PartnershipKind.group.purpose }
        }
    }

    private func add(_ kind: PartnershipKind) -> Markup? {
        view.rights.mayKeepAll
            ? p { link("Add \(kind.oneWithArticle)", to: .partnershipForm(kind, "new")) } : nil
    }

    private var more: Markup {
        let open = leads.count(where: \.isOpen)
        return ul(.class("ww-list")) {
            if !leads.isEmpty {
                li {
                    link("Leads printed in the plan", to: .partnershipParties)
                    ": "
                    open == 0
                        ? "it is known of all whom they mean"
                        : "of \(Counted.number(open)) it isn’t known yet whom they mean"
                }
            }
            for kind in PartnershipKind.listed where kind != .agency {
                li {
                    link(kind.many.asSentence, to: .partnershipList(kind))
                    ": \(register.list(kind).isEmpty ? "none yet" : Counted.number(register.list(kind).count))"
                }
            }
            if visitor.may(.readEvidence) { li { link("House style of figures", to: .figureStyle) } }
            if visitor.may(.readRounds) { li { link("By what rules the figures judge actions", to: .ratingRules) } }
            li { link("What the public sees", to: .partners) }
        }
    }
}

/// Which actions the partnership's records answer for.
struct LedActions {
    let leads: [PrintedLead]
    let register: PartnershipRegister

    init(_ leads: [PrintedLead], _ register: PartnershipRegister) {
        self.leads = leads
        self.register = register
    }

    /// The leads that mean a party; for an agency those of its teams and posts, and of groups that it chairs, too.
    func leads(of reference: PartnershipReference) -> [PrintedLead] {
        leads.filter { lead in
            guard let party = lead.party else { return false }
            return party == reference || reference.kind == .agency && register.agency(of: party) == reference.id
        }
    }

    /// How many actions they lead, each counted once.
    func count(of reference: PartnershipReference) -> Int {
        Set(leads(of: reference).flatMap(\.actions)).count
    }
}
