internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Reads one record by the rules that need nothing but the record, without reading the plan.
struct RecordProof {
    let id: RecordID
    let text: RecordText
    let year: PlanYear
    let members: [Member]
    /// What stands for the figures that it quotes.
    var figures = FigureBook.none
    /// What is held that it could quote.
    var held = HeldBook.none

    /// Each finding beside the text that it is about, with its own form for mending.
    func findings() -> [(finding: Finding, shown: RecordFinding)] {
        var manuscript = PlanManuscript(figures: figures, held: held, under: text.title)
        var plan = Plan(title: "", year: year, members: members)
        write(into: &manuscript, &plan)
        let document = manuscript.document
        var found = Proofreader().read(document).findings
        found += manuscript.quoted
        found += ofCommitments(plan, manuscript, document)
        return found.compactMap { finding in
            guard let owner = manuscript.owner(at: finding.place) else { return nil }
            let shown = RecordFinding(
                finding, of: Self.refined(owner, finding), sentence: manuscript.words(at: finding.place), text: text)
            return (finding, shown)
        }
    }

    private func write(into manuscript: inout PlanManuscript, _ plan: inout Plan) {
        let owner = { (field: RecordField) in PlanManuscript.Owner(kind: text.kind, id: id, field: field) }
        switch text.kind {
        case .section:
            manuscript.add(markdown: text[.narrative], of: owner(.narrative))
            manuscript.add(markdown: text[.narrativeAfter], of: owner(.narrativeAfter))
        case .priority: _ = manuscript.addItem(text[.printed], of: owner(.printed))
        case .action:
            let action = text.action(year: year)
            plan.actions = [action.speaking(figures)]
            manuscript.add([(id, action)], of: nil)
            // Where no action has a lead the rule on leads is silent, as for a plan that names none.
            plan.actions.append(Action(reference: nil, address: "", paragraphs: [], leads: [Self.anybody(members)]))
            manuscript.placeAction(Place(block: .max))
        case .measure:
            plan.successMeasures = [text.measure(year: year)]
            manuscript.placeMeasure(manuscript.addItem(text[.words], of: owner(.words)))
        case .member: _ = manuscript.addItem(text[.name], of: owner(.name))
        case .funding: _ = manuscript.addItem(text[.words], of: owner(.words))
        case .theme: manuscript.add(markdown: text[.narrative], of: owner(.narrative))
        }
    }

    private static func anybody(_ members: [Member]) -> ActionParty {
        let name = members.first?.name ?? "Council"
        return ActionParty(printed: name, party: name, guessed: false)
    }

    /// What the rules on commitments say of one action, or of one measure.
    private func ofCommitments(
        _ plan: Plan, _ manuscript: PlanManuscript, _ document: SourceDocument
    ) -> [Finding] {
        var plan = plan
        if text.kind == .measure {
            // The rules look at measures of plans only; two priorities make one.
            plan.priorities = (1...2).map { Priority(rank: $0, name: "", printed: "", slug: "p\($0)") }
        }
        let reading = PlanReading(plan: plan, blocks: [], diagnostics: [], places: manuscript.places)
        let rules: Set<Rule> =
            text.kind == .measure
            ? [.structureMeasures]
            : [.actionsDeadline, .actionsReview, .actionsLead, .actionsAgency, .actionsMeasurable]
        return PlanProofreader(rules: rules).read(reading, of: document).filter {
            $0.severity != .advice || $0.rule == .actionsMeasurable
        }
    }

    /// The field of an action that a rule is about, where its place is the whole row.
    static func refined(_ owner: PlanManuscript.Owner, _ finding: Finding) -> PlanManuscript.Owner {
        guard owner.kind == .action, finding.place.cell == nil else { return owner }
        let field: RecordField =
            switch finding.rule {
            case .actionsDeadline, .actionsReview: .byWhen
            case .actionsLead, .actionsAgency: .leads
            default: .words
            }
        return PlanManuscript.Owner(kind: owner.kind, id: owner.id, field: field)
    }
}
